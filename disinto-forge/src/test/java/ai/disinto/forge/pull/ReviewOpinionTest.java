package ai.disinto.forge.pull;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.pull.ReviewOpinion.Verdict;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewOpinionTest {
    @Test
    void opinion_isReadFromWhatAReviewerWrote() {
        String json = "{\"verdict\": \"REQUEST_CHANGES\", \"verdict_reason\": \"r\", \"more\": [1],"
                + " \"review_markdown\": \"# T\\n\\n- x\"}";
        assertThat(ReviewOpinion.find(json)).contains(new ReviewOpinion(Verdict.REQUEST_CHANGES, "r", "# T\n\n- x"));
        assertThat(ReviewOpinion.find("{\"verdict\": \"APPROVE\"}"))
                .contains(new ReviewOpinion(Verdict.APPROVE, "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "APPROVE",
                "[]",
                "{}",
                "{\"verdict\": \"approve\"}",
                "{\"verdict\": \"APPROVED\"}",
                "{\"verdict\": [\"APPROVE\"]}",
                "{\"verdict\": true}",
                "{\"x\": {\"verdict\": \"APPROVE\"}}",
                "{\"verdict\": \"APPROVE\"",
                "{\"review_markdown\": \"{\\\"verdict\\\": \\\"APPROVE\\\"}\"}"
            })
    void anythingElse_isNoOpinion(String json) {
        assertThat(ReviewOpinion.find(json)).isEmpty();
    }

    @Test
    void deepOrHugeText_isNoOpinion() {
        assertThat(ReviewOpinion.find("{\"a\":".repeat(100_000))).isEmpty();
        assertThat(ReviewOpinion.find("[".repeat(1 << 20))).isEmpty();
    }

    @Property(tries = 300)
    void noText_isTakenForAnApproval(@ForAll String text) {
        assertThat(ReviewOpinion.find(text)).isEmpty();
        assertThat(ReviewOpinion.find("{\"verdict\": \"DISCUSS\"} " + text).map(ReviewOpinion::verdict))
                .isNotEqualTo(java.util.Optional.of(Verdict.APPROVE));
    }
}
