/** Who works in a factory; {@link ai.disinto.core.agent.Agent} is where to begin. */
@NullMarked
package ai.disinto.core.agent;

import org.jspecify.annotations.NullMarked;
