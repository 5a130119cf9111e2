/** Records in comments. */
@NullMarked
package ai.disinto.forge.internal.comment;

import org.jspecify.annotations.NullMarked;
