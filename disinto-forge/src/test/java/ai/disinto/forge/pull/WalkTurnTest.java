package ai.disinto.forge.pull;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Forge;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonAnswer;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A verdict that nobody knows ends a walk; anything else that does not count is waited past. */
class WalkTurnTest {
    private static final PullRequest PULL = read(PullRequest.class, """
            {"id": 1, "number": 7, "user": {"id": 2, "login": "author"}, "created_at": "2030-01-01T00:00:00Z",
             "head": {"sha": "head", "ref": "fix", "label": "fix"}, "base": {"sha": "b", "ref": "main", "label": "main"}}
            """);

    private static <T> T read(Class<T> type, String json) {
        return JsonAnswer.object(json.getBytes(StandardCharsets.UTF_8), Decoders.of(type));
    }

    private static boolean isUnexpected(String login, String state, String commit, String flag) {
        Review review = read(
                Review.class,
                "{\"id\": 1, \"user\": {\"id\": 9, \"login\": \"%s\"}, \"state\": \"%s\", \"commit_id\": \"%s\", \"%s\": true}"
                        .formatted(login, state, commit, flag));
        ReviewCount count = ReviewCount.of(PULL, List.of(review), new ReviewCount.Rule(Set.of("ann"), false));
        ReviewVerdict verdict = new ReviewVerdict(count.state(1), "head", count, List.of());
        try (Forge forge = Forge.builder().url("http://localhost:1").build()) {
            ReviewEvidence reviews = ReviewEvidence.of(forge.repository("root1/harb"), Set.of("ann", "author"));
            return WalkTurn.isUnexpected(verdict, PULL, reviews);
        }
    }

    @Test
    void aWordThatNobodyKnows_isUnexpected() {
        assertThat(isUnexpected("ann", "VETO", "head", "official")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ann, VETO, older, official",
        "mallory, VETO, head, official",
        "author, VETO, head, official",
        "ann, VETO, head, stale",
        "ann, VETO, head, dismissed",
        "ann, COMMENT, head, official",
        "ann, REQUEST_REVIEW, head, official",
        "ann, PENDING, head, official"
    })
    void anythingElse_isNot(String login, String state, String commit, String flag) {
        assertThat(isUnexpected(login, state, commit, flag)).isFalse();
    }
}
