package ai.disinto.forge.work;

import ai.disinto.core.issue.IssueReference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one look at a queue found. Immutable; made by the library alone. */
public final class QueueReport {
    private final List<QueuedIssue> queue;
    private final List<SkippedIssue> skipped;
    private final List<List<IssueReference>> cycles;
    private final int issues;
    private final int extraRequests;

    QueueReport(
            List<QueuedIssue> queue,
            List<SkippedIssue> skipped,
            List<List<IssueReference>> cycles,
            int issues,
            int extraRequests) {
        this.queue = List.copyOf(queue);
        this.skipped = List.copyOf(skipped);
        this.cycles = List.copyOf(cycles);
        this.issues = issues;
        this.extraRequests = extraRequests;
    }

    /**
     * Answers the issue to claim.
     *
     * @return the first of {@link #queue()}; it waits for nothing, by the bodies and by the server's own record
     */
    public Optional<QueuedIssue> next() {
        return queue.stream().findFirst();
    }

    /** {@return every issue that can be worked on, in order; only for the first one the server's own record was read} */
    public List<QueuedIssue> queue() {
        return queue;
    }

    /** {@return every other open issue with its reason, by number} */
    public List<SkippedIssue> skipped() {
        return skipped;
    }

    /**
     * Answers why an issue is not in the queue.
     *
     * @param number its number
     * @return the reason; empty if it is in the queue, closed or none
     */
    public Optional<SkippedIssue> skipped(int number) {
        return skipped.stream().filter(each -> each.number() == number).findFirst();
    }

    /** {@return issues that wait for each other, each cycle once, as far as queued issues wait for them} */
    public List<List<IssueReference>> cycles() {
        return cycles;
    }

    /** {@return how many issues of the repository there are, open and closed} */
    public int issues() {
        return issues;
    }

    /** {@return how many requests were made besides reading the list: native dependencies, and numbers that are no issue} */
    public int extraRequests() {
        return extraRequests;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QueueReport that
                && queue.equals(that.queue)
                && skipped.equals(that.skipped)
                && cycles.equals(that.cycles)
                && issues == that.issues
                && extraRequests == that.extraRequests;
    }

    @Override
    public int hashCode() {
        return Objects.hash(queue, skipped);
    }

    /** Answers what is next and how many were skipped for which reason. */
    @Override
    public String toString() {
        String why = skipped.stream()
                .collect(Collectors.groupingBy(SkippedIssue::reason, TreeMap::new, Collectors.counting()))
                .toString();
        return "next " + next().map(QueuedIssue::toString).orElse("none") + ", " + queue.size()
                + " in the queue, skipped " + why;
    }
}
