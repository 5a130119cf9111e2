/** Stand-ins for the servers of a factory; {@link ai.disinto.testing.EmbeddedForge} is the front door. */
@NullMarked
package ai.disinto.testing;

import org.jspecify.annotations.NullMarked;
