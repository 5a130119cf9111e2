/** The command {@code agents}: {@link ai.disinto.examples.agents.AgentsCommand}. */
@NullMarked
package ai.disinto.examples.agents;

import org.jspecify.annotations.NullMarked;
