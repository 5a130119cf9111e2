package ai.disinto.testing.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.model.ReviewState;
import ai.disinto.forge.webhook.CommentEvent;
import ai.disinto.forge.webhook.Delivery;
import ai.disinto.forge.webhook.DeliveryVerifier;
import ai.disinto.forge.webhook.IssueEvent;
import ai.disinto.forge.webhook.PullEvent;
import ai.disinto.forge.webhook.PushEvent;
import ai.disinto.forge.webhook.RefusedDeliveryException;
import ai.disinto.forge.webhook.RefusedDeliveryException.Reason;
import ai.disinto.forge.webhook.ReviewEvent;
import ai.disinto.forge.webhook.WebhookEvent;
import ai.disinto.testing.internal.DeliveryReceiver.Received;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The deliveries that real servers made are what the client takes them for. */
class RecordedPayloadsTest {
    private static final Path RECORDED =
            Path.of(System.getProperty("disinto.shared", "../../shared"), "data", "recorded");
    private static final String SECRET = "a-webhook-secret";

    private final DeliveryVerifier verifier = DeliveryVerifier.of(Secret.of(SECRET));

    @ParameterizedTest
    @ValueSource(strings = {"forgejo-11.0.15", "forgejo-15.0.3", "forgejo-16.0-2026-07"})
    void ofThirtyOneDeliveries_twentyFourVerify_andSevenAreRefused(String server) {
        Map<Boolean, List<Received>> signed =
                recorded(server).stream().collect(Collectors.partitioningBy(RecordedPayloadsTest::isSigned));

        assertThat(signed.get(true))
                .hasSize(24)
                .allSatisfy(each ->
                        assertThat(verify(each).name()).isEqualTo(each.headers().get("X-Gitea-Event")));
        assertThat(signed.get(false))
                .hasSize(7)
                .allSatisfy(each -> assertThatExceptionOfType(RefusedDeliveryException.class)
                        .isThrownBy(() -> verify(each))
                        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.UNSIGNED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forgejo-11.0.15", "forgejo-15.0.3", "forgejo-16.0-2026-07"})
    void allThirtyOne_areTyped(String server) {
        List<WebhookEvent> events = recorded(server).stream()
                .map(this::signedAnew)
                .map(Delivery::event)
                .toList();

        assertThat(events).hasSize(31).allSatisfy(event -> {
            assertThat(event.repository()).get().hasToString("alice/hooks");
            assertThat(event.sender()).isPresent();
        });
        Map<String, Long> kinds = events.stream()
                .collect(Collectors.groupingBy(event -> event.getClass().getSimpleName(), Collectors.counting()));
        assertThat(kinds)
                .containsOnly(
                        entry("IssueEvent", 12L),
                        entry("CommentEvent", 3L),
                        entry("PullEvent", 4L),
                        entry("ReviewEvent", 3L),
                        entry("PushEvent", 5L),
                        entry("ReferenceEvent", 3L),
                        entry("ReleaseEvent", 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forgejo-11.0.15", "forgejo-15.0.3", "forgejo-16.0-2026-07"})
    void payloads_sayWhatHappened(String server) {
        List<WebhookEvent> events = recorded(server).stream()
                .map(this::signedAnew)
                .map(Delivery::event)
                .toList();

        assertThat(only(IssueEvent.class, events))
                .filteredOn(event -> event.action().equals("edited"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.previousBody()).contains("text"));
        assertThat(only(CommentEvent.class, events))
                .extracting(event -> event.comment().body() + " " + event.isOnPull())
                .containsExactlyInAnyOrder("hello false", "hello false", "on a pull true");
        assertThat(only(PullEvent.class, events))
                .extracting(event -> event.action() + " " + event.pull().isMerged())
                .containsExactlyInAnyOrder(
                        "opened false", "review_requested false", "synchronized false", "closed true");
        assertThat(only(ReviewEvent.class, events))
                .extracting(ReviewEvent::state)
                .containsExactlyInAnyOrder(ReviewState.REQUEST_CHANGES, ReviewState.APPROVED, ReviewState.COMMENT);
        assertThat(only(PushEvent.class, events))
                .extracting(PushEvent::totalCommits)
                .containsExactlyInAnyOrder(1, 1, 3, 0, 1);
    }

    private static <T> List<T> only(Class<T> type, List<WebhookEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private Delivery verify(Received delivery) {
        return verifier.verify(headers(delivery.headers()), delivery.body().getBytes(StandardCharsets.UTF_8));
    }

    private Delivery signedAnew(Received delivery) {
        Map<String, String> headers = new TreeMap<>(delivery.headers());
        headers.keySet().removeIf(name -> name.contains("Signature"));
        headers.put("X-Forgejo-Signature", hmac(delivery.body()));
        return verify(new Received(headers, delivery.body()));
    }

    private static boolean isSigned(Received delivery) {
        return !delivery.headers().getOrDefault("X-Forgejo-Signature", "").isEmpty();
    }

    private static Map<String, List<String>> headers(Map<String, String> headers) {
        return headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
    }

    private static List<Received> recorded(String server) {
        assumeThat(RECORDED).exists();
        try (Stream<Path> files = Files.list(RECORDED.resolve(server).resolve("webhooks"))) {
            return files.sorted().map(RecordedPayloadsTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Received read(Path file) {
        JsonNode node = JsonMapper.shared().readTree(file);
        String id = UUID.nameUUIDFromBytes(file.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        Map<String, String> headers = new TreeMap<>();
        node.get("headers").properties().forEach(header -> {
            if (!header.getKey().endsWith(" as computed")) {
                headers.put(header.getKey(), header.getValue().stringValue().replace("<uuid>", id));
            }
        });
        return new Received(headers, node.get("body").stringValue());
    }

    private static String hmac(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
