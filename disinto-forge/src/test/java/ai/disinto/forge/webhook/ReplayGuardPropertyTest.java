package ai.disinto.forge.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ReplayGuardPropertyTest {
    private static final Duration WINDOW = Duration.ofSeconds(20);

    /** A delivery that comes so many seconds after the one before. */
    record Arrival(int id, int seconds) {}

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 8))
                .as(Arrival::new)
                .list()
                .ofMaxSize(120);
    }

    @Property(tries = 300)
    void memory_isBounded_andWhatItHoldsIsAdmittedOnce(
            @ForAll("arrivals") List<Arrival> arrivals, @ForAll @IntRange(min = 1, max = 8) int capacity) {
        Instant[] now = {Instant.EPOCH};
        ReplayGuard guard = ReplayGuard.of(WINDOW, capacity, () -> now[0]);
        Deque<Seen> model = new ArrayDeque<>();
        for (Arrival arrival : arrivals) {
            now[0] = now[0].plusSeconds(arrival.seconds());
            boolean expected = expect(model, arrival.id(), now[0], capacity);

            assertThat(guard.admit("id" + arrival.id(), "content" + arrival.id()))
                    .isEqualTo(expected);
            assertThat(guard.size()).isLessThanOrEqualTo(2 * capacity).isEqualTo(2 * model.size());
        }
    }

    private record Seen(int id, Instant at) {}

    /** What a guard has to answer, by the plainest means. */
    private static boolean expect(Deque<Seen> model, int id, Instant now, int capacity) {
        model.removeIf(seen -> !seen.at().isAfter(now.minus(WINDOW)));
        if (model.stream().anyMatch(seen -> seen.id() == id)) {
            return false;
        }
        if (model.size() == capacity) {
            model.removeFirst();
        }
        model.addLast(new Seen(id, now));
        return true;
    }
}
