package ai.disinto.forge.webhook;

import java.util.Arrays;
import java.util.List;

/**
 * A message of a webhook whose signature was right. The signature covers the body alone: id, name and type come from
 * headers that somebody in between could change. Made by {@link DeliveryVerifier}; it does not change.
 */
public final class Delivery {
    private final DeliveryHeaders headers;
    private final byte[] body;
    private final WebhookEvent event;

    Delivery(DeliveryHeaders headers, byte[] body, WebhookEvent event) {
        this.headers = headers;
        this.body = body;
        this.event = event;
    }

    /** {@return the id that the server gave it; one that an administrator repeats by hand has a new one} */
    public String id() {
        return headers.id();
    }

    /** {@return the group of the event, such as {@code issues}} */
    public String name() {
        return headers.name();
    }

    /** {@return the exact event, such as {@code issue_label}; the group if the server does not say it} */
    public String type() {
        return headers.type();
    }

    /** {@return what it tells} */
    public WebhookEvent event() {
        return event;
    }

    /** {@return a copy of the bytes that were signed} */
    public byte[] body() {
        return body.clone();
    }

    /** Stands for the content, whatever the headers say. */
    String fingerprint() {
        return headers.signature();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Delivery that && values().equals(that.values()) && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** Answers id and type, and nothing of the body. */
    @Override
    public String toString() {
        return "delivery " + id() + " (" + type() + ")";
    }

    private List<String> values() {
        return List.of(id(), name(), type());
    }
}
