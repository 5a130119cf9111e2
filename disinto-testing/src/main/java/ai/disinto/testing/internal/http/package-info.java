/** The HTTP server and the table of routes. */
@NullMarked
package ai.disinto.testing.internal.http;

import org.jspecify.annotations.NullMarked;
