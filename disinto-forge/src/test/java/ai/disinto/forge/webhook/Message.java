package ai.disinto.forge.webhook;

import ai.disinto.core.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A message as a webhook with a secret sends it, and what it takes to spoil it. */
final class Message {
    static final Secret SECRET = Secret.of("the secret of a test");

    private final Map<String, List<String>> headers;
    private final byte[] body;

    Message(Map<String, List<String>> headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    static Message of(String event, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Content-Type", List.of("application/json"));
        headers.put("X-Forgejo-Delivery", List.of("0b2e6d2c-0000-4000-8000-000000000001"));
        headers.put("X-Forgejo-Event", List.of(event));
        headers.put("X-Forgejo-Signature", List.of(signature(bytes)));
        return new Message(headers, bytes);
    }

    static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    Message with(String header, String... values) {
        Map<String, List<String>> more = new LinkedHashMap<>(headers);
        more.put(header, List.of(values));
        return new Message(more, body);
    }

    Message without(String header) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Message(fewer, body);
    }

    Message withBody(String text) {
        return new Message(headers, text.getBytes(StandardCharsets.UTF_8));
    }

    Delivery verified() {
        return DeliveryVerifier.of(SECRET).verify(headers, body);
    }
}
