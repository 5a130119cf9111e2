package ai.disinto.forge.pull;

import ai.disinto.forge.model.Branch;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Which statuses the rule of a branch wants to be successful before a pull request may be merged into it. Patterns are
 * read as the forge reads them: stars and question marks stand for any characters, slashes too, {@code [a-z]} and
 * {@code [!a-z]} for one of some, <code>{a,b}</code> for alternatives, and a backslash takes the meaning away. What is no
 * pattern is a name. Immutable.
 */
public final class RequiredContexts {
    private static final RequiredContexts NONE = new RequiredContexts(false, List.of());

    private final boolean isRequired;
    private final List<ContextGlob> globs;

    private RequiredContexts(boolean isRequired, List<ContextGlob> globs) {
        this.isRequired = isRequired;
        this.globs = globs;
    }

    /**
     * Reads what a branch says to everybody who may read it.
     *
     * @param branch the branch that a pull request goes to
     * @return what it requires
     */
    public static RequiredContexts of(Branch branch) {
        return Objects.requireNonNull(branch, "branch").requiresStatuses() ? of(branch.requiredContexts()) : NONE;
    }

    /**
     * Answers what a rule with some patterns requires.
     *
     * @param patterns the patterns; none if it wants all there are to be successful
     * @return what that requires
     */
    public static RequiredContexts of(Collection<String> patterns) {
        List<String> all = List.copyOf(Objects.requireNonNull(patterns, "patterns"));
        return new RequiredContexts(
                true, all.stream().distinct().map(ContextGlob::of).toList());
    }

    /**
     * Answers what a branch without such a rule requires.
     *
     * @return nothing
     */
    public static RequiredContexts none() {
        return NONE;
    }

    /** {@return whether the forge refuses to merge without successful statuses} */
    public boolean isRequired() {
        return isRequired;
    }

    /** {@return the patterns; empty also if all statuses count} */
    public List<String> patterns() {
        return globs.stream().map(ContextGlob::toString).toList();
    }

    /**
     * Answers whether a status decides: one that a pattern matches, and every one if there are no patterns.
     *
     * @param context its name
     * @return whether it does
     */
    public boolean counts(String context) {
        Objects.requireNonNull(context, "context");
        return globs.isEmpty() || globs.stream().anyMatch(glob -> glob.matches(context));
    }

    /**
     * Answers what nothing was said for.
     *
     * @param contexts the names of the statuses that there are
     * @return the patterns that match none of them
     */
    public List<String> missing(Collection<String> contexts) {
        List<String> all = List.copyOf(Objects.requireNonNull(contexts, "contexts"));
        return globs.stream()
                .filter(glob -> all.stream().noneMatch(glob::matches))
                .map(ContextGlob::toString)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RequiredContexts that
                && isRequired == that.isRequired
                && patterns().equals(that.patterns());
    }

    @Override
    public int hashCode() {
        return Objects.hash(isRequired, patterns());
    }

    @Override
    public String toString() {
        return isRequired ? globs.isEmpty() ? "all statuses" : String.join(", ", patterns()) : "no status";
    }
}
