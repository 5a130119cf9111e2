/** What is read from trusted branches of the operations repository. Not part of the API. */
@NullMarked
package ai.disinto.vault.internal.ops;

import org.jspecify.annotations.NullMarked;
