/** What goes wrong on demand between a client and the forge. */
@NullMarked
package ai.disinto.testing.internal.faults;

import org.jspecify.annotations.NullMarked;
