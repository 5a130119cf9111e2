package ai.disinto.factory.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.factory.simulation.Scenario.Sabotage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A factory that is wrong breaks a rule within a few seeds: the simulation gets to where rules matter. */
@Tag("proof")
final class SabotageTest {
    private static final int SEEDS = 12;

    @TempDir
    private Path folder;

    private List<String> played(Sabotage sabotage, long seed) throws InterruptedException {
        return Verdict.of(Scenario.of(seed).with(sabotage), folder.resolve("seed-" + seed))
                .violations();
    }

    /** All of them where proofs run in full, with {@code -Ddisinto.proof.runs}; else those that are found soonest. */
    static Stream<Arguments> sabotages() {
        Stream<Arguments> soon = Stream.of(
                Arguments.of(Sabotage.TRUSTS_STRANGERS, "MergedReviewed"),
                Arguments.of(Sabotage.VAULT_TRUSTS_STRANGERS, "VaultAsked"),
                Arguments.of(Sabotage.CLAIMS_END_SOON, "ClaimedByOne"),
                Arguments.of(Sabotage.KNOWS_NO_SECRETS, "NoSecrets"));
        Stream<Arguments> late = Stream.of(Arguments.of(Sabotage.BUILDS_NOTHING, "MergedGreen"));
        return System.getProperty("disinto.proof.runs") == null ? soon : Stream.concat(soon, late);
    }

    @ParameterizedTest
    @MethodSource("sabotages")
    void aFactoryThatIsWrong_breaksItsRule(Sabotage sabotage, String rule) throws InterruptedException {
        List<String> broken = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS && broken.stream().noneMatch(words -> words.startsWith(rule)); seed++) {
            broken.addAll(played(sabotage, seed));
        }
        assertThat(broken).anyMatch(words -> words.startsWith(rule));
    }

    @Test
    void whatIsBroken_isSaidWithItsSeedAndTheCommandThatPlaysItAgain() {
        Verdict verdict =
                new Verdict(42, List.of("MergedOnce: issue #1 was merged 2 times"), List.of(), List.of("once"));
        assertThat(verdict.isSound()).isFalse();
        assertThat(verdict.explain())
                .contains("seed 42", "MergedOnce: issue #1", "-Ddisinto.simulation.seed=42", "once");
    }
}
