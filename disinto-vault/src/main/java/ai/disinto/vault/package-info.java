/**
 * The front door of the vault. {@link ai.disinto.vault.VaultRequests} files what agents ask for and answers a {@link
 * ai.disinto.vault.RequestOutcome}.
 */
@NullMarked
package ai.disinto.vault;

import org.jspecify.annotations.NullMarked;
