/**
 * Sprint pitches: one large goal, the decisions it needs, and the small issues it becomes. Start with
 * {@link ai.disinto.core.sprint.SprintPitch}; a new pitch comes from {@link ai.disinto.core.sprint.SprintDraft}.
 */
@NullMarked
package ai.disinto.core.sprint;

import org.jspecify.annotations.NullMarked;
