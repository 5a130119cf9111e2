package ai.disinto.core.formula;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One step of a formula: a work order, and the steps that must be complete before it. Immutable. */
public final class Step {
    private final String id;
    private final FormulaText title;
    private final FormulaText description;
    private final List<String> needs;
    private final Optional<String> script;

    Step(String id, FormulaText title, FormulaText description, List<String> needs, Optional<String> script) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.needs = List.copyOf(needs);
        this.script = script;
    }

    /**
     * Answers the name of the step.
     *
     * @return lower-case letters, digits, dashes and underscores; unique in its formula
     */
    public String id() {
        return id;
    }

    /**
     * Answers the headline; may hold <code>{{placeholders}}</code>.
     *
     * @return the title
     */
    public FormulaText title() {
        return title;
    }

    /**
     * Answers the work order; may hold <code>{{placeholders}}</code>. Nothing in it is structure: headings, lists and
     * code are for its reader.
     *
     * @return the description
     */
    public FormulaText description() {
        return description;
    }

    /**
     * Answers the declared prerequisites.
     *
     * @return the ids of steps of the same formula, in the order of the file; empty when none are declared
     */
    public List<String> needs() {
        return needs;
    }

    /**
     * Answers the script of a step that is not for an agent ({@code executor = "bash"}).
     *
     * @return a path inside the project, or empty for a step that an agent performs
     */
    public Optional<String> script() {
        return script;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Step that
                && id.equals(that.id)
                && title.equals(that.title)
                && description.equals(that.description)
                && needs.equals(that.needs)
                && script.equals(that.script);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, description, needs, script);
    }

    /** Answers the id and the needs. */
    @Override
    public String toString() {
        return needs.isEmpty() ? id : id + " needs " + String.join(", ", needs);
    }
}
