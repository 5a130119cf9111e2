package ai.disinto.compose.caddy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What {@link EdgeSmoke} found, check by check. Immutable. */
public final class SmokeReport {
    private final List<SmokeResult> results;

    SmokeReport(List<SmokeResult> results) {
        this.results = List.copyOf(results);
    }

    /**
     * Answers what each check found.
     *
     * @return the results, in the order in which the checks were made
     */
    public List<SmokeResult> results() {
        return results;
    }

    /**
     * Answers what one check found.
     *
     * @param name the name of the check
     * @return its result, or empty if there is no such check
     */
    public Optional<SmokeResult> find(String name) {
        Objects.requireNonNull(name, "name");
        return results.stream().filter(result -> result.name().equals(name)).findFirst();
    }

    /**
     * Answers what does not work.
     *
     * @return the results of the checks that failed
     */
    public List<SmokeResult> failures() {
        return results.stream()
                .filter(result -> result.outcome() == SmokeResult.Outcome.FAILED)
                .toList();
    }

    /**
     * Answers whether the edge works, as far as it was looked at: checks may have been skipped.
     *
     * @return {@code true} if no check failed
     */
    public boolean isPassed() {
        return failures().isEmpty();
    }

    /**
     * Answers whether services should stay below paths of one name, or get names of their own.
     *
     * @return the advice, with its reasons
     */
    public RoutingAdvice advice() {
        return RoutingAdvice.of(this);
    }

    /**
     * Answers the report as people read it: a line a check, and what to do about each that failed.
     *
     * @return the text, with a line break at its end
     */
    public String render() {
        StringBuilder out = new StringBuilder();
        for (SmokeResult result : results) {
            String outcome = result.outcome().name().toLowerCase(Locale.ROOT);
            out.append(String.format(Locale.ROOT, "%-7s  %-24s  %s%n", outcome, result.name(), result.answered()));
            if (result.outcome() == SmokeResult.Outcome.FAILED) {
                out.append("         asked: ").append(result.asked()).append('\n');
                out.append("         next:  ")
                        .append(result.nextStep().orElse(""))
                        .append('\n');
            }
        }
        return out.append(advice()).append('\n').toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SmokeReport that && results.equals(that.results);
    }

    @Override
    public int hashCode() {
        return results.hashCode();
    }

    /** Answers how many checks ended how. */
    @Override
    public String toString() {
        long passed = results.stream()
                .filter(result -> result.outcome() == SmokeResult.Outcome.PASSED)
                .count();
        int failed = failures().size();
        return "SmokeReport[" + passed + " passed, " + failed + " failed, " + (results.size() - passed - failed)
                + " skipped]";
    }
}
