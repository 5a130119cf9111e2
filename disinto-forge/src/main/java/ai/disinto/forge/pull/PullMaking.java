package ai.disinto.forge.pull;

import ai.disinto.forge.Created;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.work.PriorArt;
import java.util.Objects;
import java.util.Optional;

/**
 * Opens the pull request of an issue, and finds the one that an earlier attempt opened. Of several of one issue one stays
 * open. To be used by whoever has claimed the issue. Immutable; making one asks nothing.
 */
public final class PullMaking {
    private static final int LONGEST_TITLE = 200;

    private final ForgeRepository repository;
    private final String base;

    private PullMaking(ForgeRepository repository, String base) {
        this.repository = repository;
        this.base = base;
    }

    /**
     * Answers what opens pull requests.
     *
     * @param repository the repository of the issues
     * @param base the branch that changes should go to
     * @return the making
     */
    public static PullMaking of(ForgeRepository repository, String base) {
        return new PullMaking(Objects.requireNonNull(repository, "repository"), Objects.requireNonNull(base, "base"));
    }

    /**
     * Goes on with the open pull request of an earlier attempt, and closes the others of that issue.
     *
     * @param before what earlier attempts left, just looked at
     * @return the pull request; empty if none is open
     * @throws ForgeException if another one could not be closed; repeat the call
     */
    public Optional<PullRequest> adopt(PriorArt before) {
        Objects.requireNonNull(before, "before");
        before.superseded().forEach(this::close);
        return before.pull();
    }

    /**
     * Opens the pull request of a branch, unless it is open, with {@code Fixes #n} in its text. Of twins all but the one
     * with the lowest number are closed.
     *
     * @param issue the issue
     * @param branch the branch with the change, which has been pushed
     * @return the pull request, new or found
     * @throws ForgeException if there is none, for example since the branch brings nothing; that is
     *     {@code pr_create_failed}
     */
    public Created<PullRequest> open(Issue issue, String branch) {
        int number = Objects.requireNonNull(issue, "issue").number();
        NewPull wanted = NewPull.of(title(issue), Objects.requireNonNull(branch, "branch"), base)
                .body("Fixes #" + number + "\n");
        Created<PullRequest> created = repository.pulls().createOnce(wanted);
        created.twins().forEach(this::close);
        return created;
    }

    /** Words of others in a title close no other issue, and make no draft. */
    private static String title(Issue issue) {
        String words = issue.title().replaceAll("[#!]", "").strip();
        int end = Math.min(words.codePointCount(0, words.length()), LONGEST_TITLE);
        return "Fix #" + issue.number() + ": " + words.substring(0, words.offsetByCodePoints(0, end));
    }

    private void close(PullRequest pull) {
        PullRequest unused = repository.pulls().close(pull.number());
    }

    /** Answers where, and to which branch. */
    @Override
    public String toString() {
        return "pull requests of " + repository + " to " + base;
    }
}
