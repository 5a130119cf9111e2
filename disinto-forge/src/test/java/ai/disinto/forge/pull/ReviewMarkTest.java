package ai.disinto.forge.pull;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewMarkTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @ParameterizedTest
    @ValueSource(strings = {COMMIT, "0123456", "0123456789AB"})
    void mark_mayNameTheCommitInShort(String named) {
        String body = "<!-- reviewed: " + named + " -->\ntext";
        assertThat(ReviewMark.REVIEWED.isIn(body, COMMIT)).isTrue();
        assertThat(ReviewMark.FAILED.isIn(body, COMMIT)).isFalse();
        assertThat(ReviewMark.REVIEWED.text(body)).isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!-- reviewed: ",
                "<!-- reviewed:  -->",
                "<!-- reviewed: 012345 -->",
                "<!-- reviewed: 1234567 -->",
                "<!-- reviewed: " + COMMIT + "0 -->",
                " <!-- reviewed: " + COMMIT + " -->",
                "> <!-- reviewed: " + COMMIT + " -->",
                "<!--reviewed: " + COMMIT + "-->"
            })
    void otherTexts_areNoMark(String body) {
        assertThat(ReviewMark.REVIEWED.isIn(body, COMMIT)).isFalse();
    }

    @Test
    void hugeText_isLookedAtOnce() {
        assertThat(ReviewMark.REVIEWED.isIn("<!-- reviewed: ".repeat(100_000), COMMIT))
                .isFalse();
        assertThat(ReviewMark.FAILED.isIn(ReviewMark.FAILED.line(COMMIT) + "x".repeat(1 << 20), COMMIT))
                .isTrue();
    }
}
