/** How long the registry of agents takes; {@link ai.disinto.benchmarks.agents.RegistryBenchmark} measures it. */
@NullMarked
package ai.disinto.benchmarks.agents;

import org.jspecify.annotations.NullMarked;
