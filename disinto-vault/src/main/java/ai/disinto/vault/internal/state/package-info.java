/** The branch of the operations repository that only the vault writes to. Not part of the API. */
@NullMarked
package ai.disinto.vault.internal.state;

import org.jspecify.annotations.NullMarked;
