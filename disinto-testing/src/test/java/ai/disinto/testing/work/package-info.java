/** The work loop on the embedded forge. */
@NullMarked
package ai.disinto.testing.work;

import org.jspecify.annotations.NullMarked;
