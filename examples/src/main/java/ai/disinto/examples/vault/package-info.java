/** Asks for actions of each tier and has them approved and run; {@link ai.disinto.examples.vault.VaultCommand}. */
@NullMarked
package ai.disinto.examples.vault;

import org.jspecify.annotations.NullMarked;
