/**
 * How much an action may break: a {@link ai.disinto.vault.policy.VaultPolicy} says it by formula, and {@link
 * ai.disinto.vault.policy.BlastRadius} decides and explains.
 */
@NullMarked
package ai.disinto.vault.policy;

import org.jspecify.annotations.NullMarked;
