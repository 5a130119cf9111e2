/**
 * The planner's map of objectives and their prerequisites: read and printed without losing a byte, computed instead of
 * believed, and asked what can be worked on now. Start with {@link ai.disinto.core.prerequisite.PrerequisiteTree}.
 */
@NullMarked
package ai.disinto.core.prerequisite;

import org.jspecify.annotations.NullMarked;
