package ai.disinto.testing.internal.git;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.revwalk.RevCommit;

/** A commit as it is stored; {@code message} is the whole of it, with its last line break. */
public record GitCommit(
        String sha, String tree, List<String> parents, GitPerson author, GitPerson committer, String message) {
    static GitCommit of(RevCommit commit) {
        return new GitCommit(
                commit.name(),
                commit.getTree().name(),
                Stream.of(commit.getParents()).map(RevCommit::name).toList(),
                GitPerson.of(commit.getAuthorIdent()),
                GitPerson.of(commit.getCommitterIdent()),
                commit.getFullMessage());
    }

    /** The first line of the message. */
    public String summary() {
        return message.lines().findFirst().orElse("");
    }
}
