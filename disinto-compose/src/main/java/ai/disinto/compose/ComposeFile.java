package ai.disinto.compose;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A compose file as a value: the part of the compose specification that a factory uses. Immutable; two files are equal
 * when compose sees the same in them, whatever their comments and layout.
 */
public final class ComposeFile {
    private final Map<String, ComposeService> services;
    private final Map<String, ComposeResource> volumes;
    private final Map<String, ComposeResource> networks;
    private final List<String> comments;
    private final Map<String, LeftOut.Value> leftOut;

    ComposeFile(
            Collection<ComposeService> services,
            Map<String, ComposeResource> volumes,
            Map<String, ComposeResource> networks,
            List<String> comments) {
        this(services, volumes, networks, comments, Map.of());
    }

    private ComposeFile(
            Collection<ComposeService> services,
            Map<String, ComposeResource> volumes,
            Map<String, ComposeResource> networks,
            List<String> comments,
            Map<String, LeftOut.Value> leftOut) {
        Map<String, ComposeService> byName = new LinkedHashMap<>();
        services.forEach(service -> byName.put(service.name(), service));
        this.services = Collections.unmodifiableMap(byName);
        this.volumes = Collections.unmodifiableMap(new LinkedHashMap<>(volumes));
        this.networks = Collections.unmodifiableMap(new LinkedHashMap<>(networks));
        this.comments = List.copyOf(comments);
        this.leftOut = Map.copyOf(leftOut);
    }

    /** The same file with what the reader found and left out, by its place. */
    ComposeFile withLeftOut(Map<String, LeftOut.Value> found) {
        return new ComposeFile(services.values(), volumes, networks, comments, found);
    }

    Map<String, LeftOut.Value> leftOut() {
        return leftOut;
    }

    /**
     * Reads a file that must be right.
     *
     * @param file the file
     * @return the compose file
     * @throws InvalidDocumentException if the file cannot be read or has an error
     */
    public static ComposeFile read(Path file) {
        return check(file).orElseThrow();
    }

    /**
     * Reads a text that must be right.
     *
     * @param text the text
     * @param source the name that diagnostics show, usually a path
     * @return the compose file
     * @throws InvalidDocumentException if the text has an error
     */
    public static ComposeFile parse(String text, String source) {
        return check(text, source).orElseThrow();
    }

    /**
     * Reads a file and says everything that is wrong with it.
     *
     * @param file the file
     * @return what could be understood, and the diagnostics
     */
    public static Parsed<ComposeFile> check(Path file) {
        return SourceText.check(file).flatMap(ComposeFile::check);
    }

    /**
     * Reads a text and says everything that is wrong with it.
     *
     * @param text the text
     * @param source the name that diagnostics show, usually a path
     * @return what could be understood, and the diagnostics
     */
    public static Parsed<ComposeFile> check(String text, String source) {
        return check(SourceText.of(text, Objects.requireNonNull(source, "source")));
    }

    /**
     * Reads a source and says everything that is wrong with it: short and long forms are understood; anchors, tags,
     * several documents and depth beyond the limits are refused; keys that a factory does not use are warnings.
     *
     * @param source the text with its name and limits
     * @return what could be understood, and the diagnostics
     */
    public static Parsed<ComposeFile> check(SourceText source) {
        return new ComposeReader(Objects.requireNonNull(source, "source")).read();
    }

    /**
     * Answers the services.
     *
     * @return the services by their names, in the order of the file
     */
    public Map<String, ComposeService> services() {
        return services;
    }

    /**
     * Finds a service.
     *
     * @param name its name
     * @return the service, or empty when there is none of that name
     */
    public Optional<ComposeService> service(String name) {
        return Optional.ofNullable(services.get(Objects.requireNonNull(name, "name")));
    }

    /**
     * Answers the volumes.
     *
     * @return the volumes by their keys
     */
    public Map<String, ComposeResource> volumes() {
        return volumes;
    }

    /**
     * Answers the networks.
     *
     * @return the networks by their keys
     */
    public Map<String, ComposeResource> networks() {
        return networks;
    }

    /**
     * Answers what is wrong with the file, before any docker sees it: references that lead nowhere; containers, volumes
     * and ports of the machine that two ask for; a chat that is not confined.
     *
     * @return the problems, each naming both sides of a conflict
     */
    public List<Diagnostic> problems() {
        List<ServiceDraft> drafts =
                services.values().stream().map(ComposeService::draft).toList();
        List<Diagnostic> all = new ArrayList<>(new FileRules(drafts, volumes, networks).check());
        all.addAll(ConfinementCheck.problems(chatConfinement()));
        return List.copyOf(all);
    }

    /**
     * Answers what the chat must be kept from, and whether it is.
     *
     * @return one entry for each rule, or none when there is no service {@code chat}
     */
    public List<ConfinementCheck> chatConfinement() {
        return service(EdgeServices.CHAT)
                .map(chat -> ConfinementCheck.of(chat.draft()))
                .orElse(List.of());
    }

    /**
     * Answers the same file with some services only, and the volumes and networks that they need: to start the forge
     * alone, say, before there is a token that the others require.
     *
     * @param names the services; what they wait for is not added
     * @return the smaller file
     * @throws IllegalArgumentException if a service is not in the file
     */
    public ComposeFile only(String... names) {
        return new Selection(this, List.of(Objects.requireNonNull(names, "names"))).file();
    }

    /**
     * Answers the text of the file: the same bytes for the same value, every text as it is for readers of YAML 1.1 and
     * 1.2.
     *
     * @return the text
     */
    public String render() {
        return new ComposeWriter(this).write();
    }

    List<String> comments() {
        return comments;
    }

    /** Compares what compose sees; comments do not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ComposeFile that
                && services.equals(that.services)
                && volumes.equals(that.volumes)
                && networks.equals(that.networks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(services.keySet(), volumes.keySet());
    }

    /** Answers the names of the services. */
    @Override
    public String toString() {
        return "ComposeFile" + services.keySet();
    }
}
