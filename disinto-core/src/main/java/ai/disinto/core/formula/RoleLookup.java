package ai.disinto.core.formula;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which formula a role works by: the places to look at, in order. When an agent runs they are the profile, the explicit
 * file, {@code run-<role>}, {@code <role>}; when it is hired, the explicit file, {@code <role>}, {@code run-<role>}.
 * Immutable.
 */
public final class RoleLookup {
    private final String role;
    private final List<RoleFormula.Origin> order;
    private final Optional<Path> profile;
    private final Optional<Path> explicit;

    private RoleLookup(String role, List<RoleFormula.Origin> order, Optional<Path> profile, Optional<Path> explicit) {
        this.role = role;
        this.order = order;
        this.profile = profile;
        this.explicit = explicit;
    }

    /**
     * Answers the lookup for an agent that begins to work.
     *
     * @param role the name of the role, such as {@code planner}
     * @return the lookup, without a profile and without an explicit file
     * @throws IllegalArgumentException if the role is not made of lower-case letters, digits and dashes
     */
    public static RoleLookup forRun(String role) {
        return new RoleLookup(
                checked(role),
                List.of(
                        RoleFormula.Origin.PROFILE,
                        RoleFormula.Origin.EXPLICIT,
                        RoleFormula.Origin.RUN_ROLE,
                        RoleFormula.Origin.ROLE),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Answers the lookup for an agent that is hired and gets a copy of the formula. It has no profile to look at.
     *
     * @param role the name of the role, such as {@code planner}
     * @return the lookup, without an explicit file
     * @throws IllegalArgumentException if the role is not made of lower-case letters, digits and dashes
     */
    public static RoleLookup forHire(String role) {
        return new RoleLookup(
                checked(role),
                List.of(RoleFormula.Origin.EXPLICIT, RoleFormula.Origin.ROLE, RoleFormula.Origin.RUN_ROLE),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Answers the lookup with a profile. Its {@code formula.toml} wins over everything else when an agent runs.
     *
     * @param folder the work tree of the agent's profile repository; it may be missing
     * @return the changed lookup
     */
    public RoleLookup withProfile(Path folder) {
        return new RoleLookup(role, order, Optional.of(Objects.requireNonNull(folder, "folder")), explicit);
    }

    /**
     * Answers the lookup with a file that the program names. It is read wherever it is: never make it of text that
     * comes from outside.
     *
     * @param file the file; it may be missing
     * @return the changed lookup
     */
    public RoleLookup withExplicit(Path file) {
        return new RoleLookup(role, order, profile, Optional.of(Objects.requireNonNull(file, "file")));
    }

    String role() {
        return role;
    }

    Optional<Path> profile() {
        return profile;
    }

    /** The files to look at, each with where it comes from; files of the folder by the names of their formulas. */
    List<Candidate> candidates(Path folder) {
        List<Candidate> candidates = new ArrayList<>();
        for (RoleFormula.Origin origin : order) {
            Optional<Path> file = switch (origin) {
                case PROFILE -> profile.map(root -> root.resolve(FormulaFile.OF_PROFILE));
                case EXPLICIT -> explicit;
                case RUN_ROLE -> Optional.of(folder.resolve("run-" + role + FormulaFile.TOML));
                case ROLE -> Optional.of(folder.resolve(role + FormulaFile.TOML));
            };
            file.ifPresent(path -> candidates.add(new Candidate(origin, path)));
        }
        return candidates;
    }

    /** One place to look at. */
    record Candidate(RoleFormula.Origin origin, Path file) {}

    private static String checked(String role) {
        Objects.requireNonNull(role, "role");
        if (!FormulaNames.isFormula(role)) {
            throw new IllegalArgumentException(
                    "role must be lower-case letters, digits and dashes, got \"" + role + "\"");
        }
        return role;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoleLookup that
                && role.equals(that.role)
                && order.equals(that.order)
                && profile.equals(that.profile)
                && explicit.equals(that.explicit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, order, profile, explicit);
    }

    @Override
    public String toString() {
        return "RoleLookup[" + role + ", " + order + "]";
    }
}
