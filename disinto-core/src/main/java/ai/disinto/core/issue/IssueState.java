package ai.disinto.core.issue;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What a forge said about one issue at one moment: whether it is open, and its labels. Immutable. */
public final class IssueState {
    private final int number;
    private final boolean open;
    private final Set<String> labels;

    private IssueState(int number, boolean open, Collection<String> labels) {
        if (number < 1) {
            throw new IllegalArgumentException("an issue number counts from 1, got " + number);
        }
        this.number = number;
        this.open = open;
        this.labels = Collections.unmodifiableSet(new TreeSet<>(labels));
    }

    /**
     * Answers the state of an open issue.
     *
     * @param number the number of the issue, from 1
     * @param labels the names of its labels
     * @return the state
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static IssueState open(int number, Collection<String> labels) {
        return new IssueState(number, true, labels);
    }

    /**
     * Answers the state of a closed issue.
     *
     * @param number the number of the issue, from 1
     * @param labels the names of its labels
     * @return the state
     * @throws IllegalArgumentException if the number is less than 1
     */
    public static IssueState closed(int number, Collection<String> labels) {
        return new IssueState(number, false, labels);
    }

    /**
     * Answers which issue this is.
     *
     * @return the number, from 1
     */
    public int number() {
        return number;
    }

    /**
     * Answers whether there is still something to do.
     *
     * @return {@code false} once it is closed
     */
    public boolean isOpen() {
        return open;
    }

    /**
     * Answers the names of the labels.
     *
     * @return the names in alphabetical order
     */
    public Set<String> labels() {
        return labels;
    }

    /**
     * Answers whether a label is set. Forges compare label names by letter case.
     *
     * @param label the name
     * @return {@code true} if it is one of {@link #labels()}
     */
    public boolean hasLabel(String label) {
        return labels.contains(Objects.requireNonNull(label, "label"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IssueState that
                && number == that.number
                && open == that.open
                && labels.equals(that.labels);
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, open, labels);
    }

    @Override
    public String toString() {
        return "#" + number + (open ? " open " : " closed ") + labels;
    }
}
