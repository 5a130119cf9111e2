/** How requests travel: one exchange, and what is done around it. */
@NullMarked
package ai.disinto.forge.internal.http;

import org.jspecify.annotations.NullMarked;
