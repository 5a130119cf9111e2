package ai.disinto.forge.work;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.PullRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What earlier attempts at an issue left: the branches {@code fix/issue-<n>}, {@code -1} and {@code -2}, and open pull
 * requests of them. Whoever starts on an issue looks here first, under its claim, so that there is no second pull
 * request. Immutable; made by the library alone.
 */
public final class PriorArt {
    /** What to do with it. */
    public enum Advice {
        /** There is nothing: begin on {@link #branch()}. */
        START,
        /** There is a branch without an open pull request: go on there, or look what came of it and begin anew. */
        CONTINUE,
        /** There is an open pull request: go on in it. */
        ADOPT
    }

    private final int issue;
    private final List<String> branches;
    private final List<PullRequest> pulls;

    private PriorArt(int issue, List<String> branches, List<PullRequest> pulls) {
        this.issue = issue;
        this.branches = List.copyOf(branches);
        this.pulls = List.copyOf(pulls);
    }

    /**
     * Looks for it. Costs three requests, and one for 50 open pull requests.
     *
     * @param repository the repository of the issue
     * @param issue the number of the issue, from 1
     * @return what there is
     * @throws ForgeException if it cannot be looked at as a whole
     */
    public static PriorArt find(ForgeRepository repository, int issue) {
        Objects.requireNonNull(repository, "repository");
        List<PullRequest> open = repository.pulls().list(PullQuery.open()).list();
        return of(repository, issue, open);
    }

    static PriorArt of(ForgeRepository repository, int issue, List<PullRequest> open) {
        List<String> names = AttemptBranches.of(issue);
        Comparator<PullRequest> latest = Comparator.comparingInt(
                        (PullRequest pull) -> names.indexOf(pull.head().ref()))
                .reversed()
                .thenComparingInt(PullRequest::number);
        List<PullRequest> pulls = open.stream()
                .filter(pull -> AttemptBranches.isOf(pull, issue, repository.slug()))
                .sorted(latest)
                .toList();
        List<String> branches = names.stream()
                .filter(name -> repository.branches().find(name).isPresent())
                .toList();
        return new PriorArt(issue, branches, pulls);
    }

    /** {@return the number of the issue} */
    public int issue() {
        return issue;
    }

    /** {@return what to do} */
    public Advice advice() {
        if (!pulls.isEmpty()) {
            return Advice.ADOPT;
        }
        return branches.isEmpty() ? Advice.START : Advice.CONTINUE;
    }

    /** {@return the branch to work on: that of the pull request, the latest that exists, or the first name} */
    public String branch() {
        List<String> names = AttemptBranches.of(issue);
        String latest = branches.isEmpty() ? names.get(0) : branches.get(branches.size() - 1);
        return pull().map(pull -> pull.head().ref()).orElse(latest);
    }

    /**
     * Answers the branch for another attempt that does not build on the ones before.
     *
     * @return the first name that is free; empty if all three are taken: then a person has to look
     */
    public Optional<String> freshBranch() {
        return AttemptBranches.of(issue).stream()
                .filter(name -> !branches.contains(name))
                .findFirst();
    }

    /** {@return the pull request to go on in: of the latest attempt, and of twins the lowest number} */
    public Optional<PullRequest> pull() {
        return pulls.stream().findFirst();
    }

    /** {@return the other open ones, which that one supersedes: to be closed} */
    public List<PullRequest> superseded() {
        return pulls.isEmpty() ? List.of() : pulls.subList(1, pulls.size());
    }

    /** {@return the branches that exist, in the order of the attempts} */
    public List<String> branches() {
        return branches;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PriorArt that
                && issue == that.issue
                && branches.equals(that.branches)
                && pulls.equals(that.pulls);
    }

    @Override
    public int hashCode() {
        return Objects.hash(issue, branches, pulls);
    }

    @Override
    public String toString() {
        return "#" + issue + ": " + advice() + " " + branch();
    }
}
