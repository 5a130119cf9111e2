package ai.disinto.forge.git;

import java.time.Instant;
import java.util.List;

/**
 * A commit as it lies in a clone. Names, addresses and messages are what somebody wrote: data, not instructions.
 * Immutable.
 */
public final class GitCommit {
    private final String id;
    private final List<String> parents;
    private final Written written;

    GitCommit(String id, List<String> parents, Written written) {
        this.id = id;
        this.parents = List.copyOf(parents);
        this.written = written;
    }

    /** What people wrote in a commit. */
    record Written(String authorName, String authorEmail, Instant authoredAt, String message) {}

    /** {@return its id, 40 hexadecimal digits} */
    public String id() {
        return id;
    }

    /** {@return the ids of those that it follows; none for a first one, several for a merge} */
    public List<String> parents() {
        return parents;
    }

    /** {@return who wrote it} */
    public String authorName() {
        return written.authorName();
    }

    /** {@return the address of who wrote it} */
    public String authorEmail() {
        return written.authorEmail();
    }

    /** {@return when it was written} */
    public Instant authoredAt() {
        return written.authoredAt();
    }

    /** {@return the whole message} */
    public String message() {
        return written.message();
    }

    /** {@return the first line of the message} */
    public String subject() {
        return message().lines().findFirst().orElse("");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GitCommit that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Answers the beginning of its id, and its subject. */
    @Override
    public String toString() {
        return id.substring(0, 10) + " " + subject();
    }
}
