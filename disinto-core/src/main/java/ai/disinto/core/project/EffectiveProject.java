package ai.disinto.core.project;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values of a project that hold in one place, and what is derived from them. Immutable. */
public final class EffectiveProject {
    private static final String CONTAINER_REPOS = "/home/agent/repos/";

    private final ProjectConfig config;
    private final Map<ProjectKey<?>, EffectiveValue<?>> values;

    EffectiveProject(ProjectConfig config, Map<ProjectKey<?>, EffectiveValue<?>> values) {
        this.config = config;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Answers the configuration that the values were taken from.
     *
     * @return the configuration
     */
    public ProjectConfig config() {
        return config;
    }

    /**
     * Answers what holds for a key, and where it comes from.
     *
     * @param key the key
     * @param <T> the type of its value
     * @return the value, or empty when nothing sets it and there is no default
     */
    @SuppressWarnings("unchecked")
    public <T> Optional<EffectiveValue<T>> find(ProjectKey<T> key) {
        return Optional.ofNullable((EffectiveValue<T>) values.get(Objects.requireNonNull(key, "key")));
    }

    /**
     * Answers everything that holds.
     *
     * @return the values by their keys, in the order of {@link ProjectKey#all()}
     */
    public Map<ProjectKey<?>, EffectiveValue<?>> values() {
        return values;
    }

    /**
     * Answers where the forge's API begins.
     *
     * @return {@code <forge_url>/api/v1}, without a password
     */
    public URI apiBase() {
        return URI.create(forge() + "/api/v1");
    }

    /**
     * Answers where the API of the project's repository begins.
     *
     * @return {@code <API base>/repos/<repo>}
     */
    public URI repositoryApi() {
        return URI.create(apiBase() + "/repos/" + config.repo());
    }

    /**
     * Answers the web page of the project's repository.
     *
     * @return {@code <forge_url>/<repo>}, without a password
     */
    public URI webUrl() {
        return URI.create(forge() + "/" + config.repo());
    }

    /**
     * Answers the user or organisation that the repository belongs to.
     *
     * @return the first part of {@code repo}
     */
    public String owner() {
        return config.repo().owner();
    }

    /**
     * Answers the file of the project below the factory's folder.
     *
     * @return {@code projects/<name>.toml}
     */
    public String configFile() {
        return "projects/" + config.name() + ".toml";
    }

    /**
     * Answers where every container has the clone of the repository.
     *
     * @return a path that is the same in every container, whatever the host has
     */
    public String containerRepoRoot() {
        return CONTAINER_REPOS + config.name();
    }

    /**
     * Answers where every container has the clone of the operations repository.
     *
     * @return a path that is the same in every container, whatever the host has
     */
    public String containerOpsRepoRoot() {
        return CONTAINER_REPOS + config.name() + "-ops";
    }

    /**
     * Answers the variables that describe the mirrors.
     *
     * @return {@code MIRROR_NAMES} and {@code MIRROR_URLS} with blanks between their parts, and a
     *     {@code MIRROR_<NAME>} for each; empty without mirrors
     */
    public Map<String, String> mirrorVariables() {
        List<Mirror> mirrors = config.mirrors();
        if (mirrors.isEmpty()) {
            return Map.of();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("MIRROR_NAMES", mirrors.stream().map(Mirror::name).collect(Collectors.joining(" ")));
        variables.put("MIRROR_URLS", mirrors.stream().map(Mirror::url).collect(Collectors.joining(" ")));
        mirrors.forEach(mirror -> variables.putIfAbsent(mirror.variable(), mirror.url()));
        return Collections.unmodifiableMap(variables);
    }

    /**
     * Answers all values with their origins, one a line.
     *
     * @return the text, a line break at the end of each line, passwords in addresses left out
     */
    public String explain() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EffectiveProject that && config.equals(that.config) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(config, values);
    }

    /** Answers the name of the project and the address of the forge. */
    @Override
    public String toString() {
        return "EffectiveProject[" + config.name() + ", " + forge() + "]";
    }

    /** The forge's address without password and without a slash at its end. */
    private String forge() {
        URI url = find(ProjectKey.FORGE_URL).orElseThrow().value();
        String authority = url.getRawAuthority();
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return url.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1) + path.substring(0, end);
    }
}
