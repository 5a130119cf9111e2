package ai.disinto.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewsTest extends ClientTest {
    private static final NewReview APPROVAL = NewReview.approving().commit("abc");
    private final Reviews reviews = repository.reviews();

    @Test
    void give_sendsVerdictAndCommit() {
        server.then(200, Answers.review(1, "REQUEST_CHANGES", ""));
        reviews.give(8, NewReview.requestingChanges("no").commit("abc").remark("f.txt", 3, "here"));
        assertThat(server.lastBody())
                .isEqualTo("{\"event\":\"REQUEST_CHANGES\",\"body\":\"no\",\"commit_id\":\"abc\",\"comments\":"
                        + "[{\"path\":\"f.txt\",\"new_position\":3,\"body\":\"here\"}]}");
    }

    @Test
    void give_thatBecomesADraft_isNotTakenForAVerdict() {
        server.then(200, Answers.review(1, "PENDING", ""));
        assertThatThrownBy(() -> reviews.give(8, APPROVAL))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("PENDING instead");
    }

    @Test
    void giveLasting_thatIsDismissedAMomentLater_isGivenOnceMore() {
        String pull = Answers.pull(8, "");
        server.then(200, Answers.review(1, "APPROVED", "")).then(200, Answers.review(1, "APPROVED", ""));
        server.then(200, pull).then(200, "{\"max_response_items\":50}").then(200, "[]");
        server.then(200, Answers.review(1, "APPROVED", ",\"dismissed\":true"));
        server.then(200, pull).then(200, "[]");
        server.then(200, Answers.review(2, "APPROVED", ""));
        server.always(call -> ai.disinto.forge.internal.http.ScriptedTransport.answer(
                200,
                call.url().endsWith("/pulls/8")
                        ? pull
                        : call.url().contains("reviews?") ? "[]" : Answers.review(2, "APPROVED", "")));
        assertThat(reviews.giveLasting(8, APPROVAL).id()).isEqualTo(2);
        assertThat(server.asked()).filteredOn(each -> each.startsWith("POST")).hasSize(2);
    }

    private static String stale() {
        return "[" + Answers.review(5, "APPROVED", ",\"stale\":true").replace("abc", "old") + "]";
    }

    @Test
    void giveLasting_onceTheServerMarkedOlderReviews_looksOnceMore() {
        server.then(200, Answers.review(6, "APPROVED", "")).then(200, Answers.review(6, "APPROVED", ""));
        server.then(200, Answers.pull(8, ""))
                .then(200, "{\"max_response_items\":50}")
                .then(200, stale(), "X-Total-Count", "1")
                .then(200, Answers.review(6, "APPROVED", ""));
        assertThat(reviews.giveLasting(8, APPROVAL).id()).isEqualTo(6);
        assertThat(scripted.pauses()).hasSize(2);
    }

    @Test
    void giveLasting_thatIsDismissedAfterOlderReviewsWereMarked_isGivenOnceMore() {
        server.then(200, Answers.review(6, "APPROVED", "")).then(200, Answers.review(6, "APPROVED", ""));
        server.then(200, Answers.pull(8, ""))
                .then(200, "{\"max_response_items\":50}")
                .then(200, stale(), "X-Total-Count", "1")
                .then(200, Answers.review(6, "APPROVED", ",\"dismissed\":true"));
        server.then(200, Answers.review(7, "APPROVED", "")).then(200, Answers.review(7, "APPROVED", ""));
        server.then(200, Answers.pull(8, ""))
                .then(200, stale(), "X-Total-Count", "1")
                .then(200, Answers.review(7, "APPROVED", ""));
        assertThat(reviews.giveLasting(8, APPROVAL).id()).isEqualTo(7);
        assertThat(server.asked()).filteredOn(each -> each.startsWith("POST")).hasSize(2);
    }

    @Test
    void dismissAndRestore_whoseAnswersAreLost_areAskedForAgain() {
        server.thenLost()
                .then(200, Answers.review(1, "APPROVED", ",\"dismissed\":true"))
                .thenLost()
                .then(200, Answers.review(1, "APPROVED", ""));
        assertThat(reviews.dismiss(8, 1, "stale").isDismissed()).isTrue();
        assertThat(reviews.restore(8, 1).isDismissed()).isFalse();
        assertThat(server.asked()).hasSize(4);
    }

    @Test
    void dismissAndRestore_askTheServer() {
        server.then(200, Answers.review(1, "APPROVED", ",\"dismissed\":true"))
                .then(200, Answers.review(1, "APPROVED", ""));
        assertThat(reviews.dismiss(8, 1, "stale").isDismissed()).isTrue();
        assertThat(reviews.restore(8, 1).isDismissed()).isFalse();
        assertThat(server.asked())
                .containsExactly(
                        "POST " + BASE + "/pulls/8/reviews/1/dismissals",
                        "POST " + BASE + "/pulls/8/reviews/1/undismissals");
    }

    @Test
    void requestAndWithdraw_nameTheAccounts() {
        server.then(201, "[]").then(204, "");
        reviews.request(8, List.of("bob"));
        reviews.withdraw(8, List.of("bob"));
        assertThat(server.lastBody()).isEqualTo("{\"reviewers\":[\"bob\"]}");
        assertThat(server.asked()).last().isEqualTo("DELETE " + BASE + "/pulls/8/requested_reviewers");
    }
}
