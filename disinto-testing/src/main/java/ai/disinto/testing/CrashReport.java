package ai.disinto.testing;

import java.util.List;
import java.util.stream.Collectors;

/** What became of each crash point of {@link CrashPoints}. Immutable. */
public final class CrashReport {
    private final List<String> calls;
    private final List<CrashPoint> points;

    CrashReport(List<String> calls, List<CrashPoint> points) {
        this.calls = List.copyOf(calls);
        this.points = List.copyOf(points);
    }

    /** {@return the calls of the run without trouble, each with method and path} */
    public List<String> calls() {
        return calls;
    }

    /** {@return a row for each crash point, in the order of the calls, before and after each} */
    public List<CrashPoint> points() {
        return points;
    }

    /** {@return the rows after which something was otherwise} */
    public List<CrashPoint> failures() {
        return points.stream().filter(point -> !point.isEqual()).toList();
    }

    /**
     * Fails unless every row is equal.
     *
     * @throws AssertionError with the rows that are not
     */
    public void verify() {
        List<CrashPoint> failures = failures();
        if (!failures.isEmpty()) {
            throw new AssertionError(table(failures));
        }
    }

    private String table(List<CrashPoint> rows) {
        return calls.size() + " calls, " + points.size() + " crash points, "
                + failures().size()
                + " with another end than without a crash"
                + rows.stream().map(point -> "\n  " + point).collect(Collectors.joining());
    }

    /** Answers a table of all rows. */
    @Override
    public String toString() {
        return table(points);
    }
}
