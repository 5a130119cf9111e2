/** Filing sprints on the embedded forge. */
@NullMarked
package ai.disinto.testing.sprint;

import org.jspecify.annotations.NullMarked;
