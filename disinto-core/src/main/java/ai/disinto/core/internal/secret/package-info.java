/** What looks like a credential. Not part of the API. */
@NullMarked
package ai.disinto.core.internal.secret;

import org.jspecify.annotations.NullMarked;
