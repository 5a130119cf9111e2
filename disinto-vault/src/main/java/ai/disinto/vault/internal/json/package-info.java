/** Small JSON objects as the vault writes them. Not part of the API. */
@NullMarked
package ai.disinto.vault.internal.json;

import org.jspecify.annotations.NullMarked;
