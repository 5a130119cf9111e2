/** All parts put together. */
@NullMarked
package ai.disinto.testing.internal.server;

import org.jspecify.annotations.NullMarked;
