package ai.disinto.factory.staff;

import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.Role;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom to hire: the backend says most of it, all else has a default. Immutable; each method answers a changed copy.
 *
 * <pre>{@code
 * Hire.on(Backend.anthropic()).role(Role.of("review"))
 * Hire.at(URI.create("http://10.10.10.1:8081"))
 * }</pre>
 */
public final class Hire {
    private static final Role DEV = Role.of("dev");

    private final @Nullable Backend backend;
    private final @Nullable URI url;
    private final @Nullable String name;
    private final @Nullable String account;
    private final @Nullable Duration pollInterval;
    private final List<Role> roles;

    private Hire(Draft draft) {
        this.backend = draft.backend;
        this.url = draft.url;
        this.name = draft.name;
        this.account = draft.account;
        this.pollInterval = draft.pollInterval;
        this.roles = draft.roles;
    }

    /**
     * Answers a hire on a backend, in the role {@code dev}, under the next free name.
     *
     * @param backend where the agent thinks; Anthropic's service, or a compatible one at an address
     * @return the hire
     * @throws IllegalArgumentException if the backend is known by its name alone, since nothing says how its container
     *     reaches it, or wants a key, which belongs into the section of the agent once it is there
     */
    public static Hire on(Backend backend) {
        if (Objects.requireNonNull(backend, "backend").kind() == Backend.Kind.OTHER) {
            throw new IllegalArgumentException("backend " + backend.name() + " is known by its name alone; write its"
                    + " service by hand, or name one at an address");
        }
        if (backend.needsKey()) {
            throw new IllegalArgumentException(
                    "backend at an address wants a key; hire without it, then write api_key into"
                            + " the agent's section and generate the compose file again");
        }
        Draft draft = new Draft();
        draft.backend = backend;
        return new Hire(draft);
    }

    /**
     * Answers a hire on a compatible service whose model is asked from the service itself.
     *
     * @param url the address, {@code http} or {@code https}, without user and password
     * @return the hire
     * @throws IllegalArgumentException if the address is of another kind
     */
    public static Hire at(URI url) {
        Backend.compatible(url, "any");
        Draft draft = new Draft();
        draft.url = url;
        return new Hire(draft);
    }

    /**
     * Names the agent; unless said, the next free name of the role, with the family of the model before it if the service
     * has an address of its own.
     *
     * @param agentName the name; whether it can be one is said by {@link Staffing#hire}
     * @return a hire with that
     */
    public Hire named(String agentName) {
        Draft draft = new Draft(this);
        draft.name = Objects.requireNonNull(agentName, "agentName");
        return new Hire(draft);
    }

    /**
     * Says what the agent does; {@code dev} unless said.
     *
     * @param role its only role
     * @return a hire with that
     */
    public Hire role(Role role) {
        return roles(List.of(Objects.requireNonNull(role, "role")));
    }

    /**
     * Says what the agent does; {@code dev} unless said.
     *
     * @param all its roles, at least one
     * @return a hire with that
     * @throws IllegalArgumentException if there is none
     */
    public Hire roles(List<Role> all) {
        Set<Role> distinct = new LinkedHashSet<>();
        for (Role role : Objects.requireNonNull(all, "all")) {
            distinct.add(Objects.requireNonNull(role, "role"));
        }
        if (distinct.isEmpty()) {
            throw new IllegalArgumentException("all must have a role: an agent without one does nothing");
        }
        Draft draft = new Draft(this);
        draft.roles = List.copyOf(distinct);
        return new Hire(draft);
    }

    /**
     * Names the account at the forge; {@code <name>-bot} unless said. One that exists is used as it is.
     *
     * @param login the account
     * @return a hire with that
     */
    public Hire account(String login) {
        Draft draft = new Draft(this);
        draft.account = Objects.requireNonNull(login, "login");
        return new Hire(draft);
    }

    /**
     * Says how long the agent waits between two rounds; 60 seconds unless said.
     *
     * @param interval the time, in whole seconds, at least one
     * @return a hire with that
     * @throws IllegalArgumentException if the time is less than one second, or no whole seconds
     */
    public Hire pollInterval(Duration interval) {
        Objects.requireNonNull(interval, "interval");
        if (interval.toSeconds() < 1 || interval.toNanosPart() != 0) {
            throw new IllegalArgumentException("interval must be whole seconds and at least one, got " + interval);
        }
        Draft draft = new Draft(this);
        draft.pollInterval = interval;
        return new Hire(draft);
    }

    /**
     * Answers the backend.
     *
     * @return the backend, or empty when the service at {@link #url()} is to be asked for its model
     */
    public Optional<Backend> backend() {
        return Optional.ofNullable(backend);
    }

    /**
     * Answers the address of the model service.
     *
     * @return the address, or empty for Anthropic's
     */
    public Optional<URI> url() {
        return backend == null ? Optional.ofNullable(url) : backend.url();
    }

    /**
     * Answers the name.
     *
     * @return the name, or empty when the next free one is taken
     */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /**
     * Answers what the agent does.
     *
     * @return the roles in their order
     */
    public List<Role> roles() {
        return roles;
    }

    /**
     * Answers the account at the forge.
     *
     * @return the login, or empty when it follows from the name
     */
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /**
     * Answers how long the agent waits between two rounds.
     *
     * @return the time, or empty when it is left to the default
     */
    public Optional<Duration> pollInterval() {
        return Optional.ofNullable(pollInterval);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hire that
                && Objects.equals(backend, that.backend)
                && Objects.equals(url, that.url)
                && Objects.equals(name, that.name)
                && Objects.equals(account, that.account)
                && Objects.equals(pollInterval, that.pollInterval)
                && roles.equals(that.roles);
    }

    @Override
    public int hashCode() {
        return Objects.hash(backend, url, name, account, pollInterval, roles);
    }

    /** Answers name, roles and backend. */
    @Override
    public String toString() {
        return "Hire[" + (name == null ? "next free name" : name) + ", " + roles + ", "
                + (backend == null ? "model of " + url : backend) + "]";
    }

    /** What a copy may change. */
    private static final class Draft {
        private @Nullable Backend backend;
        private @Nullable URI url;
        private @Nullable String name;
        private @Nullable String account;
        private @Nullable Duration pollInterval;
        private List<Role> roles = List.of(DEV);

        Draft() {}

        Draft(Hire hire) {
            backend = hire.backend;
            url = hire.url;
            name = hire.name;
            account = hire.account;
            pollInterval = hire.pollInterval;
            roles = hire.roles;
        }
    }
}
