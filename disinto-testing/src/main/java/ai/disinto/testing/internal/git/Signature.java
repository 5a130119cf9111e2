package ai.disinto.testing.internal.git;

/** Who commits what, in their words. */
public record Signature(GitPerson author, GitPerson committer, String message) {
    /** The same person as author and committer. */
    public static Signature of(GitPerson person, String message) {
        return new Signature(person, person, message);
    }
}
