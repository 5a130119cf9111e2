/**
 * How an approved action is run: the port is {@link ai.disinto.vault.runner.ActionRunner}, what it is told is an {@link
 * ai.disinto.vault.runner.ActionOrder}, and secrets come from a {@link ai.disinto.vault.runner.SecretSource}.
 */
@NullMarked
package ai.disinto.vault.runner;

import org.jspecify.annotations.NullMarked;
