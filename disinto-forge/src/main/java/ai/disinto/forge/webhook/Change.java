package ai.disinto.forge.webhook;

import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.PullRequest;
import java.util.Objects;
import java.util.Optional;

/**
 * An issue or pull request that is not as it was when it was acknowledged last, or was never. It carries the newest
 * state that was seen, not what led to it. Made by {@link ChangePoller} alone; it does not change.
 */
public final class Change {
    private final Item item;
    private final boolean isRemoved;
    private final long revision;

    Change(Item item, boolean isRemoved, long revision) {
        this.item = item;
        this.isRemoved = isRemoved;
        this.revision = revision;
    }

    /** {@return the number, which issues and pull requests share} */
    public int number() {
        return item.number();
    }

    /** {@return the issue; empty if it is a pull request} */
    public Optional<Issue> issue() {
        return item.issue();
    }

    /** {@return the pull request; empty if it is an issue} */
    public Optional<PullRequest> pull() {
        return item.pull();
    }

    /** {@return whether it is not in the repository any more; it is shown as it was seen last} */
    public boolean isRemoved() {
        return isRemoved;
    }

    Item item() {
        return item;
    }

    /** Tells it from what was seen of the same number earlier and later. */
    long revision() {
        return revision;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Change that && item.equals(that.item) && isRemoved == that.isRemoved;
    }

    @Override
    public int hashCode() {
        return Objects.hash(item, isRemoved);
    }

    /** Answers kind and number. */
    @Override
    public String toString() {
        return (isRemoved ? "removed " : "") + (item.pull().isPresent() ? "pull request #" : "issue #") + number();
    }
}
