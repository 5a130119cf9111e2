package ai.disinto.core.agent;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.text.SourceLines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a schedule, those that nobody understands too. */
final class ScheduleText {
    static final ScheduleText EMPTY = new ScheduleText(List.of(), "\n");

    private final List<ScheduleLine> lines;
    private final String ending;
    private final Map<String, Instant> latest = new HashMap<>();

    private ScheduleText(List<ScheduleLine> lines, String ending) {
        this.lines = List.copyOf(lines);
        this.ending = ending;
        for (ScheduleLine line : lines) {
            line.start().ifPresent(start -> latest.merge(line.key(), start, (a, b) -> a.isAfter(b) ? a : b));
        }
    }

    static Parsed<ScheduleText> check(SourceText source) {
        if (source.text().isBlank() && source.text().length() <= source.limits().maxSize()) {
            SourceLines lines = SourceLines.of(source);
            return Parsed.of(source.name(), read(lines, null), List.of());
        }
        Problems problems = Problems.of(source);
        return problems.toParsed(problems.hasErrors() ? null : read(problems.lines(), problems));
    }

    private static ScheduleText read(SourceLines lines, @Nullable Problems problems) {
        List<ScheduleLine> read = new ArrayList<>();
        for (int i = 0; i < lines.count(); i++) {
            ScheduleLine line = ScheduleLine.of(lines.text(i), lines.ending(i));
            if (problems != null && !line.isUnderstood()) {
                problems.warning(
                        "agent.schedule-line",
                        lines.location(i, 0),
                        "this line is no start of a run, and is kept as it is",
                        "write <last start> <project> <agent> <role>, the start as 2026-11-25T10:00:00Z");
            }
            read.add(line);
        }
        return new ScheduleText(read, lines.preferredEnding());
    }

    Optional<Instant> last(ScheduledRun run) {
        return Optional.ofNullable(latest.get(ScheduleLine.key(run)));
    }

    /** One line for the run, where its first was, else at the end. */
    ScheduleText with(ScheduledRun run, Instant start) {
        String key = ScheduleLine.key(run);
        List<ScheduleLine> changed = new ArrayList<>();
        boolean written = false;
        for (ScheduleLine line : lines) {
            if (!line.key().equals(key)) {
                changed.add(line);
            } else if (!written) {
                changed.add(ScheduleLine.of(start, key, line.ending()));
                written = true;
            }
        }
        if (!written) {
            int last = changed.size() - 1;
            if (last >= 0 && changed.get(last).ending().isEmpty()) {
                changed.set(last, changed.get(last).withEnding(ending));
            }
            changed.add(ScheduleLine.of(start, key, ending));
        }
        return new ScheduleText(changed, ending);
    }

    String render() {
        StringBuilder out = new StringBuilder();
        lines.forEach(line -> out.append(line.text()).append(line.ending()));
        return out.toString();
    }

    int size() {
        return latest.size();
    }
}
