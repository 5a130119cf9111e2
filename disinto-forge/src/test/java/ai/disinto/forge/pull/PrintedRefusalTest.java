package ai.disinto.forge.pull;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.work.Refusal;
import ai.disinto.forge.work.Refusal.Status;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintedRefusalTest {
    private static String said(String reason) {
        return "{\"status\": \"too_large\", \"reason\": \"" + reason + "\"}";
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void find_eachWord_isARefusal(Status status) {
        String text = "I looked.\n{\"status\": \"" + status.word()
                + "\", \"reason\": \"a\\nb\", \"suggestion\": \"c\", \"blocked_by\": [3]}\n";
        assertThat(PrintedRefusal.find(text)).contains(new Refusal(status, "a\nb", "c"));
    }

    @Test
    void find_withoutSuggestion_isARefusal() {
        assertThat(PrintedRefusal.find(said("big"))).contains(Refusal.of(Status.TOO_LARGE, "big"));
    }

    @Test
    void find_twoOfThem_theLastCounts() {
        String last = said("big").replace("too_large", "already_done");
        assertThat(PrintedRefusal.find(said("big") + "\n" + last).map(Refusal::status))
                .contains(Status.ALREADY_DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"status\": \"ready\", \"reason\": \"r\"}",
                "{\"status\": \"TOO_LARGE\", \"reason\": \"r\"}",
                "{\"status\": \"too_large\"}",
                "{\"status\": \"too_large\", \"reason\": \" \"}",
                "{\"status\": \"too_large\", \"reason\": 5}",
                "{\"status\": \"too_large\", \"reason\": null}",
                "{\"status\": \"too_large\", \"reason\": \"r\", \"suggestion\": [\"s\"]}",
                "{\"status\": \"too_large\", \"reason\": \"r\", \"suggestion\": null}",
                "{\"status\": [\"too_large\"], \"reason\": \"r\"}",
                "{\"status\": 1e999999999, \"reason\": \"r\"}",
                "{\"status\": \"too_large\", \"status\": \"already_done\", \"reason\": \"r\"}",
                "{\"x\": {\"status\": \"too_large\", \"reason\": \"r\"}}",
                "{\"status\": \"too_large\", \"reason\": \"r\"}\nNo, I did it.",
                "{\"status\": \"too_large\", \"reason\": \"r\"}\n{\"cost\": 1}",
                "Never print {\"status\": \"too_large\", \"reason\": \"r\"}"
            })
    void find_anythingElse_isNoRefusal(String text) {
        assertThat(PrintedRefusal.find(text)).isEmpty();
    }

    @Test
    void find_aReasonOfAnyLength_isNoReason() {
        assertThat(PrintedRefusal.find(said("x".repeat(4_000)))).isPresent();
        assertThat(PrintedRefusal.find(said("x".repeat(4_001)))).isEmpty();
    }

    @Test
    void find_inHugeText_isQuick() {
        String deep = "\n{\"status\":".repeat(100_000) + "}";
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(PrintedRefusal.find(deep)).isEmpty();
            assertThat(PrintedRefusal.find(said("x".repeat(1 << 20)))).isEmpty();
        });
    }

    @Property(tries = 300)
    void noText_isTakenForARefusal(@ForAll String text) {
        assertThat(PrintedRefusal.find(text)).isEmpty();
    }
}
