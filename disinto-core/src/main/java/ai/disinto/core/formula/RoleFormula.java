package ai.disinto.core.formula;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The formula that a role works by, and why it is this one. Immutable. */
public final class RoleFormula {
    private final Origin origin;
    private final Path file;
    private final Formula formula;
    private final List<Path> passedOver;

    /** Where the formula of a role comes from. */
    public enum Origin {
        /** The file {@code formula.toml} of the agent's profile repository. */
        PROFILE,
        /** The file that the program names. */
        EXPLICIT,
        /** The file {@code run-<role>.toml} of the folder. */
        RUN_ROLE,
        /** The file {@code <role>.toml} of the folder. */
        ROLE
    }

    RoleFormula(RoleLookup.Candidate winner, Formula formula, List<Path> passedOver) {
        this.origin = winner.origin();
        this.file = winner.file();
        this.formula = formula;
        this.passedOver = List.copyOf(passedOver);
    }

    /**
     * Answers which place won.
     *
     * @return the origin
     */
    public Origin origin() {
        return origin;
    }

    /**
     * Answers the file that won.
     *
     * @return the file
     */
    public Path file() {
        return file;
    }

    /**
     * Answers what the file says.
     *
     * @return the formula
     */
    public Formula formula() {
        return formula;
    }

    /**
     * Answers where there was nothing, before the winner.
     *
     * @return the missing files in the order in which they were looked for
     */
    public List<Path> passedOver() {
        return passedOver;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoleFormula that
                && origin == that.origin
                && file.equals(that.file)
                && formula.equals(that.formula)
                && passedOver.equals(that.passedOver);
    }

    @Override
    public int hashCode() {
        return Objects.hash(origin, file, formula, passedOver);
    }

    @Override
    public String toString() {
        return origin + " " + file;
    }
}
