/**
 * How a factory's services are reached from outside; {@link ai.disinto.compose.caddy.Routing} says under which names.
 * Knows nothing of the rest of the stack.
 */
@NullMarked
package ai.disinto.compose.caddy;

import org.jspecify.annotations.NullMarked;
