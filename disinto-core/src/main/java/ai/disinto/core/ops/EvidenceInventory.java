package ai.disinto.core.ops;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceLocation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The dated measurements of a clone, by their names; no file is opened. A snapshot. */
public final class EvidenceInventory {
    private static final OpsPath EVIDENCE = OpsPath.of("evidence");
    private static final String EXTENSION = ".json";

    private final List<EvidenceFile> files = new ArrayList<>();
    private final Set<String> categories = new TreeSet<>(StandardEntries.SEEDED_CATEGORIES);
    private final Map<String, EvidenceFile> newest = new HashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private EvidenceInventory() {}

    /**
     * Lists the files below {@code evidence/}.
     *
     * @param root the directory of the clone
     * @return the inventory; empty when the directory has no evidence
     */
    public static EvidenceInventory read(Path root) {
        OpsRoot clone = OpsRoot.of(root);
        EvidenceInventory inventory = new EvidenceInventory();
        OpsRoot.Kind kind = clone.kind(EVIDENCE);
        if (kind != OpsRoot.Kind.DIRECTORY && kind != OpsRoot.Kind.MISSING) {
            inventory.diagnostics.add(LayoutCheck.inTheWay(EVIDENCE, kind));
        }
        clone.names(EVIDENCE).forEach(name -> inventory.readCategory(clone, name));
        inventory.files.sort(Comparator.comparing(EvidenceFile::category)
                .thenComparing(EvidenceFile::date)
                .thenComparing(EvidenceFile::path));
        inventory.files.forEach(file -> inventory.newest.put(file.category(), file));
        inventory.diagnostics.addAll(clone.problems());
        return inventory;
    }

    /**
     * Answers all measurements.
     *
     * @return the files, by category and date
     */
    public List<EvidenceFile> files() {
        return List.copyOf(files);
    }

    /**
     * Answers the categories: those that every repository begins with, and further ones that have a directory.
     *
     * @return the names in alphabetical order
     */
    public List<String> categories() {
        return List.copyOf(categories);
    }

    /**
     * Answers the newest measurement of a category.
     *
     * @param category the category
     * @return the file, or empty when there is none
     */
    public Optional<EvidenceFile> latest(String category) {
        Objects.requireNonNull(category, "category");
        return Optional.ofNullable(newest.get(category));
    }

    /**
     * Answers the categories that have never been measured.
     *
     * @return the names in alphabetical order
     */
    public List<String> missing() {
        return categories.stream().filter(each -> latest(each).isEmpty()).toList();
    }

    /**
     * Answers the categories whose newest measurement is too old.
     *
     * @param today the day to count to
     * @param days the greatest age in days that is still good
     * @return the names in alphabetical order, without the {@link #missing()} ones
     */
    public List<String> stale(LocalDate today, int days) {
        Objects.requireNonNull(today, "today");
        return categories.stream()
                .filter(each ->
                        latest(each).filter(file -> file.age(today) > days).isPresent())
                .toList();
    }

    /**
     * Answers what is not understood.
     *
     * @return files and directories with other names, and symbolic links
     */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    @Override
    public String toString() {
        return "EvidenceInventory[" + files.size() + " files, " + categories.size() + " categories]";
    }

    private void readCategory(OpsRoot clone, String category) {
        Optional<OpsPath> directory =
                PathPattern.isId(category) ? Optional.of(EVIDENCE.resolve(category)) : Optional.empty();
        if (directory.filter(path -> clone.kind(path) == OpsRoot.Kind.DIRECTORY).isEmpty()) {
            if (!category.equals(OpsLayout.KEEP_FILE)) {
                report("evidence/" + category, "this is no directory for a category of evidence");
            }
            return;
        }
        categories.add(category);
        clone.names(directory.get()).forEach(name -> readFile(clone, category, name));
    }

    private void readFile(OpsRoot clone, String category, String name) {
        String place = "evidence/" + category + "/" + name;
        String stem = name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : "";
        Optional<LocalDate> date = PathPattern.dateOf(stem);
        Optional<OpsPath> path = OpsPath.find(place).filter(clone::isFile);
        if (date.isPresent() && path.isPresent()) {
            String label = stem.substring(Math.min(11, stem.length()));
            files.add(new EvidenceFile(category, date.get(), label, path.get()));
        } else if (!name.equals(OpsLayout.KEEP_FILE)) {
            report(place, "this is no file of evidence");
        }
    }

    private void report(String place, String message) {
        diagnostics.add(Diagnostic.warning(
                "ops.no-evidence",
                SourceLocation.startOf(place),
                message,
                "evidence lies at evidence/<category>/<date>.json, the date as 2026-05-01; links are not followed"));
    }
}
