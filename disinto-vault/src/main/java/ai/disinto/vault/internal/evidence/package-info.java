/** What is read from the forge for a decision. Not part of the API. */
@NullMarked
package ai.disinto.vault.internal.evidence;

import org.jspecify.annotations.NullMarked;
