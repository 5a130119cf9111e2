package ai.disinto.forge.webhook;

import ai.disinto.forge.webhook.RefusedDeliveryException.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the headers of a message say; servers say it several times, in the names of their ancestors too. */
final class DeliveryHeaders {
    private static final List<String> FAMILIES = List.of("X-Forgejo-", "X-Gitea-", "X-Gogs-", "X-GitHub-");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9_.-]{1,100}");
    private static final String HUB = "sha256=";

    private final String signature;
    private final String id;
    private final String name;
    private final String type;

    private DeliveryHeaders(String signature, String id, String name, String type) {
        this.signature = signature;
        this.id = id;
        this.name = name;
        this.type = type;
    }

    /** The signature that a message claims, in small letters; empty if it claims none. */
    static String signature(Map<String, List<String>> headers) {
        Optional<String> plain = first(headers, "Signature");
        String text = plain.orElseGet(() -> {
            String hub = value(headers, "X-Hub-Signature-256");
            return hub.startsWith(HUB) ? hub.substring(HUB.length()) : "";
        });
        return text.toLowerCase(Locale.ROOT);
    }

    /** Reads the rest, once the signature is known to be right. */
    static DeliveryHeaders of(Map<String, List<String>> headers, String signature) {
        String id = first(headers, "Delivery")
                .filter(text -> ID.matcher(text).matches())
                .orElseThrow(() -> new RefusedDeliveryException(Reason.NO_ID));
        String name = name(headers, "Event").orElseThrow(() -> new RefusedDeliveryException(Reason.NO_EVENT));
        return new DeliveryHeaders(
                signature, id, name, name(headers, "Event-Type").orElse(name));
    }

    String signature() {
        return signature;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    private static Optional<String> name(Map<String, List<String>> headers, String name) {
        return first(headers, name).filter(text -> NAME.matcher(text).matches());
    }

    private static Optional<String> first(Map<String, List<String>> headers, String name) {
        return FAMILIES.stream()
                .map(family -> value(headers, family + name))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The value of a header that is there once; twice is as good as never. */
    private static String value(Map<String, List<String>> headers, String name) {
        List<String> values = headers.entrySet().stream()
                .filter(entry -> name.equalsIgnoreCase(entry.getKey()))
                .flatMap(entry -> entry.getValue() == null ? Stream.of() : entry.getValue().stream())
                .toList();
        return values.size() == 1 ? values.get(0).strip() : "";
    }
}
