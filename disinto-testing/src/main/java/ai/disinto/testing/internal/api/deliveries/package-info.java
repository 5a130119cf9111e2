/** What webhooks send. */
@NullMarked
package ai.disinto.testing.internal.api.deliveries;

import org.jspecify.annotations.NullMarked;
