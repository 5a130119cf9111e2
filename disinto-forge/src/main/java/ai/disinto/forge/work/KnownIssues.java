package ai.disinto.forge.work;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.issue.IssueDependencies;
import ai.disinto.core.issue.IssueFacts;
import ai.disinto.core.issue.IssueGraph;
import ai.disinto.core.issue.IssueReference;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.model.Issue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All issues of some repositories, read at once, and the graph of what they wait for. */
final class KnownIssues {
    /** A number that is no issue may be a pull request; hostile bodies must not make it many requests. */
    private static final int MOST_LOOKUPS = 20;

    private final ForgeRepository home;
    private final List<Issue> issues;
    private final Map<String, Map<Integer, Issue>> byRepository = new HashMap<>();
    private final IssueGraph graph;
    private int lookups;

    private KnownIssues(ForgeRepository home, List<ForgeRepository> others) {
        this.home = home;
        this.issues = read(home);
        others.stream()
                .filter(other -> !key(other.slug()).equals(key(home.slug())))
                .forEach(this::read);
        int known = byRepository.values().stream().mapToInt(Map::size).sum();
        this.graph = IssueGraph.over(this::facts).withHome(home.slug()).withMaxIssues(100_000 + 2 * known);
    }

    static KnownIssues of(ForgeRepository home, List<ForgeRepository> others) {
        return new KnownIssues(home, others);
    }

    private List<Issue> read(ForgeRepository repository) {
        List<Issue> all = repository.issues().list(IssueQuery.all()).list();
        Map<Integer, Issue> byNumber = new HashMap<>();
        all.forEach(issue -> byNumber.put(issue.number(), issue));
        byRepository.put(key(repository.slug()), byNumber);
        return all;
    }

    List<Issue> issues() {
        return issues;
    }

    IssueGraph graph() {
        return graph;
    }

    /** How many numbers were looked up by themselves. */
    int lookups() {
        return lookups;
    }

    private Optional<IssueFacts> facts(IssueReference reference) {
        RepositorySlug slug = reference.repository().orElse(home.slug());
        Map<Integer, Issue> known = byRepository.getOrDefault(key(slug), Map.of());
        return Optional.ofNullable(known.get(reference.number()))
                .or(() -> strayed(reference))
                .map(issue -> facts(issue, slug));
    }

    private Optional<Issue> strayed(IssueReference reference) {
        if (!reference.isLocal() || lookups >= MOST_LOOKUPS) {
            return Optional.empty();
        }
        lookups++;
        return home.issues().find(reference.number());
    }

    private static IssueFacts facts(Issue issue, RepositorySlug slug) {
        IssueReference reference = new IssueReference(Optional.of(slug), issue.number());
        SourceText body = SourceText.of(issue.body(), reference.toString());
        return new IssueFacts(issue.state(), IssueDependencies.parse(body, reference));
    }

    private static String key(RepositorySlug slug) {
        return slug.toString().toLowerCase(Locale.ROOT);
    }
}
