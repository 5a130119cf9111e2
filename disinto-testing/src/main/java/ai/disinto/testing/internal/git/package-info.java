/** Git repositories in memory. */
@NullMarked
package ai.disinto.testing.internal.git;

import org.jspecify.annotations.NullMarked;
