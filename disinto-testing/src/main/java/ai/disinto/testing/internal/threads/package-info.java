/** The threads of one forge. */
@NullMarked
package ai.disinto.testing.internal.threads;

import org.jspecify.annotations.NullMarked;
