package ai.disinto.core.agent;

import ai.disinto.core.project.AgentIdentifiers;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an agent does, and the facts that hang on it: marker, interval, account, formula. The roles of the standard roster
 * know theirs; any other name is a role too, one that runs at every round and has names made of its own. Immutable; equal
 * when their names are.
 */
public final class Role implements Comparable<Role> {
    private final String name;
    private final long seconds;
    private final String marker;
    private final @Nullable String account;
    private final String tokenVariable;
    private final String formula;
    private final @Nullable String home;

    private Role(RoleFacts facts) {
        this.name = facts.name;
        this.seconds = facts.seconds;
        this.marker = facts.marker;
        this.account = facts.account;
        this.tokenVariable = facts.tokenVariable;
        this.formula = facts.formula;
        this.home = facts.home;
    }

    static Role of(RoleFacts facts) {
        return new Role(facts);
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
        Role known = Roster.BY_NAME.get(name);
        return known != null ? known : new Role(new RoleFacts(name));
    }

    /**
     * Reads a list as variables hold it.
     *
     * @param text names with commas, blanks or both between them
     * @return the roles in their order, each once
     * @throws IllegalArgumentException if a word is no name of a role
     */
    public static List<Role> parseList(String text) {
        Set<Role> roles = new LinkedHashSet<>();
        for (String word :
                Objects.requireNonNull(text, "text").replace(',', ' ').strip().split("\\s++", -1)) {
            if (!word.isEmpty()) {
                roles.add(of(word));
            }
        }
        return List.copyOf(roles);
    }

    /**
     * Answers the roles in which every factory has an agent of its own.
     *
     * @return the roles
     */
    public static List<Role> standard() {
        return Roster.STANDARD;
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
        return AgentIdentifiers.activityMarker(marker);
    }

    /**
     * Answers the account of the factory's own agent in this role.
     *
     * @return the user, or empty when the role works with the account of whoever starts it
     */
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /**
     * Answers the variable that may hold a token for this role alone.
     *
     * @return {@code FORGE_<NAME>_TOKEN} in upper case; for {@code dev}, which uses the common one, {@code FORGE_TOKEN}
     */
    public String tokenVariable() {
        return tokenVariable;
    }

    /**
     * Answers the formula that the role works by.
     *
     * @return its name, such as {@code run-planner}; that of the role unless said
     */
    public String formula() {
        return formula;
    }

    /**
     * Answers the service in which the factory's own agent in this role works.
     *
     * @return {@code agents} or another service of the compose file; empty when the factory has no agent of its own
     */
    public Optional<String> home() {
        return Optional.ofNullable(home);
    }

    /**
     * Answers this role with another time between two runs.
     *
     * @param interval the time, in whole seconds; zero for a role that runs at every round
     * @return the changed role
     * @throws IllegalArgumentException if the time is negative, or no whole seconds
     */
    public Role withInterval(Duration interval) {
        RoleFacts facts = new RoleFacts(this);
        facts.seconds = RoleFacts.seconds(Objects.requireNonNull(interval, "interval"));
        return new Role(facts);
    }

    /**
     * Answers this role with another marker.
     *
     * @param word what stands between {@code state/.} and {@code -active}
     * @return the changed role
     * @throws IllegalArgumentException if the word cannot be the name of a role
     */
    public Role withMarker(String word) {
        AgentIdentifiers.activityMarker(Objects.requireNonNull(word, "word"));
        RoleFacts facts = new RoleFacts(this);
        facts.marker = word;
        return new Role(facts);
    }

    /**
     * Answers this role with an account.
     *
     * @param user the user at the forge
     * @return the changed role
     * @throws IllegalArgumentException if the text is blank or has a control character
     */
    public Role withAccount(String user) {
        RoleFacts facts = new RoleFacts(this);
        facts.account = Names.visible("user", user);
        return new Role(facts);
    }

    /**
     * Answers this role with another variable for its token.
     *
     * @param variable the variable
     * @return the changed role
     * @throws IllegalArgumentException if the text is no name of a variable
     */
    public Role withTokenVariable(String variable) {
        RoleFacts facts = new RoleFacts(this);
        facts.tokenVariable = Names.variable("variable", variable);
        return new Role(facts);
    }

    /**
     * Answers this role with another formula.
     *
     * @param formulaName the name of the formula, without {@code .toml}
     * @return the changed role
     * @throws IllegalArgumentException if the text cannot be the name of a role
     */
    public Role withFormula(String formulaName) {
        Objects.requireNonNull(formulaName, "formulaName");
        AgentIdentifiers.activityMarker(formulaName);
        RoleFacts facts = new RoleFacts(this);
        facts.formula = formulaName;
        return new Role(facts);
    }

    /**
     * Answers this role as one in which the factory has an agent of its own.
     *
     * @param service the service of the compose file that it works in
     * @return the changed role
     * @throws IllegalArgumentException if the text is blank or has a control character
     */
    public Role withHome(String service) {
        RoleFacts facts = new RoleFacts(this);
        facts.home = Names.visible("service", service);
        return new Role(facts);
    }

    /** What stands in the name of the marker, which is also what the factory's own agent is called. */
    String markerWord() {
        return marker;
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
