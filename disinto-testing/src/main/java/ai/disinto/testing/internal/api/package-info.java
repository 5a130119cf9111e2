/** What handlers of the API stand on. */
@NullMarked
package ai.disinto.testing.internal.api;

import org.jspecify.annotations.NullMarked;
