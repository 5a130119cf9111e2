/** Git through the client against the embedded forge. */
@NullMarked
package ai.disinto.testing.git;

import org.jspecify.annotations.NullMarked;
