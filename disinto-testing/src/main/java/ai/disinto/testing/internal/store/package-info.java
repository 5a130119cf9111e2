/** What the forge remembers. */
@NullMarked
package ai.disinto.testing.internal.store;

import org.jspecify.annotations.NullMarked;
