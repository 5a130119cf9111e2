package ai.disinto.forge.pull;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonAnswer;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.forge.pull.ReviewVerdict.Doubt;
import ai.disinto.forge.pull.ReviewVerdict.NotCounted;
import ai.disinto.forge.pull.ReviewVerdict.State;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewCountTest {
    private static final PullRequest PULL = read(PullRequest.class, """
            {"id": 1, "number": 7, "user": {"id": 2, "login": "Author"}, "created_at": "2030-01-01T00:00:00Z",
             "head": {"sha": "head", "ref": "fix", "label": "fix"}, "base": {"sha": "b", "ref": "main", "label": "main"}}
            """);
    private static final ReviewCount.Rule RULE = new ReviewCount.Rule(Set.of("ann", "bea", "author"), true);

    private static <T> T read(Class<T> type, String json) {
        return JsonAnswer.object(json.getBytes(StandardCharsets.UTF_8), Decoders.of(type));
    }

    private static Review review(int id, String login, String state) {
        return review(id, login, state, "head", "\"official\": true");
    }

    private static Review review(int id, String login, String state, String commit, String flags) {
        return read(
                Review.class,
                "{\"id\": %d, \"user\": {\"id\": %d, \"login\": \"%s\"}, \"state\": \"%s\", \"commit_id\": \"%s\", %s}"
                        .formatted(id, login.equals("Ghost") ? -1 : 9, login, state, commit, flags));
    }

    private static ReviewCount count(Review... reviews) {
        return ReviewCount.of(PULL, List.of(reviews), RULE);
    }

    private static List<Doubt> doubts(Review... reviews) {
        ReviewCount count = count(reviews);
        assertThat(count.state(1)).isEqualTo(State.NONE);
        return count.notCounted().stream().map(NotCounted::doubt).toList();
    }

    @Test
    void lastWordOfAReviewer_aboutTheHead_counts() {
        assertThat(count(review(1, "Ann", "APPROVED")).state(1)).isEqualTo(State.APPROVED);
        assertThat(count(review(1, "ann", "APPROVED"), review(2, "ANN", "REQUEST_CHANGES"))
                        .state(1))
                .isEqualTo(State.CHANGES_REQUESTED);
        assertThat(count(review(2, "ann", "APPROVED"), review(1, "ann", "REQUEST_CHANGES"))
                        .state(1))
                .isEqualTo(State.APPROVED);
        assertThat(count(review(1, "ann", "APPROVED"), review(2, "ann", "COMMENT"))
                        .state(1))
                .isEqualTo(State.APPROVED);
    }

    @Test
    void oneWhoWantsChanges_outweighsAllWhoApprove() {
        ReviewCount count = count(review(1, "ann", "REQUEST_CHANGES"), review(2, "bea", "APPROVED"));
        assertThat(count.state(1)).isEqualTo(State.CHANGES_REQUESTED);
        assertThat(count.wantingChanges()).extracting(Review::id).containsExactly(1L);
    }

    @Test
    void approvals_mayHaveToBeMore() {
        ReviewCount count = count(review(1, "ann", "APPROVED"), review(2, "ann", "APPROVED"));
        assertThat(count.state(1)).isEqualTo(State.APPROVED);
        assertThat(count.state(2)).isEqualTo(State.NONE);
    }

    @Test
    void everythingElse_isNotCounted() {
        assertThat(doubts(review(1, "mallory", "APPROVED"))).containsExactly(Doubt.NOT_ALLOWED);
        assertThat(doubts(review(1, "Ghost", "APPROVED"))).containsExactly(Doubt.NOT_ALLOWED);
        assertThat(doubts(review(1, "author", "APPROVED"))).containsExactly(Doubt.OWN_PULL);
        assertThat(doubts(review(1, "ann", "APPROVED", "older", "\"official\": true")))
                .containsExactly(Doubt.OTHER_COMMIT);
        assertThat(doubts(review(1, "ann", "APPROVED", "head", "\"official\": true, \"stale\": true")))
                .containsExactly(Doubt.STALE);
        assertThat(doubts(review(1, "ann", "APPROVED", "head", "\"official\": true, \"dismissed\": true")))
                .containsExactly(Doubt.DISMISSED);
        assertThat(doubts(review(1, "ann", "APPROVED", "head", "\"official\": false")))
                .containsExactly(Doubt.UNOFFICIAL);
        for (String state : List.of("COMMENT", "PENDING", "REQUEST_REVIEW", "approved", "APPROVE", "")) {
            assertThat(doubts(review(1, "ann", state))).containsExactly(Doubt.NO_VERDICT);
        }
    }

    @Test
    void verdictThatWasTakenBack_doesNotMakeAnEarlierOneCountAgain() {
        assertThat(doubts(
                        review(1, "ann", "APPROVED"),
                        review(2, "ann", "REQUEST_CHANGES", "head", "\"official\": true, \"dismissed\": true")))
                .containsExactly(Doubt.SUPERSEDED, Doubt.DISMISSED);
        assertThat(doubts(
                        review(1, "ann", "APPROVED"),
                        review(2, "ann", "REQUEST_CHANGES", "older", "\"official\": true")))
                .containsExactly(Doubt.SUPERSEDED, Doubt.OTHER_COMMIT);
    }

    @Test
    void unofficialReviews_countIfAskedFor() {
        Review unofficial = review(1, "ann", "APPROVED", "head", "\"official\": false");
        ReviewCount count = ReviewCount.of(PULL, List.of(unofficial), new ReviewCount.Rule(Set.of("ann"), false));
        assertThat(count.state(1)).isEqualTo(State.APPROVED);
    }

    @Test
    void why_namesWhoSaidWhat() {
        ReviewCount count = count(review(1, "ann", "APPROVED"), review(2, "mallory", "APPROVED"));
        assertThat(new ReviewVerdict(State.APPROVED, "head", count, List.of()))
                .hasToString("APPROVED: ann APPROVED; mallory APPROVED, but not allowed");
        assertThat(new ReviewVerdict(State.NONE, "head", count(), List.of()).why())
                .isEqualTo("nobody has said anything that could count");
    }
}
