/** Webhooks, applications, secrets and variables. */
@NullMarked
package ai.disinto.testing.internal.api.hooks;

import org.jspecify.annotations.NullMarked;
