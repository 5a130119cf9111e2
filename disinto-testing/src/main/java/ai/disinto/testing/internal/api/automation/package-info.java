/** Secrets and variables of the built-in automation. */
@NullMarked
package ai.disinto.testing.internal.api.automation;

import org.jspecify.annotations.NullMarked;
