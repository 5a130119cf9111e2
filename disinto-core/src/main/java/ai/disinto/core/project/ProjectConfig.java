package ai.disinto.core.project;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.file.WholeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a factory knows about one repository it works on: {@code projects/<name>.toml}. Immutable; two configurations
 * are equal when their texts are.
 *
 * <p>The file belongs to people. {@link #render()} answers it byte for byte, and a change touches the characters of its
 * own values and nothing else: comments, order, alignment, line endings and unknown keys stay.
 *
 * <pre>{@code
 * ProjectConfig project = ProjectConfig.read(file);
 * project.with(ProjectKey.WOODPECKER_REPO_ID, 7L).save(file);
 * }</pre>
 */
public final class ProjectConfig {
    private final SourceText source;
    private final ProjectContent content;

    ProjectConfig(SourceText source, ProjectContent content) {
        this.source = source;
        this.content = content;
    }

    /**
     * Reads a file that must be right.
     *
     * @param file the file
     * @return the configuration
     * @throws InvalidDocumentException if the file cannot be read or has an error
     */
    public static ProjectConfig read(Path file) {
        return check(file).orElseThrow();
    }

    /**
     * Reads a text that must be right.
     *
     * @param text the text
     * @param source the name that diagnostics show, usually a path
     * @return the configuration
     * @throws InvalidDocumentException if the text has an error
     */
    public static ProjectConfig parse(String text, String source) {
        return check(text, Objects.requireNonNull(source, "source")).orElseThrow();
    }

    /**
     * Reads a file and says everything that is wrong with it.
     *
     * @param file the file
     * @return the configuration, unless the file is no TOML or lacks a usable name or repository, and the diagnostics
     */
    public static Parsed<ProjectConfig> check(Path file) {
        return SourceText.check(file).flatMap(ProjectConfig::check);
    }

    /**
     * Reads a text and says everything that is wrong with it.
     *
     * @param text the text
     * @param source the name that diagnostics show, usually a path
     * @return the configuration, as far as there is one, and the diagnostics
     */
    public static Parsed<ProjectConfig> check(String text, String source) {
        return check(SourceText.of(text, Objects.requireNonNull(source, "source")));
    }

    /**
     * Reads a source and says everything that is wrong with it.
     *
     * @param source the text with its name and limits
     * @return the configuration, as far as there is one, and the diagnostics
     */
    public static Parsed<ProjectConfig> check(SourceText source) {
        return new ProjectReader(source).read();
    }

    /**
     * Answers the id of the project.
     *
     * @return the name, fit to be part of a file's name
     */
    public String name() {
        return content.settings().find(ProjectKey.NAME.setting()).orElseThrow();
    }

    /**
     * Answers the repository that the factory works on.
     *
     * @return the repository
     */
    public RepositorySlug repo() {
        return content.settings().find(ProjectKey.REPO.setting()).orElseThrow();
    }

    /**
     * Answers the repository that the factory keeps its records in.
     *
     * @return the repository that {@code ops_repo} names, else {@code <repo>-ops}
     */
    public RepositorySlug opsRepo() {
        Optional<RepositorySlug> named = content.settings().find(ProjectKey.OPS_REPO.setting());
        return named.orElseGet(() -> ProjectReader.opsOf(repo()).orElseThrow());
    }

    /**
     * Answers the value of a key as the file has it. What holds on a host or in a container, the environment
     * considered, is for {@link #resolve}.
     *
     * @param key the key
     * @param <T> the type of its value
     * @return the value, or empty when the file does not have the key, or has it with a value that is no good
     */
    public <T> Optional<T> find(ProjectKey<T> key) {
        return content.settings().find(key.setting());
    }

    /**
     * Answers the agents with a model service of their own, in the order of the file. A section without address or
     * model is left out, as it is by everything that runs agents; {@code [agents.schedule]} is none.
     *
     * @return the agents
     */
    public List<AgentSection> agents() {
        return content.agents();
    }

    /**
     * Answers where the code is pushed to after a merge, in the order of the file. A mirror whose name or address is no
     * good is left out.
     *
     * @return the mirrors
     */
    public List<Mirror> mirrors() {
        return content.mirrors();
    }

    /**
     * Answers the values that hold in one place, and where each comes from. What depends on the place (the forge's
     * address, the clones) is taken from the environment first in a container, and from the file first on a host; what
     * says which project this is comes from the file alone.
     *
     * @param perspective where the values are needed
     * @param environment the variables there
     * @return the values, and what is wrong with variables or missing on a host
     */
    public Parsed<EffectiveProject> resolve(Perspective perspective, Map<String, String> environment) {
        return new Resolution(this, perspective, environment).resolve();
    }

    /**
     * Sets one key.
     *
     * @param key the key
     * @param value its value
     * @param <T> the type of the value
     * @return the configuration with the value, and the lines that changed
     * @throws IllegalArgumentException if the value is not fit to be written: an address with a password, a relative
     *     path, a branch that begins with a dash
     * @throws InvalidDocumentException if the file has the key in a shape that cannot be changed safely, or would have
     *     an error that it did not have before
     */
    public <T> ProjectEdit with(ProjectKey<T> key, T value) {
        return new ProjectEditor(this).set(key, value);
    }

    /**
     * Removes one key, so that its default holds again.
     *
     * @param key any key but name and repo
     * @return the configuration without the key, and the lines that changed
     * @throws IllegalArgumentException if the key is required
     * @throws InvalidDocumentException if the file has the key in a shape that cannot be changed safely
     */
    public ProjectEdit without(ProjectKey<?> key) {
        return new ProjectEditor(this).remove(key);
    }

    /**
     * Adds an agent, or changes the named keys of one that is there. Its other keys, unknown ones and comments stay.
     *
     * @param agent the section's name and the keys to write
     * @return the configuration with the agent, and the lines that changed
     * @throws IllegalArgumentException if the section is new, and lacks address or model, or has a name that
     *     {@link AgentName} does not allow
     * @throws InvalidDocumentException if the section has a shape that cannot be changed safely, or would collide with
     *     another one
     */
    public ProjectEdit withAgent(AgentEdit agent) {
        return new ProjectEditor(this).put(agent);
    }

    /**
     * Removes an agent with everything in its section.
     *
     * @param name the section's name as the file has it
     * @return the configuration without the agent, and the lines that changed; the same if there is none
     * @throws IllegalArgumentException if the name is {@code schedule}, which is no agent
     * @throws InvalidDocumentException if the section has a shape that cannot be removed safely
     */
    public ProjectEdit withoutAgent(String name) {
        return new ProjectEditor(this).removeAgent(name);
    }

    /**
     * Adds a mirror, or changes its address.
     *
     * @param mirror the mirror
     * @return the configuration with the mirror, and the lines that changed
     * @throws InvalidDocumentException if the mirrors have a shape that cannot be changed safely, or two would share a
     *     variable
     */
    public ProjectEdit withMirror(Mirror mirror) {
        return new ProjectEditor(this).put(mirror);
    }

    /**
     * Removes a mirror.
     *
     * @param name its name
     * @return the configuration without the mirror, and the lines that changed; the same if there is none
     * @throws InvalidDocumentException if the mirrors have a shape that cannot be changed safely
     */
    public ProjectEdit withoutMirror(String name) {
        return new ProjectEditor(this).removeMirror(name);
    }

    /**
     * Answers the text of the file.
     *
     * @return the text, byte for byte what was read, but for what was changed
     */
    public String render() {
        return source.text();
    }

    /**
     * Writes a new file. To change one that is there, see {@link ProjectEdit#save(Path)}.
     *
     * @param file the file, in a folder that exists
     * @throws InvalidDocumentException if the file is there already, or cannot be written
     */
    public void create(Path file) {
        WholeFile.at(Objects.requireNonNull(file, "file")).create(render());
    }

    SourceText source() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProjectConfig that && render().equals(that.render());
    }

    @Override
    public int hashCode() {
        return render().hashCode();
    }

    /** Answers name and repository. */
    @Override
    public String toString() {
        return "ProjectConfig[" + name() + ", " + repo() + "]";
    }
}
