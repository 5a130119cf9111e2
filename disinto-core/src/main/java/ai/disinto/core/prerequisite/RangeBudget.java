package ai.disinto.core.prerequisite;

/** Bounds what ranges of issues may expand to: one range, and all ranges of a document together. */
final class RangeBudget {
    static final int LONGEST_RANGE = 1_000;
    private static final int LONGEST_TOGETHER = 20_000;

    private int left;
    private boolean exceeded;
    private boolean reversed;

    private RangeBudget(int left) {
        this.left = left;
    }

    static RangeBudget ofDocument() {
        return new RangeBudget(LONGEST_TOGETHER);
    }

    /** For whoever only asks whether text is a reference: no range is expanded. */
    static RangeBudget none() {
        return new RangeBudget(-1);
    }

    /** Adds all numbers of a range, or only its ends when there are too many of them. */
    void expand(int from, int to, IssueNumbers into) {
        reversed |= to < from;
        int length = to - from;
        exceeded |= length >= LONGEST_RANGE || length > left;
        if (to < from || length >= LONGEST_RANGE || length > left) {
            into.add(from);
            into.add(to);
            return;
        }
        left -= length;
        for (int number = from; number <= to; number++) {
            into.add(number);
        }
    }

    /** Whether a range was too long since the last call. */
    boolean takeExceeded() {
        boolean answer = exceeded;
        exceeded = false;
        return answer;
    }

    /** Whether a range ran backwards since the last call. */
    boolean takeReversed() {
        boolean answer = reversed;
        reversed = false;
        return answer;
    }
}
