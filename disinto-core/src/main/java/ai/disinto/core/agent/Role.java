package ai.disinto.core.agent;

import ai.disinto.core.project.AgentIdentifiers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What an agent does. The roles of the standard roster know how often they run; any other name is a role too, one that
 * runs at every round. Immutable; equal when their names are.
 */
public final class Role implements Comparable<Role> {
    private static final List<Role> STANDARD = List.of(
            new Role("dev", 0),
            new Role("review", 0),
            new Role("gardener", 21_600),
            new Role("architect", 21_600),
            new Role("planner", 43_200),
            new Role("predictor", 86_400),
            new Role("supervisor", 1_200));

    private final String name;
    private final long seconds;

    private Role(String name, long seconds) {
        this.name = name;
        this.seconds = seconds;
    }

    /**
     * Finds a role of the standard roster, or makes one of another name.
     *
     * @param name the name, such as {@code dev}
     * @return the role
     * @throws IllegalArgumentException if the text is no name: letters, digits, dots, dashes and underscores, a letter or
     *     digit first, at most 40
     */
    public static Role of(String name) {
        AgentIdentifiers.activityMarker(Objects.requireNonNull(name, "name"));
        return STANDARD.stream()
                .filter(role -> role.name.equals(name))
                .findFirst()
                .orElseGet(() -> new Role(name, 0));
    }

    /**
     * Reads a list as variables hold it.
     *
     * @param text names with commas, blanks or both between them
     * @return the roles in their order, each once
     * @throws IllegalArgumentException if a word is no name of a role
     */
    public static List<Role> parseList(String text) {
        List<Role> roles = new ArrayList<>();
        for (String word :
                Objects.requireNonNull(text, "text").replace(',', ' ').strip().split("\\s++", -1)) {
            if (!word.isEmpty() && !roles.contains(of(word))) {
                roles.add(of(word));
            }
        }
        return List.copyOf(roles);
    }

    /**
     * Answers the roles that every factory knows.
     *
     * @return the roles
     */
    public static List<Role> standard() {
        return STANDARD;
    }

    /**
     * Answers the name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Answers how much time lies between two runs, unless an agent has an interval of its own.
     *
     * @return the time, or empty when the role runs at every round
     */
    public Optional<Duration> interval() {
        return seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }

    /**
     * Answers the file whose presence lets the role run.
     *
     * @return {@code state/.<name>-active}; for {@code review} the old {@code state/.reviewer-active}
     */
    public String marker() {
        return AgentIdentifiers.activityMarker(name.equals("review") ? "reviewer" : name);
    }

    /**
     * Answers the variable that may hold a token for this role alone.
     *
     * @return {@code FORGE_<NAME>_TOKEN} in upper case; for {@code dev}, which uses the common one, {@code FORGE_TOKEN}
     */
    public String tokenVariable() {
        if (name.equals("dev")) {
            return "FORGE_TOKEN";
        }
        StringBuilder out = new StringBuilder("FORGE_");
        for (char c : name.toUpperCase(Locale.ROOT).toCharArray()) {
            out.append(c == '.' || c == '-' ? '_' : c);
        }
        return out.append("_TOKEN").toString();
    }

    @Override
    public int compareTo(Role other) {
        return name.compareTo(other.name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Role that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Answers the name. */
    @Override
    public String toString() {
        return name;
    }
}
