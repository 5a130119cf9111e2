package ai.disinto.core.formula;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All formulas of a folder, as they were when it was read. Broken files are listed with what is wrong with them. A
 * name is looked up among the files found, so that no name leads to a file elsewhere.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class FormulaCatalog {
    private final Path folder;
    private final Map<String, FormulaEntry> entries = new TreeMap<>();

    private FormulaCatalog(Path folder) {
        this.folder = folder;
        FormulaFolder files = new FormulaFolder(folder);
        Map<String, EntryFiles> found = new TreeMap<>();
        for (Path file : files.files()) {
            String name = file.getFileName().toString();
            String stem = name.substring(0, name.lastIndexOf('.'));
            found.computeIfAbsent(stem, key -> new EntryFiles(key, files)).add(file);
        }
        found.forEach((name, gathered) -> entries.put(name, gathered.entry()));
    }

    /**
     * Reads every {@code .toml} and {@code .sh} file that stands directly in a folder. What has such a name and is no
     * file (a folder, a link that leads nowhere) is listed as broken, and so are links that lead out of the folder,
     * which are not followed.
     *
     * @param folder the folder
     * @return the catalog; empty for an empty folder
     * @throws InvalidDocumentException if the folder is missing, no folder, or cannot be listed
     */
    public static FormulaCatalog load(Path folder) {
        return new FormulaCatalog(Objects.requireNonNull(folder, "folder"));
    }

    /**
     * Answers the folder.
     *
     * @return the path as it was given
     */
    public Path folder() {
        return folder;
    }

    /**
     * Answers everything that was found, broken files included.
     *
     * @return the entries in the order of their names
     */
    public List<FormulaEntry> entries() {
        return List.copyOf(entries.values());
    }

    /**
     * Answers what is there under a name.
     *
     * @param name the name of a file without its extension
     * @return the entry, or empty when there is none, whatever the name looks like
     */
    public Optional<FormulaEntry> entry(String name) {
        return Optional.ofNullable(entries.get(Objects.requireNonNull(name, "name")));
    }

    /**
     * Answers everything that was found in all files.
     *
     * @return the diagnostics, file by file
     */
    public List<Diagnostic> diagnostics() {
        return entries.values().stream()
                .flatMap(entry -> entry.diagnostics().stream())
                .toList();
    }

    /**
     * Finds the formula that a vault action names: the script {@code <name>.sh}, else {@code <name>.toml}.
     *
     * @param name the name from the action
     * @return the entry to run. Or the reason why not: there is none of this name, the name is none, or the file is
     *     broken; a broken TOML file beside a script is none, since nobody runs it
     */
    public Parsed<FormulaEntry> forAction(String name) {
        return new ActionResolution(this, Objects.requireNonNull(name, "name")).resolve();
    }

    /**
     * Finds the formula that a role works by. The first file that exists wins, even when it is broken: an agent must
     * not silently work by another formula than its own.
     *
     * @param lookup the role and the places to look at
     * @return the formula and where it comes from; or why there is none: no file exists, or the one that wins has errors
     */
    public Parsed<RoleFormula> forRole(RoleLookup lookup) {
        return new RoleResolution(this, Objects.requireNonNull(lookup, "lookup")).resolve();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormulaCatalog that && folder.equals(that.folder) && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(folder, entries);
    }

    @Override
    public String toString() {
        return "FormulaCatalog[" + folder + ", " + entries.values() + "]";
    }
}
