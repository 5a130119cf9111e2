/** How long the vault takes; {@link ai.disinto.benchmarks.vault.FireLatency} measures it. */
@NullMarked
package ai.disinto.benchmarks.vault;

import org.jspecify.annotations.NullMarked;
