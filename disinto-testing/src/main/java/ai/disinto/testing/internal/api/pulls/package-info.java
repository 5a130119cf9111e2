/** Pull requests, reviews and merges. */
@NullMarked
package ai.disinto.testing.internal.api.pulls;

import org.jspecify.annotations.NullMarked;
