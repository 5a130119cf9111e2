/** Commits, trees, blobs and comparisons. */
@NullMarked
package ai.disinto.testing.internal.api.commits;

import org.jspecify.annotations.NullMarked;
