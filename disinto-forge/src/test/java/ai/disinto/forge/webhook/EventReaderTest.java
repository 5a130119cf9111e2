package ai.disinto.forge.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.disinto.forge.internal.json.JsonException;
import ai.disinto.forge.model.ReviewState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    private static WebhookEvent read(String name, String body) {
        return EventReader.read(name, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyEvent_saysWhereAndWho() {
        WebhookEvent event = read("issues", Payloads.issue("opened"));

        assertThat(event.action()).isEqualTo("opened");
        assertThat(event.repository())
                .hasValueSatisfying(repository -> assertThat(repository.slug()).hasToString("acme/harbour"));
        assertThat(event.sender())
                .hasValueSatisfying(sender -> assertThat(sender.login()).isEqualTo("mo"));
    }

    @Test
    void issues_carryWhatWasEdited() {
        IssueEvent event = (IssueEvent) read("issues", Payloads.edit("Lake"));

        assertThat(event.issue().title()).isEqualTo("Leak");
        assertThat(event.previousTitle()).contains("Lake");
        assertThat(event.previousBody()).isEmpty();
    }

    @Test
    void comments_onPulls_areInTheGroupOfIssueComments() {
        CommentEvent event = (CommentEvent) read("issue_comment", Payloads.comment());

        assertThat(event.comment().body()).isEqualTo("wet");
        assertThat(event.issue().number()).isEqualTo(7);
        assertThat(event.isOnPull()).isTrue();
        assertThat(event.previousBody()).isEmpty();
    }

    @Test
    void pulls_carryWhoIsAsked() {
        PullEvent event = (PullEvent) read("pull_request", Payloads.pull("review_requested"));

        assertThat(event.pull().head().ref()).isEqualTo("fix");
        assertThat(event.requestedReviewer())
                .hasValueSatisfying(user -> assertThat(user.login()).isEqualTo("flo"));
        assertThat(event.previousTitle()).isEmpty();
        assertThat(event.previousBody()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pull_request_approved, pull_request_review_approved, APPROVED",
        "pull_request_rejected, pull_request_review_rejected, REQUEST_CHANGES",
        "pull_request_comment, pull_request_review_comment, COMMENT",
        "pull_request_approved, pull_request_review_blessed, UNKNOWN"
    })
    void reviews_haveTheirVerdictInTheSignedPart(String name, String type, ReviewState state) {
        ReviewEvent event = (ReviewEvent) read(name, Payloads.review(type));

        assertThat(event.state()).isEqualTo(state);
        assertThat(event.rawState()).isEqualTo(type);
        assertThat(event.body()).isEqualTo("dry");
        assertThat(event.pull().number()).isEqualTo(8);
    }

    @Test
    void rejection_underTheNameOfAnApproval_isStillARejection() {
        ReviewEvent event =
                (ReviewEvent) read("pull_request_approved", Payloads.review("pull_request_review_rejected"));

        assertThat(event.state()).isEqualTo(ReviewState.REQUEST_CHANGES);
    }

    @Test
    void pushes_listCommitsAndCountThem() {
        PushEvent event = (PushEvent) read("push", Payloads.push());

        assertThat(event.branch()).contains("main");
        assertThat(event.before() + event.after()).isEqualTo("bbcc");
        assertThat(event.totalCommits()).isEqualTo(3);
        assertThat(event.pusher())
                .hasValueSatisfying(user -> assertThat(user.login()).isEqualTo("mo"));
        assertThat(event.commits()).singleElement().satisfies(commit -> {
            assertThat(commit.sha()).isEqualTo("cc");
            assertThat(commit.message()).isEqualTo("Plug\n");
            assertThat(commit.when()).contains(Instant.parse("2026-11-20T10:00:00Z"));
            assertThat(commit.author()).get().hasToString("Mo <mo@example.org>");
            assertThat(commit.committer()).isEmpty();
            assertThat(commit.added()).containsExactly("a.txt");
            assertThat(commit.removed()).isEmpty();
            assertThat(commit.modified()).isEmpty();
        });
    }

    @Test
    void references_areMadeAndDeleted() {
        ReferenceEvent made = (ReferenceEvent) read("create", Payloads.created("refs/heads/fix"));
        ReferenceEvent gone = (ReferenceEvent) read("delete", Payloads.deleted("refs/heads/fix"));

        assertThat(made.isCreated()).isTrue();
        assertThat(made.sha()).contains("cc");
        assertThat(made.kind()).isEqualTo("branch");
        assertThat(gone.isCreated()).isFalse();
        assertThat(gone.ref()).isEqualTo("refs/heads/fix");
        assertThat(read("delete", Payloads.created("refs/heads/fix"))).isInstanceOf(OtherEvent.class);
        assertThat(read("create", Payloads.deleted("refs/heads/fix"))).isInstanceOf(OtherEvent.class);
    }

    @Test
    void releasesAndRepositories_areKnown() {
        ReleaseEvent release = (ReleaseEvent) read("release", Payloads.release());

        assertThat(release.release().tag()).isEqualTo("v1");
        assertThat(read("repository", Payloads.of("\"action\": \"created\""))).isInstanceOf(RepositoryEvent.class);
        assertThat(read("repository", "{}")).isInstanceOf(OtherEvent.class);
    }

    @Test
    void unknownEvent_keepsItsName() {
        OtherEvent event = (OtherEvent) read("action_run_failure", Payloads.of("\"action\": \"x\"", "\"run\": [{}]"));

        assertThat(event.name()).isEqualTo("action_run_failure");
        assertThat(event.problem()).isEmpty();
        assertThat(event.repository()).isPresent();
    }

    @Test
    void knownEvent_withoutWhatItIsAbout_saysSo() {
        OtherEvent event = (OtherEvent) read("issues", Payloads.of("\"action\": \"opened\"", "\"issue\": {}"));

        assertThat(event.name()).isEqualTo("issues");
        assertThat(event.problem()).isEqualTo("the field \"id\" is missing or is no number");
        assertThat(event.repository()).isPresent();
    }

    @Test
    void unreadableRepositoryOrSender_doesNotSpoilTheRest() {
        String body =
                Payloads.issue("opened").replace("\"id\": 3", "\"id\": \"3\"").replace("\"id\": 5", "\"x\": 5");
        WebhookEvent event = read("issues", body);

        assertThat(event).isInstanceOf(IssueEvent.class);
        assertThat(event.repository()).isEmpty();
        assertThat(event.sender()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"x\"", "{", "{\"action\": ", "<html>"})
    void whatIsNoJsonObject_isRefused(String body) {
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> read("issues", body));
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> read("news", body));
    }

    @Test
    void sameEvents_areEqual() {
        WebhookEvent event = read("push", Payloads.push());

        assertThat(event).isEqualTo(read("push", Payloads.push())).hasSameHashCodeAs(read("push", Payloads.push()));
        assertThat(event).isNotEqualTo(read("issues", Payloads.issue("opened")));
        assertThat(read("issues", Payloads.issue("opened"))).isNotEqualTo(read("issues", Payloads.issue("closed")));
    }
}
