/** What forges of this process leave behind, or give away. */
@NullMarked
package ai.disinto.testing.internal.watch;

import org.jspecify.annotations.NullMarked;
