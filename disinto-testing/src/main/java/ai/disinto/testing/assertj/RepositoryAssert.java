package ai.disinto.testing.assertj;

import ai.disinto.testing.IssueSnapshot;
import ai.disinto.testing.RepositorySnapshot;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** What should be true of a repository. */
@SuppressWarnings("exports") // who uses this has the library on the module path
public final class RepositoryAssert extends AbstractAssert<RepositoryAssert, RepositorySnapshot> {
    RepositoryAssert(RepositorySnapshot repository) {
        super(repository, RepositoryAssert.class);
    }

    /**
     * Passes if there is exactly one issue with a title, open or not, and goes on with it.
     *
     * @param title the whole title
     * @return assertions about the issue
     */
    public IssueAssert hasIssue(String title) {
        return one("issue", actual.issues(), Objects.requireNonNull(title, "title"));
    }

    /**
     * Passes if there is exactly one pull request with a title, open or not, and goes on with it.
     *
     * @param title the whole title
     * @return assertions about the pull request
     */
    public IssueAssert hasPull(String title) {
        return one("pull request", actual.pulls(), Objects.requireNonNull(title, "title"));
    }

    /**
     * Passes if there is no issue with a title.
     *
     * @param title the whole title
     * @return these assertions
     */
    public RepositoryAssert hasNoIssue(String title) {
        Objects.requireNonNull(title, "title");
        if (actual.issues().stream().anyMatch(issue -> issue.title().equals(title))) {
            throw failure("%s has an issue \"%s\"", actual.name(), title);
        }
        return this;
    }

    /**
     * Passes if there are so many issues, open and closed together, without pull requests.
     *
     * @param count how many
     * @return these assertions
     */
    public RepositoryAssert hasIssues(int count) {
        return counted("issues", actual.issues(), count);
    }

    /**
     * Passes if there are so many pull requests, open and closed together.
     *
     * @param count how many
     * @return these assertions
     */
    public RepositoryAssert hasPulls(int count) {
        return counted("pull requests", actual.pulls(), count);
    }

    /**
     * Passes if there is a branch.
     *
     * @param name of the branch
     * @return these assertions
     */
    public RepositoryAssert hasBranch(String name) {
        return contained("branches", actual.branches(), Objects.requireNonNull(name, "name"));
    }

    /**
     * Passes if there is no such branch.
     *
     * @param name of the branch
     * @return these assertions
     */
    public RepositoryAssert hasNoBranch(String name) {
        if (actual.branches().contains(Objects.requireNonNull(name, "name"))) {
            throw failure("%s has a branch \"%s\"", actual.name(), name);
        }
        return this;
    }

    /**
     * Passes if there is a label.
     *
     * @param name of the label
     * @return these assertions
     */
    public RepositoryAssert hasLabel(String name) {
        return contained("labels", actual.labels(), Objects.requireNonNull(name, "name"));
    }

    /**
     * Passes if a tag has a release.
     *
     * @param tag the name of the tag
     * @return these assertions
     */
    public RepositoryAssert hasRelease(String tag) {
        return contained("releases", actual.releases(), Objects.requireNonNull(tag, "tag"));
    }

    /**
     * Passes if a file of a branch has a content.
     *
     * @param branch the name of a branch
     * @param path of the file
     * @param content the whole text
     * @return these assertions
     */
    public RepositoryAssert hasFile(String branch, String path, String content) {
        Objects.requireNonNull(content, "content");
        Optional<String> found =
                actual.file(Objects.requireNonNull(branch, "branch"), Objects.requireNonNull(path, "path"));
        if (found.isEmpty()) {
            throw failure("%s has no file %s in branch \"%s\"", actual.name(), path, branch);
        }
        if (!found.get().equals(content)) {
            throw failureWithActualExpected(
                    found.get(), content, "%s of branch \"%s\" is otherwise:%n%s", path, branch, found.get());
        }
        return this;
    }

    private RepositoryAssert contained(String kind, List<String> names, String name) {
        if (!names.contains(name)) {
            throw failure("%s has no \"%s\" among its %s %s", actual.name(), name, kind, names);
        }
        return this;
    }

    private RepositoryAssert counted(String kind, List<IssueSnapshot> found, int count) {
        if (found.size() != count) {
            throw failure("%s has not %d %s but %d: %s", actual.name(), count, kind, found.size(), found);
        }
        return this;
    }

    private IssueAssert one(String kind, List<IssueSnapshot> all, String title) {
        List<IssueSnapshot> found =
                all.stream().filter(issue -> issue.title().equals(title)).toList();
        if (found.size() != 1) {
            throw failure("%s has %d times the %s \"%s\" among %s", actual.name(), found.size(), kind, title, all);
        }
        return new IssueAssert(found.get(0));
    }
}
