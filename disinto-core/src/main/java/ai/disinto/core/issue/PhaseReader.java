package ai.disinto.core.issue;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.text.SourceLines;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a {@link PhaseFile}. */
final class PhaseReader {
    static final String REASON = "Reason:";
    static final String COMMIT = "SHA:";

    private PhaseReader() {}

    static Parsed<PhaseFile> read(SourceText source) {
        if (source.text().isBlank() || Phase.isTorn(source.text())) {
            return Parsed.of(source.name(), new PhaseFile(Optional.empty(), List.of()), List.of());
        }
        Problems problems = Problems.of(source);
        SourceLines lines = problems.lines();
        if (lines.count() == 0) {
            return problems.toParsed(null);
        }
        Optional<Phase> phase = Phase.find(lines.text(0).stripTrailing());
        if (phase.isEmpty()) {
            reportUnknown(problems);
            return problems.toParsed(null);
        }
        List<String> details = IntStream.range(1, lines.count())
                .mapToObj(lines::text)
                .map(PhaseReader::withoutLineBreak)
                .toList();
        PhaseFile file = new PhaseFile(phase, details);
        if (phase.get().needsReason() && file.reason().isEmpty()) {
            problems.warning(
                    "phase.missing-reason",
                    problems.start(),
                    phase.get().sentinel() + " comes without a reason",
                    "write \"" + REASON + " …\" on the second line");
        }
        return problems.toParsed(file);
    }

    /** A line that was written in part may end between the two characters of its line break. */
    private static String withoutLineBreak(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\r') {
            end--;
        }
        return line.substring(0, end);
    }

    private static void reportUnknown(Problems problems) {
        String known = Arrays.stream(Phase.values()).map(Phase::sentinel).collect(Collectors.joining(", "));
        problems.error(
                "phase.unknown-sentinel", problems.start(), "the first line is no phase", "known phases are " + known);
    }
}
