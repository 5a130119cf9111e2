package ai.disinto.compose.edge;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which projects an edge knows: the document {@code registry.json}. Immutable; a change answers another registry.
 * {@link EdgeRegistryFile} keeps one on a disk.
 *
 * <p>What a newer version wrote into the document stays in it. No two projects have the same port or public name.
 */
public final class EdgeRegistry {
    /** The lowest port that a tunnel may have. */
    public static final int FIRST_PORT = 20_000;

    /** The highest port that a tunnel may have. */
    public static final int LAST_PORT = 29_999;

    private static final EdgeRegistry EMPTY = new EdgeRegistry(new TreeMap<>(), JsonObject.empty());

    private final NavigableMap<EdgeName, Registration> projects;
    private final JsonObject others;

    EdgeRegistry(NavigableMap<EdgeName, Registration> projects, JsonObject others) {
        this.projects = Collections.unmodifiableNavigableMap(projects);
        this.others = others;
    }

    /**
     * Answers a registry that knows no project.
     *
     * @return the registry
     */
    public static EdgeRegistry empty() {
        return EMPTY;
    }

    /**
     * Reads a registry that must be right.
     *
     * @param file the file
     * @return the registry
     * @throws InvalidDocumentException with every problem, if it has an error
     */
    public static EdgeRegistry read(Path file) {
        return check(Objects.requireNonNull(file, "file")).orElseThrow();
    }

    /**
     * Reads a registry that must be right.
     *
     * @param text the text of the document
     * @param source the name that diagnostics show
     * @return the registry
     * @throws InvalidDocumentException with every problem, if it has an error
     */
    public static EdgeRegistry parse(String text, String source) {
        return check(text, source).orElseThrow();
    }

    /**
     * Reads a registry and says everything that is wrong with it.
     *
     * @param file the file
     * @return the registry as far as it could be understood, and every problem
     */
    public static Parsed<EdgeRegistry> check(Path file) {
        return SourceText.check(Objects.requireNonNull(file, "file")).flatMap(EdgeRegistry::check);
    }

    /**
     * Reads a registry and says everything that is wrong with it.
     *
     * @param text the text of the document
     * @param source the name that diagnostics show
     * @return the registry as far as it could be understood, and every problem
     */
    public static Parsed<EdgeRegistry> check(String text, String source) {
        Objects.requireNonNull(text, "text");
        return check(SourceText.of(text, Objects.requireNonNull(source, "source")));
    }

    /**
     * Reads a registry and says everything that is wrong with it.
     *
     * @param source the text
     * @return the registry as far as it could be understood, and every problem
     */
    public static Parsed<EdgeRegistry> check(SourceText source) {
        return new RegistryReader(Objects.requireNonNull(source, "source")).read();
    }

    /**
     * Answers the projects.
     *
     * @return all of them by name, in ASCII order
     */
    public List<Registration> projects() {
        return List.copyOf(projects.values());
    }

    /**
     * Finds a project.
     *
     * @param name its name
     * @return the project, or empty if it is not registered
     */
    public Optional<Registration> find(EdgeName name) {
        return Optional.ofNullable(projects.get(Objects.requireNonNull(name, "name")));
    }

    /**
     * Answers the lowest port that no project has.
     *
     * @return the port, or empty if all are taken
     */
    public OptionalInt freePort() {
        return freePort(port -> false);
    }

    /** The lowest port that no project has and nothing else uses. */
    OptionalInt freePort(IntPredicate used) {
        Collection<Integer> taken =
                projects.values().stream().map(Registration::port).collect(Collectors.toSet());
        return IntStream.rangeClosed(FIRST_PORT, LAST_PORT)
                .filter(port -> !taken.contains(port))
                .filter(used.negate())
                .findFirst();
    }

    /**
     * Answers this registry with a project added, or replaced if its name is registered already.
     *
     * @param project the project
     * @return the changed registry
     * @throws IllegalArgumentException if another project has its port or public name
     */
    public EdgeRegistry with(Registration project) {
        Objects.requireNonNull(project, "project");
        for (Registration other : projects.values()) {
            boolean same = other.port() == project.port() || other.fqdn().equals(project.fqdn());
            if (same && !other.name().equals(project.name())) {
                throw new IllegalArgumentException(
                        "project must have a port and a public name of its own, got those of " + other.name());
            }
        }
        NavigableMap<EdgeName, Registration> changed = new TreeMap<>(projects);
        changed.put(project.name(), project);
        return new EdgeRegistry(changed, others);
    }

    /**
     * Answers this registry without a project.
     *
     * @param name its name
     * @return the changed registry; this one if it has no such project
     */
    public EdgeRegistry without(EdgeName name) {
        if (!projects.containsKey(Objects.requireNonNull(name, "name"))) {
            return this;
        }
        NavigableMap<EdgeName, Registration> changed = new TreeMap<>(projects);
        changed.remove(name);
        return new EdgeRegistry(changed, others);
    }

    /**
     * Answers the file that tells the SSH server which key may listen on which port, and do nothing else. One line for
     * each key: a key of several projects has all their ports, since the SSH server stops at the first line of a key.
     *
     * @return the text of an authorized keys file
     */
    public String authorizedKeys() {
        return AuthorizedKeys.render(projects.values());
    }

    /**
     * Answers the document: one line for each project, by name. The same registry is always the same text.
     *
     * @return the text of {@code registry.json}
     */
    public String render() {
        return RegistryWriter.render(this);
    }

    Map<EdgeName, Registration> byName() {
        return projects;
    }

    /** What the document says beyond version and projects. */
    JsonObject others() {
        return others;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EdgeRegistry that && projects.equals(that.projects) && others.equals(that.others);
    }

    @Override
    public int hashCode() {
        return projects.hashCode();
    }

    /** Answers how many projects there are. */
    @Override
    public String toString() {
        return "EdgeRegistry[" + projects.size() + " projects]";
    }
}
