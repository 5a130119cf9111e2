/** The JSON of servers: read into small trees, written as text. */
@NullMarked
package ai.disinto.forge.internal.json;

import org.jspecify.annotations.NullMarked;
