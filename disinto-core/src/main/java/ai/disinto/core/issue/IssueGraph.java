package ai.disinto.core.issue;

import ai.disinto.core.RepositorySlug;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers which issues can be worked on, at one moment. Follows dependencies to any depth, asks for each issue at most
 * once, and shares the work between all questions: to ask for every issue of a backlog takes time linear in the issues
 * and their dependencies.
 *
 * <p>What it was told it keeps: make a new one to look again. Not safe to share between threads.
 */
public final class IssueGraph {
    private static final int DEFAULT_MAX_ISSUES = 100_000;

    private final Function<IssueReference, Optional<IssueFacts>> lookup;
    private final Optional<RepositorySlug> home;
    private final int maxIssues;
    private final IssueNodes nodes;

    private IssueGraph(
            Function<IssueReference, Optional<IssueFacts>> lookup, Optional<RepositorySlug> home, int maxIssues) {
        this.lookup = lookup;
        this.home = home;
        this.maxIssues = maxIssues;
        this.nodes = new IssueNodes(lookup, home, maxIssues);
    }

    /**
     * Makes a graph that asks for issues when it needs them.
     *
     * @param lookup answers what is known about an issue, or empty when it does not exist or cannot be read; what it
     *     throws comes out of the question that needed it, which can be asked again
     * @return the graph, limited to 100,000 issues
     */
    public static IssueGraph over(Function<IssueReference, Optional<IssueFacts>> lookup) {
        return new IssueGraph(Objects.requireNonNull(lookup, "lookup"), Optional.empty(), DEFAULT_MAX_ISSUES);
    }

    /**
     * Makes a graph of issues that are all at hand.
     *
     * @param issues the issues of one repository, open and closed; of two with one number the later one counts
     * @return the graph, in which every other issue is unknown
     */
    public static IssueGraph of(Collection<IssueFacts> issues) {
        Map<IssueReference, IssueFacts> known = new HashMap<>();
        issues.forEach(each -> known.put(IssueReference.local(each.state().number()), each));
        return new IssueGraph(
                issue -> Optional.ofNullable(known.get(issue)),
                Optional.empty(),
                Math.max(DEFAULT_MAX_ISSUES, 2 * known.size()));
    }

    /**
     * Answers a new graph that knows the name of its repository. An issue of another repository that points back here
     * is then seen as what it is.
     *
     * @param repository the repository that local references belong to
     * @return a graph with the same look-up that has not asked yet
     */
    public IssueGraph withHome(RepositorySlug repository) {
        return new IssueGraph(lookup, Optional.of(Objects.requireNonNull(repository, "repository")), maxIssues);
    }

    /**
     * Answers a new graph with another limit. Issues beyond it count as unknown, and what waits for them is not ready.
     *
     * @param count how many issues to ask for at most, at least 1
     * @return a graph with the same look-up that has not asked yet
     * @throws IllegalArgumentException if the number is less than 1
     */
    public IssueGraph withMaxIssues(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1, got " + count);
        }
        return new IssueGraph(lookup, home, count);
    }

    /**
     * Answers whether work on an issue can begin, and why.
     *
     * @param issue the number of the issue, from 1
     * @return the answer
     * @throws IllegalArgumentException if the number is less than 1
     */
    public IssueReadiness readiness(int issue) {
        return readiness(IssueReference.local(issue));
    }

    /**
     * Answers whether work on an issue of any repository can begin, and why.
     *
     * @param issue the issue
     * @return the answer
     */
    public IssueReadiness readiness(IssueReference issue) {
        IssueNode node = nodes.find(Objects.requireNonNull(issue, "issue"));
        new DependencyWalk(nodes).settle(node);
        return new IssueReadiness(node);
    }

    /**
     * Answers the first issue that can be worked on.
     *
     * @param issues the issues in the order to consider them
     * @return the first one that is ready, or empty if none is
     */
    public Optional<IssueReadiness> firstReady(Collection<Integer> issues) {
        return issues.stream()
                .map(this::readiness)
                .filter(IssueReadiness::isReady)
                .findFirst();
    }

    /**
     * Answers which issues wait for each other, among those that were asked for so far and all that they wait for.
     *
     * @return one shortest cycle for each group of issues that wait for each other, from its lowest issue back to it
     */
    public List<List<IssueReference>> cycles() {
        return nodes.cycles();
    }
}
