/** Waiting that a hint can end. Not part of the API. */
@NullMarked
package ai.disinto.forge.internal.wait;

import org.jspecify.annotations.NullMarked;
