package ai.disinto.core.ops;

import ai.disinto.core.document.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an operations repository holds where. A directory can be checked against it, and what it lacks can be planned
 * and then added.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class OpsLayout {
    static final String KEEP_FILE = ".gitkeep";
    private static final OpsLayout STANDARD = new OpsLayout(StandardEntries.all());

    private final List<OpsEntry> entries;

    private OpsLayout(List<OpsEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Answers the layout that every part of the library expects.
     *
     * @return the layout
     */
    public static OpsLayout standard() {
        return STANDARD;
    }

    /**
     * Answers this layout with another text for a new repository, for example an own {@code vault/policy.toml}.
     *
     * @param path a path that a new repository has a text at
     * @param text the content of the new file
     * @return the changed layout
     * @throws IllegalArgumentException if a new repository has nothing or a keep file at the path
     */
    public OpsLayout withSeed(OpsPath path, String text) {
        Objects.requireNonNull(text, "text");
        OpsEntry found = entryFor(path)
                .filter(entry -> entry.seed().filter(seed -> !seed.isEmpty()).isPresent())
                .orElseThrow(() -> new IllegalArgumentException("path " + path + " has no text in a new repository"));
        List<OpsEntry> changed = new ArrayList<>(entries);
        changed.replaceAll(entry -> entry.equals(found) ? entry.withSeed(text) : entry);
        return new OpsLayout(changed);
    }

    /**
     * Answers every line of the layout.
     *
     * @return the entries; of two that fit a path the first counts
     */
    public List<OpsEntry> entries() {
        return entries;
    }

    /**
     * Answers the line that is about a path.
     *
     * @param path the path
     * @return the entry, or empty when the layout does not know the path
     */
    public Optional<OpsEntry> entryFor(OpsPath path) {
        Objects.requireNonNull(path, "path");
        return entries.stream().filter(entry -> entry.matches(path)).findFirst();
    }

    /**
     * Holds a directory against the layout. Files are not read.
     *
     * @param root the directory of a clone
     * @return what is missing (warnings), what stands in the wrong place or is a symbolic link (errors), and what the
     *     layout does not know (notes); in the order of the paths
     */
    public List<Diagnostic> check(Path root) {
        return new LayoutCheck(this, OpsRoot.of(root)).check();
    }

    /**
     * Plans a new repository: keep files, stubs, description and policy. What exists is left as it is, so the plan for
     * a complete repository is empty.
     *
     * @param root the directory of a clone; it must exist
     * @return the plan; nothing has been written
     */
    public OpsPlan scaffold(Path root) {
        return new LayoutPlanner(OpsRoot.of(root)).scaffold(entries);
    }

    /**
     * Plans what an older repository lacks: keep files and stubs, but not the files that people write themselves.
     *
     * @param root the directory of a clone
     * @return the plan; nothing has been written
     */
    public OpsPlan migration(Path root) {
        return new LayoutPlanner(OpsRoot.of(root)).migration(entries);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpsLayout that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return "OpsLayout[" + entries.size() + " entries]";
    }
}
