/** Waiting that a hint can end. Not part of the API. */
@NullMarked
package ai.disinto.vault.internal.wait;

import org.jspecify.annotations.NullMarked;
