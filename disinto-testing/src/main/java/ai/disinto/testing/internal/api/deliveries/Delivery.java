package ai.disinto.testing.internal.api.deliveries;

import ai.disinto.testing.internal.store.Hook;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One message to one webhook; {@code payload} is the JSON. */
record Delivery(Hook hook, String eventType, String payload) {
    /** What is sent: the JSON, or a form that contains it. */
    byte[] body() {
        return (isForm() ? "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8) : payload)
                .getBytes(StandardCharsets.UTF_8);
    }

    private boolean isForm() {
        return hook.contentType().equals("form");
    }

    /** The headers, with an id of its own for each call. The signatures are of the JSON. */
    Map<String, String> headers() {
        byte[] signed = payload.getBytes(StandardCharsets.UTF_8);
        String sha1 = Signing.hex("HmacSHA1", hook.secret(), signed);
        String sha256 = Signing.hex("HmacSHA256", hook.secret(), signed);
        String id = UUID.randomUUID().toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "Go-http-client/1.1");
        headers.put("Content-Type", isForm() ? "application/x-www-form-urlencoded" : "application/json");
        for (String family : new String[] {"Forgejo", "GitHub", "Gitea", "Gogs"}) {
            headers.put("X-" + family + "-Delivery", id);
            headers.put("X-" + family + "-Event", EventTypes.group(eventType));
            headers.put("X-" + family + "-Event-Type", eventType);
            if (!family.equals("GitHub")) {
                headers.put("X-" + family + "-Signature", sha256);
            }
        }
        headers.put("X-Hub-Signature", "sha1=" + sha1);
        headers.put("X-Hub-Signature-256", "sha256=" + sha256);
        if (!hook.authorizationHeader().isEmpty()) {
            headers.put("Authorization", hook.authorizationHeader());
        }
        return headers;
    }
}
