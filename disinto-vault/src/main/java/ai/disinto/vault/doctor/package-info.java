/**
 * What keeps a vault from working, found before it matters: {@link ai.disinto.vault.doctor.VaultDoctor} examines an
 * operations repository and everybody who has to do with it, and says what would mend it with the least change.
 */
@NullMarked
package ai.disinto.vault.doctor;

import org.jspecify.annotations.NullMarked;
