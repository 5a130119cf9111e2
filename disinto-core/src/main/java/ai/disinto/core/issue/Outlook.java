package ai.disinto.core.issue;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What lies behind an issue, however deep. The first one counts where there are several.
 *
 * @param ready an open issue that can be worked on
 * @param unknown an issue that nobody knows, or whose dependencies nobody knows
 * @param cycle issues that wait for each other, from one of them back to itself; empty if there are none
 */
record Outlook(@Nullable IssueReference ready, @Nullable IssueReference unknown, List<IssueReference> cycle) {
    static final Outlook NONE = new Outlook(null, null, List.of());

    /** The outlook of issues that wait for each other, or of a single one, from the outlooks of what they wait for. */
    static Outlook of(List<IssueNode> component) {
        IssueNode first = component.get(0);
        if (component.size() == 1) {
            return new Outlook(
                    first.isReady() ? first.issue() : behind(component, Outlook::ready),
                    unknownOf(component),
                    first.open().stream()
                            .map(each -> each.outlook().cycle())
                            .filter(cycle -> !cycle.isEmpty())
                            .findFirst()
                            .orElse(List.of()));
        }
        return new Outlook(behind(component, Outlook::ready), unknownOf(component), CycleWitness.of(component));
    }

    private static @Nullable IssueReference unknownOf(List<IssueNode> component) {
        for (IssueNode node : component) {
            if (!node.isReadable()) {
                return node.issue();
            }
            if (!node.unknown().isEmpty()) {
                return node.unknown().get(0);
            }
        }
        return behind(component, Outlook::unknown);
    }

    /** The first answer of the issues behind a component; those of the component itself have none yet. */
    private static @Nullable IssueReference behind(
            List<IssueNode> component, Function<Outlook, @Nullable IssueReference> question) {
        for (IssueNode node : component) {
            for (IssueNode each : node.open()) {
                IssueReference answer = question.apply(each.outlook());
                if (answer != null) {
                    return answer;
                }
            }
        }
        return null;
    }
}
