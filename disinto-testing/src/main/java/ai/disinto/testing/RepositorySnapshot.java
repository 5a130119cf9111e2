package ai.disinto.testing;

import ai.disinto.testing.internal.git.GitReader;
import ai.disinto.testing.internal.git.TreeEntry;
import ai.disinto.testing.internal.store.Label;
import ai.disinto.testing.internal.store.Release;
import ai.disinto.testing.internal.store.Repository;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What a repository of an embedded forge held at one moment. Immutable. */
public final class RepositorySnapshot {
    private final String name;
    private final List<IssueSnapshot> issues;
    private final List<String> labels;
    private final List<String> releases;
    private final Map<String, String> branches;
    private final GitReader reader;

    private RepositorySnapshot(Repository repository) {
        this.name = repository.fullName();
        this.issues =
                repository.issues().values().stream().map(IssueSnapshot::of).toList();
        this.labels = repository.labels().stream().map(Label::name).toList();
        this.releases = repository.releases().stream().map(Release::tagName).toList();
        this.branches = new TreeMap<>();
        repository
                .git()
                .branches()
                .forEach(branch -> repository.git().branch(branch).ifPresent(commit -> branches.put(branch, commit)));
        this.reader = repository.git().reader();
    }

    static RepositorySnapshot of(Repository repository) {
        repository.lock().lock();
        try {
            return new RepositorySnapshot(repository);
        } finally {
            repository.lock().unlock();
        }
    }

    /** {@return {@code owner/name}} */
    public String name() {
        return name;
    }

    /** {@return the issues without pull requests, by their numbers} */
    public List<IssueSnapshot> issues() {
        return issues.stream().filter(issue -> !issue.isPull()).toList();
    }

    /** {@return the pull requests, by their numbers} */
    public List<IssueSnapshot> pulls() {
        return issues.stream().filter(IssueSnapshot::isPull).toList();
    }

    /** {@return the names of the labels, in the order in which they were made; a name can be there twice} */
    public List<String> labels() {
        return labels;
    }

    /** {@return the tags of the releases, in the order in which they were made} */
    public List<String> releases() {
        return releases;
    }

    /** {@return the names of the branches, sorted} */
    public List<String> branches() {
        return List.copyOf(branches.keySet());
    }

    /**
     * The text of a file.
     *
     * @param branch the name of a branch
     * @param path of the file
     * @return its content as UTF-8; empty if there was no such branch, or no such file in it
     */
    public Optional<String> file(String branch, String path) {
        Objects.requireNonNull(path, "path");
        return Optional.ofNullable(branches.get(Objects.requireNonNull(branch, "branch")))
                .flatMap(commit -> reader.entry(commit, path))
                .filter(entry -> !entry.isTree())
                .map(TreeEntry::sha)
                .flatMap(reader::blob)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Answers the name. */
    @Override
    public String toString() {
        return "repository " + name;
    }
}
