/** A forge and what is on it; {@link ai.disinto.forge.Forge} is the front door. */
@NullMarked
package ai.disinto.forge;

import org.jspecify.annotations.NullMarked;
