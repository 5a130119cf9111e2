/**
 * The files of the vault: actions ({@link ai.disinto.vault.action.VaultAction}), what they may ask for ({@link
 * ai.disinto.vault.action.Allowlist}), and how their runs ended ({@link ai.disinto.vault.action.ActionResult}).
 * Requests to humans are {@link ai.disinto.core.ops.HumanRequest}s.
 */
@NullMarked
package ai.disinto.vault.action;

import org.jspecify.annotations.NullMarked;
