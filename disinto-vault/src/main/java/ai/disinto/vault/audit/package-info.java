/**
 * What the vault decided and did, as a log whose records hold on to each other, {@link ai.disinto.vault.audit.AuditLog}.
 */
@NullMarked
package ai.disinto.vault.audit;

import org.jspecify.annotations.NullMarked;
