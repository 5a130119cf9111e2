package ai.disinto.forge.git;

import java.util.List;
import java.util.Objects;

/** What came of bringing the checked-out branch together with another. Immutable. */
public final class Integration {
    /** How it ended. */
    public enum Result {
        /** There was nothing to bring in. */
        UNCHANGED,
        /** The branch had nothing of its own and moved forward. */
        FAST_FORWARDED,
        /** There are new commits. */
        INTEGRATED,
        /** The same places changed on both sides; nothing was changed. */
        CONFLICT
    }

    private final Result result;
    private final String head;
    private final List<String> conflicts;

    Integration(Result result, String head, List<String> conflicts) {
        this.result = result;
        this.head = head;
        this.conflicts = List.copyOf(conflicts);
    }

    /** {@return how it ended} */
    public Result result() {
        return result;
    }

    /** {@return whether both are together now} */
    public boolean isClean() {
        return result != Result.CONFLICT;
    }

    /** {@return the id of the commit that the branch is at now} */
    public String head() {
        return head;
    }

    /** {@return the paths of the files that a person or an agent has to look at; empty unless there is a conflict} */
    public List<String> conflicts() {
        return conflicts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Integration that
                && result == that.result
                && head.equals(that.head)
                && conflicts.equals(that.conflicts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(result, head, conflicts);
    }

    @Override
    public String toString() {
        return result + " at " + head + (conflicts.isEmpty() ? "" : ", conflicts in " + conflicts);
    }
}
