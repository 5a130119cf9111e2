/** Repositories and who works in them. */
@NullMarked
package ai.disinto.testing.internal.api.repos;

import org.jspecify.annotations.NullMarked;
