package ai.disinto.core.ops;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two requests that probably ask for the same.
 *
 * @param first the one that was found first; directories count in the order of their states
 * @param second the other one
 * @param reasons why they look the same, at least one
 */
public record DuplicateRequest(FiledRequest first, FiledRequest second, Set<Reason> reasons) {
    /** Why two requests look the same. */
    public enum Reason {
        /** Their file names agree, apart from a date, a leading project name and words such as {@code fix}. */
        SAME_SLUG,
        /** They unblock the same issues. */
        SAME_ISSUES,
        /** They share an issue, and most words of the shorter file name. */
        SIMILAR
    }

    /**
     * Makes a pair.
     *
     * @param first the one that was found first
     * @param second the other one
     * @param reasons why they look the same
     */
    public DuplicateRequest {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        reasons = Set.copyOf(reasons);
    }

    /**
     * Answers the issues that both unblock.
     *
     * @return their numbers, ascending
     */
    public Set<Integer> sharedIssues() {
        Set<Integer> shared = new TreeSet<>(first.request().issueNumbers());
        shared.retainAll(new HashSet<>(second.request().issueNumbers()));
        return java.util.Collections.unmodifiableSet(shared);
    }
}
