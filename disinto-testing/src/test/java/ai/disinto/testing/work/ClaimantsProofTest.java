package ai.disinto.testing.work;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.ReconcileReport;
import ai.disinto.testing.ForgejoLine;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of 32 claimants at the same moment one wins, and who dies is replaced. With {@code -Ddisinto.proof.runs=500} in full;
 * with {@code -Ddisinto.contract.url=… -Ddisinto.contract.admin=user:password} against a running server.
 */
@Tag("proof")
class ClaimantsProofTest {
    private static final int CLAIMANTS = 32;

    static Stream<ForgejoLine> lines() {
        return Arena.isRunning() ? Stream.of(ForgejoLine.V15) : Stream.of(ForgejoLine.values());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void ofManyClaimants_oneWins_andTheDeadAreReplaced(ForgejoLine line) throws Exception {
        int rounds = Math.min(500, Integer.getInteger("disinto.proof.runs", 3));
        try (Arena arena = Arena.of(line, CLAIMANTS)) {
            ClaimRounds all = new ClaimRounds(arena, Long.getLong("disinto.proof.seed", 20_261_126));
            all.run(rounds);
            System.out.println(line + ": " + all);
            assertThat(all.wins()).isEqualTo(rounds);
            assertThat(all.doubles()).isZero();
            assertThat(all.withoutWinner()).isZero();
            assertThat(all.late()).isZero();
            ReconcileReport last = arena.claims(0).reconcile();
            assertThat(last.stranded()).isEmpty();
            assertThat(last.steps().stream().filter(step -> !step.detail().startsWith("claims/")))
                    .isEmpty();
        }
    }

    @Test
    void claim_isKnownByItsNonce() {
        try (WorkStage stage = WorkStage.open()) {
            Claim claim = stage.won("dev-bot", stage.backlog());
            assertThat(claim.nonce()).matches("[0-9a-f]{32}");
            assertThat(claim.toString()).doesNotContain(claim.nonce());
        }
    }
}
