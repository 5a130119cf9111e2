package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.MergeOutcome.Result;
import ai.disinto.forge.internal.http.ScriptedTransport;
import ai.disinto.forge.model.MergeStyle;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MergesTest extends ClientTest {
    private static final MergeOptions OPTIONS = MergeOptions.of(MergeStyle.SQUASH, "abc");
    private static final String TRY_AGAIN = Answers.message("Please try again later");
    private final Merges merges = repository.merges();

    @Test
    void merge_namesTheReviewedCommit() {
        server.then(200, "").then(200, Answers.merged(7));
        MergeOptions options = OPTIONS.title("t").deletesBranch(true);
        assertThat(merges.merge(7, options).result()).isEqualTo(Result.MERGED);
        assertThat(server.body(0))
                .isEqualTo("{\"Do\":\"squash\",\"head_commit_id\":\"abc\",\"MergeTitleField\":\"t\","
                        + "\"delete_branch_after_merge\":true}");
    }

    @Test
    void merge_whileTheServerLooksForConflicts_isRepeated() {
        server.then(405, TRY_AGAIN).then(200, Answers.pull(7, "")).then(200, "").then(200, Answers.merged(7));
        assertThat(merges.merge(7, OPTIONS).isMerged()).isTrue();
        assertThat(scripted.pauses()).hasSize(1);
    }

    @Test
    void merge_withAConflict_isUndecidedInTheEnd() {
        server.always(call -> call.method().equals("POST")
                ? ScriptedTransport.answer(405, TRY_AGAIN)
                : ScriptedTransport.answer(200, Answers.pull(7, ",\"mergeable\":false")));
        MergeOutcome outcome = merges.merge(7, OPTIONS);
        assertThat(outcome.result()).isEqualTo(Result.UNDECIDED);
        assertThat(outcome.message()).isEqualTo("Please try again later");
        assertThat(server.asked()).filteredOn(each -> each.startsWith("POST")).hasSize(6);
    }

    @Test
    void merge_withAConflict_isUndecidedWithinTheDeadline() {
        server.always(call -> call.method().equals("POST")
                ? ScriptedTransport.answer(405, TRY_AGAIN)
                : ScriptedTransport.answer(200, Answers.pull(7, ",\"mergeable\":false")));
        Forge hurried = scripted.builder(server).deadline(Duration.ofSeconds(1)).build();
        Merges soon = hurried.repository(repository.slug()).merges();
        assertThat(soon.merge(7, OPTIONS).result()).isEqualTo(Result.UNDECIDED);
        assertThat(scripted.pauses()).hasSize(2);
    }

    @Test
    void merge_ofWorkInProgress_isRefusedAtOnce_sinceItIsNeverMergeable() {
        String draft = Answers.pull(7, ",\"draft\":true,\"mergeable\":false");
        server.then(405, Answers.message("Work in progress PRs cannot be merged"))
                .then(200, draft);
        assertThat(merges.merge(7, OPTIONS).result()).isEqualTo(Result.REFUSED);
        assertThat(scripted.pauses()).isEmpty();
    }

    @Test
    void merge_ofWhatIsClosed_isAConflict_andOfNothingNotFound() {
        String closed = Answers.pull(7, "").replace("\"state\":\"open\"", "\"state\":\"closed\"");
        server.then(404, Answers.message("x")).then(200, closed);
        assertThat(merges.merge(7, OPTIONS).result()).isEqualTo(Result.CONFLICT);
        server.then(404, Answers.message("x")).then(404, Answers.message("x"));
        assertThatThrownBy(() -> merges.merge(7, OPTIONS)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void merge_ofWhatIsMerged_isMerged() {
        server.then(405, Answers.message("")).then(200, Answers.merged(7));
        assertThat(merges.merge(7, OPTIONS).isMerged()).isTrue();
    }

    @Test
    void merge_thatARuleForbids_isRefused() {
        String refusal = Answers.message("Does not have enough approvals");
        String pull = Answers.pull(7, ",\"mergeable\":true");
        server.then(405, refusal).then(200, pull).then(405, refusal).then(200, pull);
        MergeOutcome outcome = merges.merge(7, OPTIONS);
        assertThat(outcome.result()).isEqualTo(Result.REFUSED);
        assertThat(outcome.message()).isEqualTo("Does not have enough approvals");
    }

    @Test
    void merge_afterAPush_saysThatTheHeadMoved() {
        server.then(409, Answers.message("head out of date"))
                .then(200, Answers.pull(7, "").replace("abc", "def"));
        assertThat(merges.merge(7, OPTIONS).result()).isEqualTo(Result.HEAD_MOVED);
    }

    @Test
    void merge_whoseAnswerWasLost_readsWhatCameOfIt() {
        server.thenLost().then(200, Answers.merged(7));
        assertThat(merges.merge(7, OPTIONS).isMerged()).isTrue();
        server.thenLost().then(200, Answers.pull(7, ""));
        assertThatThrownBy(() -> merges.merge(7, OPTIONS)).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void merge_inArchivedRepository_isLocked() {
        server.then(423, Answers.message("archived"));
        assertThatThrownBy(() -> merges.merge(7, OPTIONS)).isInstanceOf(LockedException.class);
    }

    @Test
    void schedule_answersThatItWaits() {
        server.then(201, "").then(200, Answers.pull(7, ""));
        assertThat(merges.schedule(7, OPTIONS).result()).isEqualTo(Result.SCHEDULED);
        assertThat(server.body(0)).contains("\"merge_when_checks_succeed\":true");
    }

    @Test
    void schedule_twice_waitsStill() {
        server.then(409, Answers.message("already scheduled")).then(200, Answers.pull(7, ""));
        assertThat(merges.schedule(7, OPTIONS).result()).isEqualTo(Result.SCHEDULED);
    }

    @Test
    void cancelSchedule_saysWhetherThereWasOne() {
        server.then(204, "").then(404, Answers.message("none"));
        assertThat(merges.cancelSchedule(7)).isTrue();
        assertThat(merges.cancelSchedule(7)).isFalse();
    }

    @Test
    void isMerged_readsTheStatus() {
        server.then(204, "").then(404, Answers.message("none"));
        assertThat(merges.isMerged(7)).isTrue();
        assertThat(merges.isMerged(7)).isFalse();
    }
}
