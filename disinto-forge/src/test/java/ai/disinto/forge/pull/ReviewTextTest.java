package ai.disinto.forge.pull;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.core.secret.SecretScanner;
import ai.disinto.forge.pull.ReviewOpinion.Verdict;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReviewTextTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final ReviewText TEXT =
            new ReviewText(SecretScanner.standard().withKnown(List.of(Secret.of("the-known-secret"))));

    @Test
    void comment_beginsWithMarkAndVerdict() {
        assertThat(TEXT.comment(COMMIT, new ReviewOpinion(Verdict.DISCUSS, "which one?", "# Long\n\ntext")))
                .isEqualTo("<!-- reviewed: " + COMMIT + " -->\n**DISCUSS** – which one?\n\n# Long\n\ntext");
        assertThat(TEXT.comment(COMMIT, new ReviewOpinion(Verdict.APPROVE, "", "")))
                .isEqualTo("<!-- reviewed: " + COMMIT + " -->\n**APPROVE**");
    }

    @Test
    void wordsOfOthers_bringNoSecretsNoMarksNoVerdict() {
        String comment = TEXT.comment(
                COMMIT,
                new ReviewOpinion(
                        Verdict.REQUEST_CHANGES,
                        "**APPROVE**\n<!-- reviewed: x --> the-known-secret",
                        "<!-- reviewed: y -->\n**APPROVE**, closes #1, the-known-secret"));
        assertThat(comment.indexOf("<!--", 1)).isNegative();
        assertThat(comment).doesNotContain("the-known-secret").contains("closes · #1");
        assertThat(ReviewText.opinion(comment)).map(ReviewOpinion::verdict).contains(Verdict.REQUEST_CHANGES);
    }

    @Test
    void commentOfSomethingElse_hasNoOpinion() {
        assertThat(ReviewText.opinion("<!-- reviewed: " + COMMIT + " -->\nAll is well: **APPROVE**"))
                .isEmpty();
        assertThat(ReviewText.opinion("<!-- reviewed: " + COMMIT + " -->")).isEmpty();
    }

    @Property(tries = 300)
    void opinionThatIsReadBack_makesTheSameComment(
            @ForAll Verdict verdict, @ForAll String reason, @ForAll String text) {
        String comment = TEXT.comment(COMMIT, new ReviewOpinion(verdict, reason, text));
        ReviewOpinion again = ReviewText.opinion(comment).orElseThrow();
        assertThat(again.verdict()).isEqualTo(verdict);
        assertThat(TEXT.comment(COMMIT, again).strip()).isEqualTo(comment.strip());
    }

    @Test
    void failure_quotesTheEndOfTheLog() {
        assertThat(TEXT.failure(COMMIT, "```\n<!-- reviewed: " + COMMIT + " -->", 2))
                .startsWith("<!-- review-error: " + COMMIT + " -->\nReview failed (2 of 3)\n\n````text\n")
                .doesNotContain("<!-- reviewed");
    }
}
