/** Listening to what a client and a server say to each other. */
@NullMarked
package ai.disinto.testing.internal.tap;

import org.jspecify.annotations.NullMarked;
