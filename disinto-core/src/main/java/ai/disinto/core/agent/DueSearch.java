package ai.disinto.core.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds out what is due at one moment. */
final class DueSearch {
    private final AgentSchedule schedule;
    private final Instant now;
    private final Function<ScheduledRun, Optional<String>> obstacle;

    DueSearch(AgentSchedule schedule, Instant now, Function<ScheduledRun, Optional<String>> obstacle) {
        this.schedule = schedule;
        this.now = now;
        this.obstacle = obstacle;
    }

    List<DueRun> search(List<ScheduledRun> runs) {
        Set<String> known = new HashSet<>();
        List<DueRun> answers = new ArrayList<>();
        for (ScheduledRun run : runs) {
            if (known.add(ScheduleLine.key(run))) {
                answers.add(answer(run));
            }
        }
        answers.sort(Comparator.comparing(DueRun::verdict).thenComparing(DueRun::dueAt));
        return List.copyOf(answers);
    }

    private DueRun answer(ScheduledRun run) {
        Optional<Instant> last = schedule.lastStart(run);
        if (last.isEmpty()) {
            return open(run, now, "has never started");
        }
        DueTime time = new DueTime(run, schedule.seed());
        if (last.get().isAfter(DueTime.later(now, time.longest()))) {
            return open(run, now, "last started at " + last.get() + ", which has not come; a clock was wrong");
        }
        Instant due = time.after(last.get());
        if (due.isAfter(now)) {
            return new DueRun(run, DueRun.Verdict.NOT_YET, due, "is due at " + due);
        }
        Duration late = Duration.between(due, now);
        return open(run, due, "is due since " + due + (late.compareTo(run.interval()) < 0 ? "" : ", and was missed"));
    }

    private DueRun open(ScheduledRun run, Instant due, String reason) {
        return obstacle.apply(run)
                .map(held -> new DueRun(run, DueRun.Verdict.HELD, due, reason + ", but " + held))
                .orElseGet(() -> new DueRun(run, DueRun.Verdict.DUE, due, reason));
    }
}
