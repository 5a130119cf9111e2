package ai.disinto.core.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in one sentence why an issue is ready or not. */
final class ReadinessWords {
    private static final int SHOWN = 8;

    private ReadinessWords() {}

    static String of(IssueReadiness readiness) {
        return readiness.issue()
                + switch (readiness.rule()) {
                    case READY -> " is ready: everything it depends on is closed";
                    case CLOSED -> " is closed";
                    case WAITING -> waiting(readiness);
                    case UNKNOWN -> unknown(readiness);
                    case CYCLE -> cycle(readiness);
                };
    }

    private static String waiting(IssueReadiness readiness) {
        String next = readiness
                .suggestion()
                .or(readiness::rootBlocker)
                .map(each -> "; begin with " + each)
                .orElse("");
        return " waits for " + list(readiness.openBlockers(), ", ") + next;
    }

    private static String unknown(IssueReadiness readiness) {
        List<IssueReference> blockers = new ArrayList<>(readiness.openBlockers());
        blockers.addAll(readiness.unknownBlockers());
        if (blockers.isEmpty()) {
            return " cannot be looked up, or its body is not readable as a whole";
        }
        String missing = readiness.unknownBlockers().isEmpty()
                ? "something behind them"
                : list(readiness.unknownBlockers(), ", ");
        return " waits for " + list(blockers, ", ") + "; " + missing + " cannot be looked up or read";
    }

    private static String cycle(IssueReadiness readiness) {
        boolean inside = readiness.cycle().contains(readiness.issue());
        return (inside ? " waits for itself: " : " waits for issues that wait for each other: ")
                + list(readiness.cycle(), " → ");
    }

    private static String list(List<IssueReference> issues, String separator) {
        String shown =
                issues.stream().limit(SHOWN).map(IssueReference::toString).collect(Collectors.joining(separator));
        return issues.size() <= SHOWN ? shown : shown + separator + "and " + (issues.size() - SHOWN) + " more";
    }
}
