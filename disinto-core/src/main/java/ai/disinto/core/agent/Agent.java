package ai.disinto.core.agent;

import ai.disinto.core.project.AgentIdentifiers;
import ai.disinto.core.project.AgentSection;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.secret.Secret;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in a factory: what it does, which account it has on the forge, which model thinks for it.
 * Immutable. It holds names of variables, never a credential.
 */
public final class Agent {
    private static final Secret NO_KEY = Secret.of("sk-no-key-required");

    private final AgentIdentifiers identifiers;
    private final @Nullable String project;
    private final List<Role> roles;
    private final Backend backend;
    private final Duration pollInterval;
    private final Map<Role, Duration> intervals;

    private Agent(Builder builder, List<Role> roles) {
        this.identifiers = new AgentIdentifiers(builder.name, builder.forgeUser);
        this.project = builder.project;
        this.roles = roles;
        this.backend = builder.backend;
        this.pollInterval = builder.pollInterval;
        this.intervals = Collections.unmodifiableMap(new TreeMap<>(builder.intervals));
    }

    /**
     * Starts an agent; see {@link Builder} for what holds unless it is said.
     *
     * @param name the name: it must have a letter or digit of ASCII, and is not {@code schedule}
     * @return the builder
     * @throws IllegalArgumentException if the text is no such name
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /**
     * Reads the agents of a project: one for each complete {@code [agents.<name>]}.
     *
     * @param project the configuration of the project
     * @return the agents in the order of the file, each working for this project
     */
    public static List<Agent> of(ProjectConfig project) {
        String name = project.name();
        return project.agents().stream().map(section -> of(section, name)).toList();
    }

    static Agent of(AgentSection section, String project) {
        Backend backend =
                Backend.compatible(section.baseUrl(), section.model()).withCompactPercent(section.compactPercent());
        return builder(section.name())
                .forgeUser(section.forgeUser())
                .project(project)
                .roles(section.roles().stream().map(Role::of).toList())
                .backend(section.apiKey().equals(NO_KEY) ? backend : backend.withKey())
                .pollInterval(Duration.ofSeconds(section.pollInterval()))
                .build();
    }

    /**
     * Answers the name.
     *
     * @return the name as it was given
     */
    public String name() {
        return identifiers.section();
    }

    /**
     * Answers the agent's account on the forge.
     *
     * @return the user
     */
    public String forgeUser() {
        return identifiers.forgeUser();
    }

    /**
     * Answers the project that the agent works for.
     *
     * @return its name, or empty when it works for the main one
     */
    public Optional<String> project() {
        return Optional.ofNullable(project);
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
     * Answers the model service.
     *
     * @return the backend
     */
    public Backend backend() {
        return backend;
    }

    /**
     * Answers how long the agent waits between two rounds.
     *
     * @return the time, at least one second
     */
    public Duration pollInterval() {
        return pollInterval;
    }

    /**
     * Answers how much time lies between two runs of a role.
     *
     * @param role the role
     * @return the agent's own interval, else the role's; empty when the role runs at every round
     */
    public Optional<Duration> interval(Role role) {
        Objects.requireNonNull(role, "role");
        return Optional.ofNullable(intervals.get(role)).or(role::interval);
    }

    /**
     * Answers the names that other files use for this agent, those of its variables included.
     *
     * @return the names
     */
    public AgentIdentifiers identifiers() {
        return identifiers;
    }

    /**
     * Answers the variable that holds the key for the model service.
     *
     * @return {@code ANTHROPIC_API_KEY}, or {@code AGENT_<NAME>_API_KEY} for a service at an address of its own
     */
    public String keyVariable() {
        return backend.kind() == Backend.Kind.ANTHROPIC ? "ANTHROPIC_API_KEY" : identifiers.variable("api_key");
    }

    /**
     * Answers a builder that begins with these values.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(name());
        builder.forgeUser = forgeUser();
        builder.project = project;
        builder.roles = roles;
        builder.backend = backend;
        builder.pollInterval = pollInterval;
        builder.intervals.putAll(intervals);
        return builder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Agent that
                && identifiers.equals(that.identifiers)
                && Objects.equals(project, that.project)
                && roles.equals(that.roles)
                && backend.equals(that.backend)
                && pollInterval.equals(that.pollInterval)
                && intervals.equals(that.intervals);
    }

    @Override
    public int hashCode() {
        return Objects.hash(identifiers, project, roles);
    }

    /** Answers name, roles and backend. */
    @Override
    public String toString() {
        return "Agent[" + name() + ", " + roles + ", " + backend + "]";
    }

    /** Collects what an agent is. Not for several threads. */
    public static final class Builder {
        private final String name;
        private String forgeUser;
        private @Nullable String project;
        private List<Role> roles = List.of(Role.of("dev"));
        private Backend backend = Backend.anthropic();
        private Duration pollInterval = Duration.ofSeconds(60);
        private final Map<Role, Duration> intervals = new TreeMap<>();

        private Builder(String name) {
            this.name = Names.agent(name);
            this.forgeUser = name + "-bot";
        }

        /**
         * Names the account on the forge; {@code <name>-bot} unless said.
         *
         * @param user the user
         * @return this builder
         * @throws IllegalArgumentException if the text is blank or has a control character
         */
        public Builder forgeUser(String user) {
            this.forgeUser = Names.visible("user", user);
            return this;
        }

        /**
         * Names the project to work for; the main one unless said.
         *
         * @param projectName its name
         * @return this builder
         * @throws IllegalArgumentException if the text is blank or has a control character
         */
        public Builder project(String projectName) {
            this.project = Names.visible("projectName", projectName);
            return this;
        }

        /**
         * Says what the agent does; {@code dev} unless said.
         *
         * @param all its roles
         * @return this builder
         */
        public Builder roles(List<Role> all) {
            Set<Role> distinct = new LinkedHashSet<>();
            for (Role role : Objects.requireNonNull(all, "all")) {
                distinct.add(Objects.requireNonNull(role, "role"));
            }
            this.roles = List.copyOf(distinct);
            return this;
        }

        /**
         * Says which model service thinks; Anthropic's unless said.
         *
         * @param service the backend
         * @return this builder
         */
        public Builder backend(Backend service) {
            this.backend = Objects.requireNonNull(service, "service");
            return this;
        }

        /**
         * Says how long the agent waits between two rounds; 60 seconds unless said.
         *
         * @param interval the time, in whole seconds
         * @return this builder
         * @throws IllegalArgumentException if the time is less than one second, or no whole seconds
         */
        public Builder pollInterval(Duration interval) {
            this.pollInterval = seconds(interval);
            return this;
        }

        /**
         * Says how much time lies between two runs of one role; the role's own interval unless said.
         *
         * @param role the role
         * @param interval the time, in whole seconds
         * @return this builder
         * @throws IllegalArgumentException if the time is less than one second, or no whole seconds
         */
        public Builder interval(Role role, Duration interval) {
            intervals.put(Objects.requireNonNull(role, "role"), seconds(interval));
            return this;
        }

        /**
         * Makes the agent.
         *
         * @return the agent
         */
        public Agent build() {
            return new Agent(this, roles);
        }

        private static Duration seconds(Duration interval) {
            Objects.requireNonNull(interval, "interval");
            if (interval.toSeconds() < 1
                    || !Duration.ofSeconds(interval.toSeconds()).equals(interval)) {
                throw new IllegalArgumentException("interval must be whole seconds and at least one, got " + interval
                        + "; an agent that shall not" + " run has no role");
            }
            return interval;
        }
    }
}
