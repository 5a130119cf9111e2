/** Words of others, made fit to be shown. */
@NullMarked
package ai.disinto.forge.internal.text;

import org.jspecify.annotations.NullMarked;
