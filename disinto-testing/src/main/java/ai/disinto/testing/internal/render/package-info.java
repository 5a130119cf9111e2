/** Entities as the API shows them. */
@NullMarked
package ai.disinto.testing.internal.render;

import org.jspecify.annotations.NullMarked;
