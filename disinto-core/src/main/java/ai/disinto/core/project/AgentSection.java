package ai.disinto.core.project;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.secret.Secret;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An agent of a project as its file describes it, with the defaults for what the file leaves out. Immutable.
 *
 * <p>Made by reading a file. To write one, see {@link AgentEdit}.
 */
public final class AgentSection {
    static final String FAMILY = "agents";
    static final String SCHEDULE = "schedule";
    static final Secret NO_KEY = Secret.of("sk-no-key-required");
    private static final long DEFAULT_COMPACT_PCT = 60;
    private static final long DEFAULT_POLL_INTERVAL = 60;

    private final String name;
    private final Settings settings;
    private final URI baseUrl;
    private final String model;
    private final SourceLocation location;

    AgentSection(String name, Settings settings, Endpoint endpoint, SourceLocation location) {
        this.name = name;
        this.settings = settings;
        this.baseUrl = endpoint.url();
        this.model = endpoint.model();
        this.location = location;
    }

    /** Where the agent thinks, and what with. */
    record Endpoint(URI url, String model) {}

    /**
     * Answers the section's name: what stands behind {@code agents.} in its header.
     *
     * @return the name as it is written; a file may hold one that {@link AgentName} does not allow
     */
    public String name() {
        return name;
    }

    /**
     * Answers where the section begins. It is no part of what makes two sections equal.
     *
     * @return the place of its header
     */
    public SourceLocation location() {
        return location;
    }

    /**
     * Answers the address of the model service.
     *
     * @return the address
     */
    public URI baseUrl() {
        return baseUrl;
    }

    /**
     * Answers which model of the service works.
     *
     * @return the name of the model
     */
    public String model() {
        return model;
    }

    /**
     * Answers the key for the model service.
     *
     * @return the key; {@code sk-no-key-required} unless set
     */
    public Secret apiKey() {
        return settings.find(AgentKey.API_KEY).orElse(NO_KEY);
    }

    /**
     * Answers what the agent does.
     *
     * @return the roles; {@code dev} unless set
     */
    public List<String> roles() {
        return settings.find(AgentKey.ROLES).orElse(List.of("dev"));
    }

    /**
     * Answers the agent's account on the forge.
     *
     * @return the user; {@code <name>-bot} unless set
     */
    public String forgeUser() {
        return settings.find(AgentKey.FORGE_USER).orElse(name + "-bot");
    }

    /**
     * Answers how full the model's context may be before it is compacted.
     *
     * @return the threshold in per cent; 60 unless set
     */
    public int compactPercent() {
        return settings.find(AgentKey.COMPACT_PCT).orElse(DEFAULT_COMPACT_PCT).intValue();
    }

    /**
     * Answers how long the agent waits between two rounds.
     *
     * @return the interval in seconds; 60 unless set
     */
    public int pollInterval() {
        return settings.find(AgentKey.POLL_INTERVAL)
                .orElse(DEFAULT_POLL_INTERVAL)
                .intValue();
    }

    /**
     * Answers the names that other files use for this agent.
     *
     * @return the names
     */
    public AgentIdentifiers identifiers() {
        return new AgentIdentifiers(name, forgeUser());
    }

    /**
     * Answers the variables that describe the agent to its container. The key of the model service is not among them:
     * it is a secret.
     *
     * @return the values by their names, in the order of the file's keys; several roles with a comma between them
     */
    public Map<String, String> variables() {
        AgentIdentifiers names = identifiers();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(names.variable("base_url"), baseUrl.toString());
        variables.put(names.variable("model"), model);
        variables.put(names.variable("roles"), String.join(",", roles()));
        variables.put(names.variable("forge_user"), forgeUser());
        variables.put(names.variable("compact_pct"), Integer.toString(compactPercent()));
        return Collections.unmodifiableMap(variables);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgentSection that && name.equals(that.name) && settings.equals(that.settings);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Answers name, roles and model. */
    @Override
    public String toString() {
        return "AgentSection[" + name + ", " + roles() + ", " + model + "]";
    }
}
