package ai.disinto.core.issue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What lies behind an issue, however deep. The first one counts where there are several.
 *
 * @param ready an open issue that can be worked on
 * @param unknown an issue that nobody knows, or whose dependencies nobody knows
 * @param cycle issues that wait for each other, from one of them back to itself; empty if there are none
 */
record Outlook(Optional<IssueReference> ready, Optional<IssueReference> unknown, List<IssueReference> cycle) {
    static final Outlook NONE = new Outlook(Optional.empty(), Optional.empty(), List.of());

    /** The outlook of issues that wait for each other, or of a single one, from the outlooks of what they wait for. */
    static Outlook of(List<IssueNode> component) {
        IssueNode first = component.get(0);
        Optional<IssueReference> ready =
                first.isReady() ? Optional.of(first.issue()) : behind(component, Outlook::ready);
        List<IssueReference> cycle = component.size() > 1
                ? CycleWitness.of(component)
                : behind(component, Outlook::someCycle).orElse(List.of());
        return new Outlook(ready, unknownOf(component), cycle);
    }

    private Optional<List<IssueReference>> someCycle() {
        return Optional.of(cycle).filter(each -> !each.isEmpty());
    }

    private static Optional<IssueReference> unknownOf(List<IssueNode> component) {
        return component.stream()
                .flatMap(node -> node.isReadable() ? node.unknown().stream() : Stream.of(node.issue()))
                .findFirst()
                .or(() -> behind(component, Outlook::unknown));
    }

    /** The first answer of the issues behind a component; those of the component itself have none yet. */
    private static <T> Optional<T> behind(List<IssueNode> component, Function<Outlook, Optional<T>> question) {
        return component.stream()
                .flatMap(node -> node.open().stream())
                .flatMap(each -> question.apply(each.outlook()).stream())
                .findFirst();
    }
}
