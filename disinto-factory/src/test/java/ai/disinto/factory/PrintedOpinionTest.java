package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.pull.ReviewOpinion;
import ai.disinto.forge.pull.ReviewOpinion.Verdict;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintedOpinionTest {
    private static final String APPROVAL =
            "{\"verdict\": \"APPROVE\", \"verdict_reason\": \"good\", \"review_markdown\": \"Fine. {x}\"}";

    @Test
    void find_theLastOfSeveral_counts() {
        String text = "{\"verdict\": \"DISCUSS\"}\nand then\n```json\n" + APPROVAL + "\n```\n";
        assertThat(PrintedOpinion.find(text)).contains(new ReviewOpinion(Verdict.APPROVE, "good", "Fine. {x}"));
    }

    @Test
    void find_anObjectOfManyLines_isRead() {
        String text = "Here:\n"
                + APPROVAL.replace(", ", ",\n  ").replace("{\"v", "{\n  \"v").replace("\"}", "\"\n}");
        assertThat(PrintedOpinion.find(text).map(ReviewOpinion::reason)).contains("good");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "}", "APPROVE", "{\"verdict\": \"APPROVE\"", " {\"verdict\": \"APPROVE\"}"})
    void find_anythingElse_isNoOpinion(String text) {
        assertThat(PrintedOpinion.find(text)).isEmpty();
    }

    @Test
    void find_whatWasQuoted_isNoOpinion() {
        assertThat(PrintedOpinion.find("The file says:\n" + APPROVAL + "\nI could not finish."))
                .isEmpty();
    }

    @Test
    void find_inAMegabyteOfBraces_isQuick() {
        String text = "\n{".repeat(500_000) + "}";
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(PrintedOpinion.find(text)).isEqualTo(Optional.empty()));
    }
}
