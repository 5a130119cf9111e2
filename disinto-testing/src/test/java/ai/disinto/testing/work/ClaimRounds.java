package ai.disinto.testing.work;

import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.ClaimOutcome;
import ai.disinto.testing.internal.stage.Together;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Rounds in which all claimants want one issue. In one of ten the winner dies, and all want it again. */
final class ClaimRounds {
    private static final Duration LEASE = Duration.ofMinutes(30);
    private static final Duration POLL = Duration.ofSeconds(60);

    private final Arena arena;
    private final long seed;
    private final SplittableRandom random;
    private int issue;
    private int wins;
    private int deaths;
    private int doubles;
    private int withoutWinner;
    private int late;

    ClaimRounds(Arena arena, long seed) {
        this.arena = arena;
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    void run(int rounds) {
        issue = arena.issue();
        for (int i = 0; i < rounds; i++) {
            Optional<Claim> winner = race();
            wins += winner.isPresent() ? 1 : 0;
            if (random.nextInt(10) == 0 || i == 0) {
                deaths++;
                winner = replaced();
            }
            winner.ifPresent(this::end);
        }
    }

    /** All at the same moment; nobody may win while somebody else has it. */
    private Optional<Claim> race() {
        List<ClaimOutcome> outcomes =
                Together.run(arena.size(), who -> arena.claims(who).acquire(issue));
        List<Claim> won =
                outcomes.stream().flatMap(each -> each.claim().stream()).toList();
        doubles += Math.max(0, won.size() - 1);
        withoutWinner += won.isEmpty() ? 1 : 0;
        return won.stream().findFirst();
    }

    /** The holder is gone. Nobody gets it before its time is over, and one poll later somebody has it. */
    private Optional<Claim> replaced() {
        arena.time.passes(LEASE.minusSeconds(1));
        boolean early = arena.claims(0).acquire(issue).claim().isPresent();
        doubles += early ? 1 : 0;
        arena.time.passes(POLL);
        if (random.nextBoolean()) {
            arena.claims(1).reconcile();
        }
        Optional<Claim> next = race();
        late += next.isPresent() ? 0 : 1;
        return next;
    }

    /** Most give it back; some close it, and work goes on with the next. */
    private void end(Claim claim) {
        boolean lost = claim.heartbeat().isLost();
        if (random.nextInt(5) == 0) {
            lost |= claim.close().isLost();
            issue = arena.issue();
        } else {
            lost |= claim.release().isLost();
        }
        doubles += lost ? 1 : 0;
    }

    int wins() {
        return wins;
    }

    int doubles() {
        return doubles;
    }

    int withoutWinner() {
        return withoutWinner;
    }

    int late() {
        return late;
    }

    @Override
    public String toString() {
        return wins + " wins of " + arena.size() + " claimants, " + deaths + " deaths, " + doubles + " double claims, "
                + withoutWinner + " races without a winner, " + late + " late, seed " + seed;
    }
}
