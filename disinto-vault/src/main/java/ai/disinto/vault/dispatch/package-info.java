/**
 * Runs what was approved, each action at most once: {@link ai.disinto.vault.dispatch.VaultDispatcher}.
 */
@NullMarked
package ai.disinto.vault.dispatch;

import org.jspecify.annotations.NullMarked;
