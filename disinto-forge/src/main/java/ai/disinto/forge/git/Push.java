package ai.disinto.forge.git;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to become of a branch on the server. Immutable; each method answers a changed copy. */
public final class Push {
    private final String branch;
    private final String revision;
    private final @Nullable String expected;

    private Push(String branch, String revision, @Nullable String expected) {
        this.branch = branch;
        this.revision = revision;
        this.expected = expected;
    }

    /**
     * Answers a push of a branch of the clone to the branch of that name. The server's branch only moves forward.
     *
     * @param branch the branch, here and there
     * @return the request
     * @throws IllegalArgumentException if the name is none of a branch
     */
    public static Push branch(String branch) {
        String name = Names.branch(branch);
        return new Push(name, name, null);
    }

    /**
     * Answers a push of some commit to a branch. The server's branch only moves forward.
     *
     * @param revision a branch, tag or commit of the clone
     * @param branch the branch on the server
     * @return the request
     * @throws IllegalArgumentException if the name is none of a branch
     */
    public static Push to(String revision, String branch) {
        return new Push(Names.branch(branch), Objects.requireNonNull(revision, "revision"), null);
    }

    /**
     * Answers the end of a branch on the server.
     *
     * @param branch the branch on the server
     * @param commit where it must still be
     * @return the request
     * @throws IllegalArgumentException if the name is none of a branch, or the commit no full id
     */
    public static Push delete(String branch, String commit) {
        return new Push(Names.branch(branch), "", Names.id(commit));
    }

    /**
     * Lets the branch on the server move anywhere, as after a rebase, if it still is where it was.
     *
     * @param commit where it must still be
     * @return a request with that
     * @throws IllegalArgumentException if the commit is no full id
     */
    public Push withLease(String commit) {
        return new Push(branch, revision, Names.id(commit));
    }

    /** {@return the branch on the server} */
    public String branch() {
        return branch;
    }

    /** {@return where it must still be, to move anywhere} */
    public Optional<String> lease() {
        return Optional.ofNullable(expected);
    }

    boolean deletes() {
        return revision.isEmpty();
    }

    String revision() {
        return revision;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Push that
                && branch.equals(that.branch)
                && revision.equals(that.revision)
                && Objects.equals(expected, that.expected);
    }

    @Override
    public int hashCode() {
        return Objects.hash(branch, revision, expected);
    }

    @Override
    public String toString() {
        return (deletes() ? "delete " : revision + " to ") + branch + (expected == null ? "" : " if at " + expected);
    }
}
