package ai.disinto.testing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.webhook.Change;
import ai.disinto.forge.webhook.ChangeBatch;
import ai.disinto.forge.webhook.ChangePoller;
import ai.disinto.forge.webhook.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However many deliveries arrive, whoever copies what the poller hands out ends up with what the forge has; although
 * the copying fails now and then.
 */
@Tag("proof")
class SameEndStateTest {
    private static final int STEPS = 60;

    /** Three lives where proofs run in full, with {@code -Ddisinto.proof.runs}; in the ordinary build one. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, System.getProperty("disinto.proof.runs") == null ? 1 : 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void none_half_andAllOfTheDeliveries_leadToTheSameState(long seed) throws InterruptedException {
        Run none = new Run(seed, 0);
        Run half = new Run(seed, 50);
        Run all = new Run(seed, 100);

        assertThat(none.copied).hasSizeGreaterThan(10).isEqualTo(none.actual);
        assertThat(half.copied).isEqualTo(none.copied);
        assertThat(all.copied).isEqualTo(none.copied);
        assertThat(none.hints).hasValue(0);
        assertThat(half.hints.get()).isBetween(1, all.hints.get() - 1);
    }

    /** The same life of a repository, with so many of a hundred deliveries. */
    private static final class Run {
        private final Map<Integer, String> copied = new TreeMap<>();
        private final Map<Integer, String> actual;
        private final AtomicInteger hints = new AtomicInteger();
        private final AtomicReference<ChangePoller> hinted = new AtomicReference<>();
        private final SplittableRandom luck;
        private final SplittableRandom losses;
        private final int percent;

        Run(long seed, int percent) throws InterruptedException {
            this.luck = new SplittableRandom(seed + percent);
            this.losses = new SplittableRandom(seed);
            this.percent = percent;
            try (Harbour harbour = new Harbour(this::receive)) {
                ChangePoller poller = harbour.poller();
                hinted.set(poller);
                Life life = new Life(harbour.repository(), seed);
                for (int i = 0; i < STEPS; i++) {
                    life.step(i);
                    harbour.pass(life.seconds());
                    copy(poller.poll(Duration.ZERO), poller, harbour.now());
                }
                settle(harbour, poller);
                actual = life.state();
            }
        }

        private void receive(Delivery delivery) {
            if (losses.nextInt(100) < percent) {
                hints.incrementAndGet();
                hinted.get().hint(delivery);
            }
        }

        /** Now and then somebody fails: at one change, for a while, or before anything is acknowledged. */
        private void copy(ChangeBatch batch, ChangePoller poller, Instant now) {
            for (Change change : batch.changes()) {
                int fate = luck.nextInt(10);
                if (fate == 0) {
                    poller.retry(change, now.plusSeconds(30));
                } else if (fate == 1) {
                    poller.quarantine(change, now.plusSeconds(90));
                } else {
                    copy(change);
                }
            }
            if (luck.nextInt(5) > 0) {
                poller.acknowledge(batch);
            }
        }

        private void copy(Change change) {
            if (change.isRemoved()) {
                copied.remove(change.number());
            } else {
                copied.put(change.number(), Life.state(change));
            }
        }

        /** Time passes until nothing comes any more; everything is listed once on the way. */
        private void settle(Harbour harbour, ChangePoller poller) throws InterruptedException {
            harbour.pass(3600);
            for (int quiet = 0; quiet < 3; harbour.pass(120)) {
                ChangeBatch batch = poller.poll(Duration.ZERO);
                batch.changes().forEach(this::copy);
                poller.acknowledge(batch);
                quiet = batch.isEmpty() ? quiet + 1 : 0;
            }
        }
    }
}
