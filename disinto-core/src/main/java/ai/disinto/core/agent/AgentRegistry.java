package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.project.AgentIdentifiers;
import ai.disinto.core.project.AgentName;
import ai.disinto.core.project.ProjectConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who works in a factory: the factory's own agents, those of the project files, those of the compose file, and what the
 * marker files say, made one. Read as they are, each optional; nothing is migrated. Immutable.
 *
 * <pre>{@code
 * AgentRegistry agents = AgentRegistry.load(factoryRoot);
 * System.out.print(agents.table());
 * agents.problems().forEach(System.err::println);
 * }</pre>
 */
public final class AgentRegistry {
    private final RegistryParts parts;
    private final Union union;

    private AgentRegistry(RegistryParts parts) {
        this.parts = parts;
        this.union = Union.of(parts);
    }

    /**
     * Reads the agents of a factory: {@code projects/*.toml}, {@code docker-compose.yml}, {@code state/.*-active} and
     * {@code state/.*-disabled}, and which formulas are in {@code formulas}.
     *
     * @param factoryRoot the folder of the factory; what is not there is passed over
     * @return the registry; a source that is broken is a problem of it, and hides no other
     */
    public static AgentRegistry load(Path factoryRoot) {
        return load(factoryRoot, AgentCatalog.standard());
    }

    /**
     * Reads the agents of a factory that has roles or backends of its own.
     *
     * @param factoryRoot the folder of the factory
     * @param catalog the roles and backends
     * @return the registry
     */
    public static AgentRegistry load(Path factoryRoot, AgentCatalog catalog) {
        Objects.requireNonNull(factoryRoot, "factoryRoot");
        return new AgentRegistry(new FactoryFiles(factoryRoot, Objects.requireNonNull(catalog, "catalog")).read());
    }

    /**
     * Makes a registry of values.
     *
     * @param projects the project files
     * @param composeFile the compose file, or empty when there is none
     * @param stateFiles the names of files in {@code state}, such as {@code .dev-active}
     * @param catalog the roles and backends
     * @return the registry
     */
    public static AgentRegistry of(
            List<ProjectConfig> projects,
            Optional<SourceText> composeFile,
            Set<String> stateFiles,
            AgentCatalog catalog) {
        return new AgentRegistry(RegistryParts.of(projects, composeFile, stateFiles, catalog));
    }

    /**
     * Answers this registry with the variables that are set, so that it knows whose token is missing.
     *
     * @param set the names of the variables that are set and not empty; no values
     * @return the changed registry
     */
    public AgentRegistry withVariables(Set<String> set) {
        return new AgentRegistry(parts.withVariables(Set.copyOf(Objects.requireNonNull(set, "set"))));
    }

    /**
     * Answers this registry with the containers that run.
     *
     * @param services the services of the compose file whose containers run
     * @return the changed registry
     */
    public AgentRegistry withRunning(Set<String> services) {
        return new AgentRegistry(parts.withRunning(Set.copyOf(Objects.requireNonNull(services, "services"))));
    }

    /**
     * Answers every agent.
     *
     * @return the factory's own in the order of the roster, then all others by name
     */
    public List<AgentEntry> entries() {
        return union.entries();
    }

    /**
     * Finds an agent by its name, its service, its account, or any spelling of the role of one of the factory's own.
     *
     * @param name such as {@code night-shift}, {@code agents-night-shift}, {@code review} or {@code reviewer}
     * @return the agent, or empty when there is none
     */
    public Optional<AgentEntry> find(String name) {
        return union.find(Objects.requireNonNull(name, "name"));
    }

    /**
     * Finds agents by what they do.
     *
     * @param role the role
     * @return the agents that have it among their roles
     */
    public List<AgentEntry> inRole(Role role) {
        Objects.requireNonNull(role, "role");
        return entries().stream()
                .filter(entry -> entry.agent().roles().contains(role))
                .toList();
    }

    /**
     * Finds agents by where they think.
     *
     * @param name the name of the backend, such as {@code llama}
     * @return the agents that work with it
     */
    public List<AgentEntry> onBackend(String name) {
        Objects.requireNonNull(name, "name");
        return entries().stream()
                .filter(entry -> entry.agent().backend().name().equals(name))
                .toList();
    }

    /**
     * Answers the agents that have a container of their own, for a new compose file: those of the project files, and those
     * that only the present compose file has.
     *
     * @return the agents, by name
     * @throws InvalidDocumentException if what the project files say about agents is wrong: a file in which agents were
     *     missing would be no better than none
     */
    public List<Agent> hired() {
        return union.hired();
    }

    /**
     * Answers what keeps a new agent from having its names: one that is taken, reserved, or cannot be a name.
     *
     * @param names the names
     * @return the reasons in words, with the place of the other agent; empty when the names are free
     */
    public List<String> collisions(AgentIdentifiers names) {
        return new NameCheck(catalog(), entries()).collisions(Objects.requireNonNull(names, "names"));
    }

    /**
     * Answers a name that no agent has.
     *
     * @param wish the name that is wished for, such as {@code dev}
     * @return the name, else the first that is free of {@code dev-2}, {@code dev-3} …
     */
    public AgentName freeName(AgentName wish) {
        return new NameCheck(catalog(), entries()).free(Objects.requireNonNull(wish, "wish"));
    }

    /**
     * Answers what is to run again and again: each role of each of the factory's own agents for every project, each role
     * of every other agent for its project. Intervals are those of {@code [agents.schedule]}, else the agent's.
     *
     * @return the runs
     */
    public List<ScheduledRun> runs() {
        return union.runs();
    }

    /**
     * Answers what keeps the agent of a run from working, for {@link AgentSchedule#due}.
     *
     * @param run the run
     * @return the first reason of its status, or empty when it is active
     */
    public Optional<String> obstacle(ScheduledRun run) {
        return union.obstacle(Objects.requireNonNull(run, "run"));
    }

    /**
     * Answers everything that is wrong or doubtful: with the files themselves, with what they say about agents, and where
     * they disagree.
     *
     * @return the problems, by place
     */
    public List<Diagnostic> problems() {
        return union.problems();
    }

    /**
     * Answers a table for people: name, backend, model, roles, status, origin.
     *
     * @return lines with aligned columns, each ended by {@code \n}; control characters of names are shown as escapes
     */
    public String table() {
        return AgentTable.of(entries());
    }

    /**
     * Answers everything for programs: an object with {@code agents} and {@code problems}.
     *
     * @return JSON, the same text for the same registry
     */
    public String json() {
        return RegistryJson.of(entries(), problems());
    }

    /**
     * Answers the roles and backends that are known.
     *
     * @return the catalogue
     */
    public AgentCatalog catalog() {
        return parts.catalog();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgentRegistry that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Answers the number of agents and problems. */
    @Override
    public String toString() {
        return "AgentRegistry[" + entries().size() + " agents, " + problems().size() + " problems]";
    }
}
