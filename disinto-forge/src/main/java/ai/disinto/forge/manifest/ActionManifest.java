package ai.disinto.forge.manifest;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Actions that wait to be executed, in this order. A file is a JSON list of objects, or has one object a line; see
 * {@link ManifestAction} for the actions. An object may also say what its author saw, with {@code seen_body}, a digest, and
 * {@code seen_updated}, a time. At most 500 actions. Immutable.
 */
public final class ActionManifest {
    private final SourceText source;
    private final List<ManifestEntry> entries;
    private final List<SourceLocation> locations;

    ActionManifest(SourceText source, List<ManifestEntry> entries, List<SourceLocation> locations) {
        this.source = source;
        this.entries = List.copyOf(entries);
        this.locations = List.copyOf(locations);
    }

    /**
     * Makes a manifest.
     *
     * @param entries its actions, at most 500
     * @return the manifest, whose text is a JSON list
     * @throws IllegalArgumentException if there are more
     */
    public static ActionManifest of(List<ManifestEntry> entries) {
        if (List.copyOf(Objects.requireNonNull(entries, "entries")).size() > ManifestReader.MOST_ACTIONS) {
            throw new IllegalArgumentException(
                    "entries must be at most " + ManifestReader.MOST_ACTIONS + ", got " + entries.size());
        }
        String text = ManifestText.list(entries);
        List<SourceLocation> locations = entries.stream()
                .map(entry -> SourceLocation.startOf("manifest"))
                .toList();
        return new ActionManifest(SourceText.of(text, "manifest"), entries, locations);
    }

    /**
     * Reads a file that must be right.
     *
     * @param file the file
     * @return the manifest
     * @throws InvalidDocumentException if there is an error; it carries every problem
     */
    public static ActionManifest read(Path file) {
        return check(file).orElseThrow();
    }

    /**
     * Reads text that must be right.
     *
     * @param text the text
     * @param source the name of the document, usually its path
     * @return the manifest
     * @throws InvalidDocumentException if there is an error; it carries every problem
     */
    public static ActionManifest parse(String text, String source) {
        return check(text, source).orElseThrow();
    }

    /**
     * Reads a file and reports every problem.
     *
     * @param file the file
     * @return the manifest, if there is no error, and what was found
     */
    public static Parsed<ActionManifest> check(Path file) {
        return SourceText.check(Objects.requireNonNull(file, "file")).flatMap(ActionManifest::check);
    }

    /**
     * Reads text and reports every problem.
     *
     * @param text the text
     * @param source the name of the document, usually its path
     * @return the manifest, if there is no error, and what was found
     */
    public static Parsed<ActionManifest> check(String text, String source) {
        return check(SourceText.of(Objects.requireNonNull(text, "text"), Objects.requireNonNull(source, "source")));
    }

    /**
     * Reads a document with limits of one's own and reports every problem.
     *
     * @param source the document
     * @return the manifest, if there is no error, and what was found
     */
    public static Parsed<ActionManifest> check(SourceText source) {
        return new ManifestReader(Objects.requireNonNull(source, "source")).read();
    }

    /** {@return the actions, in the order in which they are executed} */
    public List<ManifestEntry> entries() {
        return entries;
    }

    /**
     * Answers where an action stands in the document.
     *
     * @param index the action, from 0
     * @return its place
     * @throws IndexOutOfBoundsException if there is no such action
     */
    public SourceLocation location(int index) {
        return locations.get(index);
    }

    /** {@return the text that was read, or that it would be written as} */
    public String render() {
        return source.text();
    }

    /**
     * Answers what tells these actions from others: the same for a list and for lines, however they are indented.
     *
     * @return a SHA-256 digest, 64 hexadecimal digits
     */
    public String digest() {
        return SeenIssue.digest(ManifestText.lines(entries));
    }

    /** Compares the actions, not how they are written. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ActionManifest that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** Answers the actions in a line each, without texts. */
    @Override
    public String toString() {
        return "ActionManifest" + entries;
    }
}
