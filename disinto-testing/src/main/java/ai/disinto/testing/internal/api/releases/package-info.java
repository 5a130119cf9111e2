/** Releases. */
@NullMarked
package ai.disinto.testing.internal.api.releases;

import org.jspecify.annotations.NullMarked;
