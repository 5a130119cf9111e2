package ai.disinto.vault.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How the protection of a repository differs from a profile, and what is in force. Immutable. */
public final class ProtectionDrift {
    private final List<ProtectionDifference> differences;
    private final List<String> inForce;
    private final List<String> warnings;

    ProtectionDrift(List<ProtectionDifference> differences, List<String> inForce, List<String> warnings) {
        this.differences = List.copyOf(differences);
        this.inForce = List.copyOf(inForce);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Answers whether all is as the profile wants it.
     *
     * @return whether there is no difference; there may be warnings
     */
    public boolean isNone() {
        return differences.isEmpty();
    }

    /**
     * Answers what is different.
     *
     * @return field by field, in the order of the branches
     */
    public List<ProtectionDifference> differences() {
        return differences;
    }

    /**
     * Answers who may push, approve and merge now.
     *
     * @return one line for each branch of the profile
     */
    public List<String> inForce() {
        return inForce;
    }

    /**
     * Answers what a profile leaves as it is although it may stop everybody.
     *
     * @return one line for each
     */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * Explains the report to a person.
     *
     * @return who may do what now, then what is different, then the warnings; a line each
     */
    public String explain() {
        List<String> lines = new ArrayList<>(inForce);
        differences.forEach(each -> lines.add("different: " + each));
        warnings.forEach(each -> lines.add("beware: " + each));
        return String.join("\n", lines);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProtectionDrift that
                && differences.equals(that.differences)
                && inForce.equals(that.inForce)
                && warnings.equals(that.warnings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(differences, inForce, warnings);
    }

    /** Answers the explanation. */
    @Override
    public String toString() {
        return explain();
    }
}
