/**
 * What a forge tells by itself, and how to miss nothing of it: {@link ai.disinto.forge.webhook.WebhookReceiver} takes
 * deliveries, {@link ai.disinto.forge.webhook.ChangePoller} finds out what changed, with or without them.
 */
@NullMarked
package ai.disinto.forge.webhook;

import org.jspecify.annotations.NullMarked;
