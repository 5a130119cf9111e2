/**
 * Sprints on a forge: their sub-issues are filed once, and the vision is closed when all of them are done. Start with
 * {@link ai.disinto.forge.sprint.SprintFiler}.
 */
@NullMarked
package ai.disinto.forge.sprint;

import org.jspecify.annotations.NullMarked;
