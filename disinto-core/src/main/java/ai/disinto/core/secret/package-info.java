/** Values that must not be seen: {@link ai.disinto.core.secret.Secret}. */
@NullMarked
package ai.disinto.core.secret;

import org.jspecify.annotations.NullMarked;
