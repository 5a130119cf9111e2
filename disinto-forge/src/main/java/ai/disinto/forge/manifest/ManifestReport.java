package ai.disinto.forge.manifest;

import java.util.List;
import java.util.Objects;

/** What came of the actions of a manifest, or would. Immutable; made by {@link ManifestExecutor}. */
public final class ManifestReport {
    private final List<ActionOutcome> outcomes;

    ManifestReport(List<ActionOutcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    /** {@return what came of each action, in the order of the manifest} */
    public List<ActionOutcome> outcomes() {
        return outcomes;
    }

    /** {@return whether every action is settled, so that executing the manifest again would change nothing} */
    public boolean isComplete() {
        return outcomes.stream().allMatch(ActionOutcome::isSettled);
    }

    /** {@return those that are not settled, in the order of the manifest} */
    public List<ActionOutcome> open() {
        return outcomes.stream().filter(outcome -> !outcome.isSettled()).toList();
    }

    /**
     * Answers the outcomes for a person to read.
     *
     * @return a table in Markdown
     */
    public String render() {
        StringBuilder out = new StringBuilder("| # | action | outcome | why |\n| --- | --- | --- | --- |\n");
        for (int i = 0; i < outcomes.size(); i++) {
            ActionOutcome outcome = outcomes.get(i);
            out.append("| ")
                    .append(i + 1)
                    .append(" | ")
                    .append(cell(outcome.action().toString()));
            out.append(" | ")
                    .append(outcome.state())
                    .append(" | ")
                    .append(cell(outcome.detail()))
                    .append(" |\n");
        }
        return out.toString();
    }

    /** What others wrote must not end the cell, nor mention anybody. */
    private static String cell(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if ("|\\`<>@*_[]".indexOf(c) >= 0) {
                out.append('\\');
            }
            out.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
        });
        return out.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ManifestReport that && outcomes.equals(that.outcomes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(outcomes);
    }

    /** Answers each outcome in a line. */
    @Override
    public String toString() {
        return "ManifestReport" + outcomes;
    }
}
