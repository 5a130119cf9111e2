package ai.disinto.testing.internal.git;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A repository to try things on. */
final class GitSketch {
    static final GitPerson ALICE = new GitPerson("alice", "alice@example.org", Instant.parse("2026-11-25T12:00:00Z"));
    static final GitPerson BOB = new GitPerson("bob", "bob@example.org", Instant.parse("2026-11-25T13:00:00Z"));

    private final GitRepository repository = GitRepository.create("sketch", "main");

    GitRepository repository() {
        return repository;
    }

    /** Puts a file into a commit on a branch, which is made if need be. */
    String commit(String branch, String path, String content) {
        String parent = repository.branch(branch).orElse(null);
        String commit = written(parent, path, content);
        move(branch, commit);
        return commit;
    }

    /** A commit that no branch leads to. */
    String written(@Nullable String parent, String path, String content) {
        FileChange change = FileChange.put(path, content.getBytes(StandardCharsets.UTF_8));
        return repository.writer().commit(parent, List.of(change), Signature.of(ALICE, "change " + path + "\n"));
    }

    void move(String branch, String commit) {
        String before = repository.branch(branch).orElse(RefChange.NONE);
        repository.update(new RefChange("refs/heads/" + branch, before, commit));
    }

    String content(String commit, String path) {
        TreeEntry entry = repository.reader().entry(commit, path).orElseThrow();
        return new String(repository.reader().blob(entry.sha()).orElseThrow(), StandardCharsets.UTF_8);
    }
}
