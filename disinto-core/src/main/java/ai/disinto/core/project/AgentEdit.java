package ai.disinto.core.project;

import ai.disinto.core.secret.Secret;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What to write into the section of one agent. Keys that are not named stay as they are in the file, and where the file
 * does not have them, their defaults hold. Immutable: each method answers a new value.
 *
 * <pre>{@code
 * AgentEdit.of("dev-local2").baseUrl(URI.create("http://10.0.0.5:8081")).model("coder-30b").roles(List.of("dev"))
 * }</pre>
 */
public final class AgentEdit {
    private final String name;
    private final Settings settings;

    private AgentEdit(String name, Settings settings) {
        this.name = name;
        this.settings = settings;
    }

    /**
     * Begins with no key at all.
     *
     * @param name the name of a section that is there, or an {@link AgentName}
     * @return the edit
     * @throws IllegalArgumentException if the name is {@code schedule}, which is no agent
     */
    public static AgentEdit of(String name) {
        if (Objects.requireNonNull(name, "name").equals(AgentSection.SCHEDULE)) {
            throw new IllegalArgumentException("name of an agent is \"schedule\": that section holds intervals");
        }
        return new AgentEdit(name, Settings.NONE);
    }

    /**
     * Sets the address of the model service.
     *
     * @param url an address with {@code http} or {@code https}, without password
     * @return the edit with the address
     * @throws IllegalArgumentException if the address is no such one
     */
    public AgentEdit baseUrl(URI url) {
        return with(AgentKey.BASE_URL, url, "url");
    }

    /**
     * Sets the model.
     *
     * @param model its name
     * @return the edit with the model
     * @throws IllegalArgumentException if the name is blank, or has a control character or quote
     */
    public AgentEdit model(String model) {
        return with(AgentKey.MODEL, model, "model");
    }

    /**
     * Sets the key for the model service, which is written into the file in clear.
     *
     * @param key the key
     * @return the edit with the key
     */
    public AgentEdit apiKey(Secret key) {
        return with(AgentKey.API_KEY, key, "key");
    }

    /**
     * Sets what the agent does.
     *
     * @param roles at least one role
     * @return the edit with the roles
     * @throws IllegalArgumentException if there is none, or one that is no name
     */
    public AgentEdit roles(Collection<String> roles) {
        List<String> copied = List.copyOf(roles);
        if (copied.isEmpty()) {
            throw new IllegalArgumentException("roles of " + name + " are empty: name at least one");
        }
        return with(AgentKey.ROLES, copied, "roles");
    }

    /**
     * Sets the agent's account on the forge.
     *
     * @param user the name of the account
     * @return the edit with the account
     * @throws IllegalArgumentException if the forge would not take the name
     */
    public AgentEdit forgeUser(String user) {
        return with(AgentKey.FORGE_USER, user, "user");
    }

    /**
     * Sets how full the model's context may be before it is compacted.
     *
     * @param percent the threshold, from 1 to 100
     * @return the edit with the threshold
     * @throws IllegalArgumentException if the threshold is out of bounds
     */
    public AgentEdit compactPercent(int percent) {
        return with(AgentKey.COMPACT_PCT, (long) percent, "percent");
    }

    /**
     * Sets how long the agent waits between two rounds.
     *
     * @param seconds the interval, at least 1
     * @return the edit with the interval
     * @throws IllegalArgumentException if the interval is not positive
     */
    public AgentEdit pollInterval(int seconds) {
        return with(AgentKey.POLL_INTERVAL, (long) seconds, "seconds");
    }

    String name() {
        return name;
    }

    Settings settings() {
        return settings;
    }

    /** The values by key, as TOML has them, in the order of a newly written section. */
    Map<String, Object> written() {
        Map<String, Object> written = new LinkedHashMap<>();
        AgentKey.ALL.forEach(setting -> write(setting, written));
        return written;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgentEdit that && name.equals(that.name) && settings.equals(that.settings);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Answers the name of the section and of the keys that are set. */
    @Override
    public String toString() {
        return "AgentEdit[" + name + ", " + written().keySet() + "]";
    }

    private <T> void write(Setting<T> setting, Map<String, Object> written) {
        settings.find(setting)
                .ifPresent(value -> written.put(setting.key(), setting.rule().written(value)));
    }

    private <T> AgentEdit with(Setting<T> setting, T value, String property) {
        return new AgentEdit(name, settings.with(setting, setting.requireGood(value, property)));
    }
}
