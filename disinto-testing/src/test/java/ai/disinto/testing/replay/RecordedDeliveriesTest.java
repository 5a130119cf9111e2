package ai.disinto.testing.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.internal.DeliveryReceiver;
import ai.disinto.testing.internal.DeliveryReceiver.Received;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What real servers delivered on one walk, the embedded forge delivers on the same walk. */
class RecordedDeliveriesTest {
    private static final Path RECORDED =
            Path.of(System.getProperty("disinto.shared", "../../shared"), "data", "recorded");
    private static final String SECRET = "a-webhook-secret";
    private static final String REPOSITORY = "/api/v1/repos/alice/hooks";
    private static final Map<ForgejoLine, String> FOLDERS = Map.of(
            ForgejoLine.V11, "forgejo-11.0.15",
            ForgejoLine.V15, "forgejo-15.0.3",
            ForgejoLine.V16, "forgejo-16.0-2026-07");

    /** Here the real server had already come further, or not yet as far, when it wrote the message. */
    private static final List<String> TIMING = List.of(
            "16-create.json .repository.open_pr_counter",
            "17-push.json .repository.open_pr_counter",
            "29-push.json .repository.release_counter",
            "30-delete.json .repository.release_counter",
            "22-pull_request_sync-synchronized.json .pull_request.review_comments");

    @ParameterizedTest
    @EnumSource
    void recordedDeliveries_areMadeEqually(ForgejoLine line) throws InterruptedException {
        assumeThat(RECORDED).exists();
        List<RecordedDelivery> recorded = recorded(line);
        try (DeliveryReceiver receiver = new DeliveryReceiver();
                EmbeddedForge forge = EmbeddedForge.builder().line(line).start()) {
            new Walk(forge, receiver).go();
            List<Received> seen = receiver.received();

            assertThat(keys(seen)).containsExactlyElementsOf(order());
            assertThat(differences(recorded, seen, forge.url().toString())).isEmpty();
            assertThat(seen).allSatisfy(RecordedDeliveriesTest::isSignedAsItSays);
            assertThat(seen)
                    .extracting(delivery -> delivery.headers().get("X-Gitea-Delivery"))
                    .doesNotHaveDuplicates();
        }
    }

    private static List<RecordedDelivery> recorded(ForgejoLine line) {
        return RecordedDelivery.in(RECORDED.resolve(FOLDERS.get(line)).resolve("webhooks"));
    }

    /** Real servers deliver in several threads; on the newest line the order happens to be that of the causes. */
    private static List<String> order() {
        return recorded(ForgejoLine.V16).stream().map(RecordedDelivery::key).toList();
    }

    private static List<String> keys(List<Received> seen) {
        return seen.stream().map(RecordedDeliveriesTest::key).toList();
    }

    private static String key(Received delivery) {
        boolean signed =
                !delivery.headers().getOrDefault("X-Forgejo-Signature", "").isEmpty();
        return RecordedDelivery.key(delivery.eventType(), body(delivery), signed);
    }

    private static JsonNode body(Received delivery) {
        return JsonMapper.shared().readTree(delivery.body());
    }

    private static List<String> differences(List<RecordedDelivery> recorded, List<Received> seen, String base) {
        List<Received> left = new ArrayList<>(seen);
        List<String> differences = new ArrayList<>();
        for (RecordedDelivery expected : recorded) {
            Received same = left.stream()
                    .filter(delivery -> key(delivery).equals(expected.key()))
                    .findFirst()
                    .orElseThrow();
            left.remove(same);
            AnswerComparison comparison = new AnswerComparison(base);
            comparison.compare(expected.body(), body(same), "");
            compareHeaders(expected, same, comparison);
            comparison.differences().forEach(difference -> differences.add(expected.name() + " " + difference));
            differences.removeIf(difference -> TIMING.stream().anyMatch(difference::startsWith));
            if (!names(expected.body()).equals(names(body(same)))) {
                differences.add(expected.name() + " order of fields");
            }
        }
        return differences;
    }

    private static List<String> names(JsonNode body) {
        List<String> names = new ArrayList<>();
        body.properties().forEach(property -> {
            names.add(property.getKey());
            names.addAll(names(property.getValue()));
        });
        body.values().stream().filter(value -> body.isArray()).forEach(value -> names.addAll(names(value)));
        return body.path("default_merge_style").isMissingNode()
                ? names
                : names.stream().sorted().toList();
    }

    private static void compareHeaders(RecordedDelivery expected, Received seen, AnswerComparison comparison) {
        expected.headers().forEach((name, value) -> {
            boolean signature = name.contains("Signature") && expected.signed();
            comparison.compareText(
                    signature ? "<random>" : value, seen.headers().getOrDefault(name, "<missing>"), name);
        });
    }

