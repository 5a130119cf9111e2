/** Files. */
@NullMarked
package ai.disinto.testing.internal.api.contents;

import org.jspecify.annotations.NullMarked;
