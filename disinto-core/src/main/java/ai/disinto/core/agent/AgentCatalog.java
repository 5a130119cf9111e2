package ai.disinto.core.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The roles and backends that a factory knows; {@link #standard()} is the roster that every factory has. Immutable.
 *
 * <pre>{@code
 * AgentCatalog ours = AgentCatalog.standard()
 *         .withRole(Role.of("translate").withInterval(Duration.ofHours(1)).withHome("agents"))
 *         .withBackend(Backend.named("bedrock"), "AWS_BEARER_TOKEN_BEDROCK");
 * }</pre>
 */
public final class AgentCatalog {
    private static final AgentCatalog STANDARD = new AgentCatalog(Roster.BY_NAME, Map.of());

    private final Map<String, Role> roles;
    private final Map<String, Backend> backends;

    private AgentCatalog(Map<String, Role> roles, Map<String, Backend> backends) {
        this.roles = roles;
        this.backends = backends;
    }

    /**
     * Answers the roster that every factory has.
     *
     * @return the catalogue
     */
    public static AgentCatalog standard() {
        return STANDARD;
    }

    /**
     * Answers this catalogue with a further role, or with other facts about a role.
     *
     * @param role the role; with a {@linkplain Role#home() home}, the factory has an agent of its own in it
     * @return the changed catalogue
     */
    public AgentCatalog withRole(Role role) {
        Map<String, Role> changed = new LinkedHashMap<>(roles);
        changed.put(Objects.requireNonNull(role, "role").name(), role);
        return new AgentCatalog(Collections.unmodifiableMap(changed), backends);
    }

    /**
     * Answers this catalogue with a further backend. A container whose environment has the variable works with it,
     * whatever else is there.
     *
     * @param backend the backend
     * @param variable the variable that tells it
     * @return the changed catalogue
     * @throws IllegalArgumentException if the text is no name of a variable
     */
    public AgentCatalog withBackend(Backend backend, String variable) {
        Map<String, Backend> changed = new LinkedHashMap<>(backends);
        changed.put(Names.variable("variable", variable), Objects.requireNonNull(backend, "backend"));
        return new AgentCatalog(roles, Collections.unmodifiableMap(changed));
    }

    /**
     * Answers the roles.
     *
     * @return the roles, those of the standard roster first
     */
    public List<Role> roles() {
        return List.copyOf(roles.values());
    }

    /**
     * Finds a role by any of its spellings: its name, what its marker is called, its account, its folder.
     *
     * @param spelling such as {@code review}, {@code reviewer}, {@code review-bot} or {@code review/}
     * @return the role, or empty when nothing is spelled that way
     */
    public Optional<Role> role(String spelling) {
        String word = Objects.requireNonNull(spelling, "spelling").strip().toLowerCase(Locale.ROOT);
        String bare = word.endsWith("/") ? word.substring(0, word.length() - 1) : word;
        Role named = roles.get(bare);
        return named != null
                ? Optional.of(named)
                : roles.values().stream().filter(role -> isSpelled(role, bare)).findFirst();
    }

    private static boolean isSpelled(Role role, String word) {
        return role.name().equalsIgnoreCase(word)
                || role.markerWord().equalsIgnoreCase(word)
                || role.account().filter(word::equalsIgnoreCase).isPresent();
    }

    /** The role of a name exactly as it is written; one that the catalogue does not know is made. */
    Role orMade(String name) {
        Role known = roles.get(name);
        return known != null ? known : Role.of(name);
    }

    boolean knows(String name) {
        return roles.containsKey(name);
    }

    /** The roles in which the factory has an agent of its own. */
    List<Role> own() {
        List<Role> own = new ArrayList<>();
        roles.values().stream().filter(role -> role.home().isPresent()).forEach(own::add);
        return own;
    }

    /** The role of the factory's own agent that has a name, or whose role has it. */
    Optional<Role> ownNamed(String name) {
        return own().stream()
                .filter(role ->
                        role.markerWord().equalsIgnoreCase(name) || role.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The further backends by the variables that tell them. */
    Map<String, Backend> backends() {
        return backends;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgentCatalog that
                && List.copyOf(roles.values()).equals(List.copyOf(that.roles.values()))
                && backends.equals(that.backends);
    }

    @Override
    public int hashCode() {
        return Objects.hash(roles.keySet(), backends);
    }

    /** Answers the names of the roles. */
    @Override
    public String toString() {
        return "AgentCatalog" + roles.keySet();
    }
}