    private static void isSignedAsItSays(Received delivery) {
        String signature = delivery.headers().getOrDefault("X-Forgejo-Signature", "");
        boolean signed = !signature.isEmpty();
        assertThat(signature).isEqualTo(signed ? hmac("HmacSHA256", delivery.body()) : "");
        assertThat(delivery.headers())
                .containsEntry("X-Gitea-Signature", signature)
                .containsEntry("X-Gogs-Signature", signature)
                .containsEntry("X-Hub-Signature-256", "sha256=" + signature)
                .containsEntry("X-Hub-Signature", "sha1=" + (signed ? hmac("HmacSHA1", delivery.body()) : ""));
    }

    private static String hmac(String algorithm, String body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The walk through issues, a pull request and a release that was recorded. */
    private static final class Walk {
        private final EmbeddedForge forge;
        private final Exchanges exchanges;
        private final DeliveryReceiver receiver;

        Walk(EmbeddedForge forge, DeliveryReceiver receiver) {
            this.forge = forge;
            this.exchanges = new Exchanges(forge.url().toString(), "root1:password1");
            this.receiver = receiver;
        }

        void go() throws InterruptedException {
            long hook = prepare();
            issue();
            pull();
            JsonNode release = call(
                    "alice",
                    "POST",
                    "/releases",
                    "{\"tag_name\": \"v1\", \"name\": \"v1\", \"target_commitish\": \"main\"}");
            assertThat(release.get("id").isNumber()).isTrue();
            call("alice", "POST", "/hooks/" + hook + "/tests", "");
        }

        private long prepare() throws InterruptedException {
            exchanges.makeAccounts();
            exchanges.send(
                    "alice",
                    "POST",
                    "/api/v1/user/repos",
                    "{\"name\": \"hooks\", \"auto_init\": true, \"default_branch\": \"main\"}",
                    Map.of());
            call("alice", "PUT", "/collaborators/bob", "{\"permission\": \"write\"}");
            call("alice", "PUT", "/collaborators/carol", "{\"permission\": \"read\"}");
            call("alice", "POST", "/labels", "{\"name\": \"backlog\", \"color\": \"#0075ca\"}");
            String all = "[\"create\", \"delete\", \"push\", \"issues\", \"pull_request\", \"release\"]";
            long hook = call("alice", "POST", "/hooks", hook("\"secret\": \"" + SECRET + "\", ", all))
                    .get("id")
                    .longValue();
            call("alice", "POST", "/hooks", hook("", "[\"issues\"]"));
            return hook;
        }

        private String hook(String secret, String events) {
            return "{\"type\": \"forgejo\", \"active\": true, \"events\": " + events + ", \"config\": {" + secret
                    + "\"content_type\": \"json\", \"url\": \"" + receiver.url("/hook") + "\"}}";
        }

        private void issue() throws InterruptedException {
            call("bob", "POST", "/issues", "{\"title\": \"first\", \"body\": \"text\"}");
            JsonNode labels = call("bob", "POST", "/issues/1/labels", "{\"labels\": [\"backlog\"]}");
            call("bob", "PATCH", "/issues/1", "{\"assignees\": [\"bob\"]}");
            call("carol", "POST", "/issues/1/comments", "{\"body\": \"hello\"}");
            call("bob", "PATCH", "/issues/1", "{\"body\": \"edited\"}");
            call("bob", "PATCH", "/issues/1", "{\"state\": \"closed\"}");
            call("bob", "DELETE", "/issues/1/labels/" + labels.get(0).get("id"), "");
        }

        private void pull() throws InterruptedException {
            call(
                    "bob",
                    "POST",
                    "/contents/f.txt",
                    "{\"content\": \"Zgo=\", \"branch\": \"main\", \"new_branch\": \"fix/f\"}");
            call("bob", "POST", "/pulls", "{\"title\": \"pull\", \"head\": \"fix/f\", \"base\": \"main\"}");
            call("bob", "POST", "/pulls/2/requested_reviewers", "{\"reviewers\": [\"alice\"]}");
            review("REQUEST_CHANGES", "no");
            call("bob", "POST", "/contents/g.txt", "{\"content\": \"Zwo=\", \"branch\": \"fix/f\"}");
            review("APPROVED", "yes");
            review("COMMENT", "note");
            call("carol", "POST", "/issues/2/comments", "{\"body\": \"on a pull\"}");
            call("alice", "POST", "/pulls/2/merge", "{\"Do\": \"merge\"}");
            call("alice", "DELETE", "/branches/fix/f", "");
        }

        private void review(String event, String body) throws InterruptedException {
            call("alice", "POST", "/pulls/2/reviews", "{\"event\": \"" + event + "\", \"body\": \"" + body + "\"}");
        }

        private JsonNode call(String as, String method, String path, String body) throws InterruptedException {
            Exchanges.Seen seen = exchanges.send(as, method, REPOSITORY + path, body, Map.of());
            assertThat(seen.status())
                    .as(method + " " + path + " " + seen.answer())
                    .isLessThan(300);
            assertThat(forge.awaitQuiet(Duration.ofSeconds(20))).isTrue();
            return seen.answer();
        }
    }
}
