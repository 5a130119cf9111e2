package ai.disinto.testing.internal.api.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.internal.DeliveryReceiver;
import ai.disinto.testing.internal.DeliveryReceiver.Received;
import ai.disinto.testing.internal.ForgeClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private static final String REPOSITORY = "/repos/root1/x";

    private final DeliveryReceiver receiver = new DeliveryReceiver();
    private final EmbeddedForge forge = EmbeddedForge.builder().calm().start();
    private final ForgeClient client = ForgeClient.admin(forge);

    @BeforeEach
    void makeRepository() {
        client.call("POST", "/user/repos", "{\"name\": \"x\", \"auto_init\": true}");
    }

    @AfterEach
    void close() {
        forge.close();
        receiver.close();
    }

    private long hook(String place, String events, String more) {
        var made = client.call(
                "POST",
                place + "/hooks",
                "{\"type\": \"forgejo\", \"active\": true, \"events\": [" + events + "], " + more
                        + "\"config\": {\"content_type\": \"json\", \"url\": \"" + receiver.url("/in") + "\"}}");
        return ForgeClient.json(made).get("id").longValue();
    }

    private void makeIssue() {
        client.call("POST", REPOSITORY + "/issues", "{\"title\": \"a < b & c\"}");
    }

    private List<String> types() {
        return receiver.received().stream().map(Received::eventType).toList();
    }

    @Test
    void calmForge_deliversBeforeItAnswers() {
        hook(REPOSITORY, "\"issues\"", "");

        makeIssue();

        assertThat(types()).containsExactly("issues");
        assertThat(receiver.received().get(0).body()).contains("\"title\": \"a \\u003c b \\u0026 c\"");
    }

    @Test
    void failedDelivery_isNotRepeated() throws InterruptedException {
        receiver.answer(500);
        hook(REPOSITORY, "\"issues\"", "");

        makeIssue();

        assertThat(forge.awaitQuiet(Duration.ofSeconds(5))).isTrue();
        assertThat(types()).containsExactly("issues");
    }

    @Test
    void unreachableReceiver_harmsNobody() {
        hook(REPOSITORY, "\"issues\"", "");
        receiver.close();

        makeIssue();

        assertThat(client.get(REPOSITORY + "/issues/1").statusCode()).isEqualTo(200);
    }

    @Test
    void inactiveAndRemovedHooks_hearNothing() {
        long first = hook(REPOSITORY, "\"issues\"", "");
        long second = hook(REPOSITORY, "\"issues\"", "");
        client.call("PATCH", REPOSITORY + "/hooks/" + first, "{\"active\": false, \"events\": [\"issues\"]}");
        client.call("DELETE", REPOSITORY + "/hooks/" + second, "");

        makeIssue();

        assertThat(types()).isEmpty();
    }

    @Test
    void branchFilter_keepsOtherBranchesOut() {
        hook(REPOSITORY, "\"create\"", "\"branch_filter\": \"fix/*\", ");

        client.call("POST", REPOSITORY + "/branches", "{\"new_branch_name\": \"other\"}");
        client.call("POST", REPOSITORY + "/branches", "{\"new_branch_name\": \"fix/one\"}");

        assertThat(receiver.received())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.body()).contains("refs/heads/fix/one"));
    }

    @Test
    void hookOfAccount_hearsOfItsRepositories() {
        hook("/user", "\"issues_only\"", "\"authorization_header\": \"Bearer abc\", ");

        makeIssue();

        assertThat(receiver.received())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.headers()).containsEntry("Authorization", "Bearer abc"));
    }

    @Test
    void edit_withoutEvents_fallsBackToPushes() {
        long hook = hook(REPOSITORY, "\"issues\"", "");

        var edited = client.call("PATCH", REPOSITORY + "/hooks/" + hook, "{\"active\": true}");

        assertThat(ForgeClient.json(edited).get("events")).hasToString("[\"push\"]");
    }
}
