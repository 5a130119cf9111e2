/**
 * Values that must not be seen ({@link ai.disinto.core.secret.Secret}), and finding them in text ({@link
 * ai.disinto.core.secret.SecretScanner}).
 */
@NullMarked
package ai.disinto.core.secret;

import org.jspecify.annotations.NullMarked;
