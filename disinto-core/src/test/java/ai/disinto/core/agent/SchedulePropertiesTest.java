package ai.disinto.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** A loop that asks at odd times, sleeps for days, finds backends busy, and starts again from its file. */
class SchedulePropertiesTest {
    private static final Instant BEGIN = Instant.parse("2026-11-25T12:00:00Z");

    @Property(tries = 60)
    void noRunIsLost_andNoneFiresTwice(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
        Random chance = new Random(seed);
        List<ScheduledRun> runs = runs(chance);
        AgentSchedule schedule = AgentSchedule.empty().withSeed("s" + seed);
        Map<ScheduledRun, Instant> starts = new HashMap<>();
        Instant now = BEGIN;
        for (int tick = 0; tick < 300; tick++) {
            now = now.plusSeconds(chance.nextInt(tick % 50 == 49 ? 200_000 : 600) + 1L);
            boolean busy = chance.nextInt(4) == 0;
            List<DueRun> answers = schedule.due(runs, now, run -> busy ? Optional.of("busy") : Optional.empty());
            assertThat(answers).hasSameSizeAs(runs);
            for (DueRun answer : answers) {
                check(answer, starts.get(answer.run()), now, busy);
                if (answer.isDue()) {
                    schedule = schedule.started(answer.run(), now);
                    starts.put(answer.run(), now);
                }
            }
            schedule =
                    tick % 7 == 0 ? AgentSchedule.parse(schedule.render(), "s").withSeed("s" + seed) : schedule;
        }
    }

    private static void check(DueRun answer, @Nullable Instant last, Instant now, boolean busy) {
        Duration interval = answer.run().interval();
        if (last == null || !now.isBefore(last.plus(interval).plus(interval.dividedBy(20)))) {
            assertThat(answer.isDue()).as("not lost: %s", answer).isEqualTo(!busy);
        } else if (now.isBefore(last.plus(interval))) {
            assertThat(answer.verdict()).as("not twice: %s", answer).isEqualTo(DueRun.Verdict.NOT_YET);
        } else {
            assertThat(answer.reason()).isNotBlank();
        }
    }

    @Property(tries = 200)
    void anyText_isReadAndRenderedByteForByte(@ForAll String text) {
        AgentSchedule schedule = AgentSchedule.check(text, "s").value().orElseThrow();
        assertThat(schedule.render()).isEqualTo(text);
        ScheduledRun run = runs(new Random(1)).get(0);
        AgentSchedule started = schedule.started(run, BEGIN);
        assertThat(AgentSchedule.check(started.render(), "s")
                        .value()
                        .orElseThrow()
                        .lastStart(run))
                .contains(BEGIN);
        assertThat(started.render()).startsWith(text);
    }

    private static List<ScheduledRun> runs(Random chance) {
        return IntStream.range(0, 12)
                .mapToObj(i -> ScheduledRun.of(
                                "project-" + i % 3, Agent.builder("a" + i).build(), Role.of("dev"))
                        .withInterval(Duration.ofSeconds(1 + chance.nextInt(i % 4 == 0 ? 90_000 : 1_500))))
                .toList();
    }
}
