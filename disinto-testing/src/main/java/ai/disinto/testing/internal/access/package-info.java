/** Who calls, and what they may do. */
@NullMarked
package ai.disinto.testing.internal.access;

import org.jspecify.annotations.NullMarked;
