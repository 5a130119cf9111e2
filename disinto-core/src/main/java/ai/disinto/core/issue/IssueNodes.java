package ai.disinto.core.issue;

import ai.disinto.core.RepositorySlug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The issues looked up so far: each one once. */
final class IssueNodes {
    private final Function<IssueReference, Optional<IssueFacts>> lookup;
    private final Optional<RepositorySlug> home;
    private final int max;
    private final Map<IssueReference, IssueNode> known = new HashMap<>();
    private final List<List<IssueReference>> cycles = new ArrayList<>();

    IssueNodes(Function<IssueReference, Optional<IssueFacts>> lookup, Optional<RepositorySlug> home, int max) {
        this.lookup = lookup;
        this.home = home;
        this.max = max;
    }

    IssueNode find(IssueReference reference) {
        IssueReference issue = reference.seenFrom(home);
        IssueNode node = known.get(issue);
        if (node != null) {
            return node;
        }
        if (known.size() >= max) {
            return IssueNode.unknown(issue);
        }
        IssueNode answer =
                lookup.apply(issue).map(facts -> IssueNode.of(issue, facts)).orElseGet(() -> IssueNode.unknown(issue));
        known.put(issue, answer);
        return answer;
    }

    /** Looks up what an issue waits for. References of its body are relative to its own repository. */
    void connect(IssueNode node) {
        List<IssueNode> waitedFor = node.references().stream()
                .map(reference -> reference.isLocal()
                        ? new IssueReference(node.issue().repository(), reference.number())
                        : reference)
                .map(reference -> reference.seenFrom(home))
                .filter(reference -> !reference.equals(node.issue()))
                .distinct()
                .sorted()
                .map(this::find)
                .toList();
        node.connect(waitedFor);
    }

    /** Takes the result of a walk: issues that wait for each other, or a single one. */
    void settle(List<IssueNode> ascending) {
        Outlook outlook = Outlook.of(ascending);
        ascending.forEach(each -> each.settle(outlook));
        if (ascending.size() > 1) {
            cycles.add(outlook.cycle());
        }
    }

    List<List<IssueReference>> cycles() {
        return List.copyOf(cycles);
    }
}
