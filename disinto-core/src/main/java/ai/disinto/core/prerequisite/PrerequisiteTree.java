package ai.disinto.core.prerequisite;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The planner's map of what has to be done first ({@code prerequisites.md} of an ops repository): objectives, below
 * each its prerequisites as check boxes, and a written status. Reads the present form and the older one.
 *
 * <p>Immutable; may be shared between threads. {@link #render()} answers the text that was read, byte for byte;
 * {@link #edit()} changes single lines, {@link #analyze(LiveFacts)} computes what the text only claims.
 */
public final class PrerequisiteTree {
    private final SourceText source;
    private final String title;
    private final @Nullable UpdatedComment updated;
    private final int titleLine;
    private final List<Objective> objectives;
    private final List<MilestoneMarker> markers;
    private final List<PrerequisiteItem> items;
    private final TreeLinks links;

    PrerequisiteTree(SourceText source, TreeParts parts, TreeLinks links) {
        this.source = source;
        this.title = parts.title;
        this.titleLine = parts.titleLine;
        this.updated = parts.updated;
        this.objectives = List.copyOf(parts.objectives);
        this.markers = List.copyOf(parts.markers);
        this.items = List.copyOf(parts.items);
        this.links = links;
    }

    /**
     * Reads a file.
     *
     * @param file the file, UTF-8
     * @return the tree
     * @throws ai.disinto.core.document.InvalidDocumentException if the file cannot be read, is empty, or is another
     *     document; a stub with nothing but a title is a tree without objectives
     */
    public static PrerequisiteTree read(Path file) {
        return check(file).orElseThrow();
    }

    /**
     * Reads text that is in memory.
     *
     * @param text the text
     * @param source the name that diagnostics show
     * @return the tree
     * @throws ai.disinto.core.document.InvalidDocumentException if the text is empty, or is another document
     */
    public static PrerequisiteTree parse(String text, String source) {
        return check(text, source).orElseThrow();
    }

    /**
     * Reads a file and reports what is wrong with it.
     *
     * @param file the file, UTF-8
     * @return the tree, if the file can be read, and every problem
     */
    public static Parsed<PrerequisiteTree> check(Path file) {
        return SourceText.check(file).flatMap(TreeReader::read);
    }

    /**
     * Reads text and reports what is wrong with it.
     *
     * @param text the text
     * @param source the name that diagnostics show
     * @return the tree, unless the text is empty or too large, and every problem
     */
    public static Parsed<PrerequisiteTree> check(String text, String source) {
        Objects.requireNonNull(text, "text");
        return TreeReader.read(SourceText.of(text, Objects.requireNonNull(source, "source")));
    }

    /**
     * Reads text within limits of the caller, and reports what is wrong with it.
     *
     * @param source the text, its name and limits
     * @return the tree, unless the text is empty or too large, and every problem
     */
    public static Parsed<PrerequisiteTree> check(SourceText source) {
        return TreeReader.read(Objects.requireNonNull(source, "source"));
    }

    /**
     * Answers the title.
     *
     * @return the first heading of level 1, or an empty string
     */
    public String title() {
        return title;
    }

    /**
     * Answers when the tree says that it was updated.
     *
     * @return the date, or empty when there is none or it is no date
     */
    public Optional<LocalDate> updated() {
        return updated == null ? Optional.empty() : updated.date();
    }

    /**
     * Answers what stands behind the date of the update.
     *
     * @return the note, or empty
     */
    public Optional<String> updateNote() {
        return updated == null ? Optional.empty() : updated.note();
    }

    /**
     * Answers the objectives.
     *
     * @return the objectives in the order of the text
     */
    public List<Objective> objectives() {
        return objectives;
    }

    /**
     * Answers the headings that close a milestone.
     *
     * @return the markers in the order of the text
     */
    public List<MilestoneMarker> milestoneMarkers() {
        return markers;
    }

    /**
     * Answers the items that say the same twice: they name the same issues, or have the same text.
     *
     * @return groups of at least two items: those with the same issues first, each kind in the order of the tree
     */
    public List<DuplicateItems> duplicates() {
        return DuplicateItems.of(this);
    }

    /**
     * Answers what became different since an earlier revision.
     *
     * @param before the earlier revision
     * @return the difference in the planner's terms, not in lines
     */
    public TreeDiff changesSince(PrerequisiteTree before) {
        return TreeDiff.between(Objects.requireNonNull(before, "before"), this);
    }

    /**
     * Computes statuses and answers from the text alone.
     *
     * @return the analysis
     */
    public TreeAnalysis analyze() {
        return analyze(LiveFacts.none());
    }

    /**
     * Computes statuses and answers from the text and from what is known today.
     *
     * @param facts states of issues, dependencies and requests
     * @return the analysis
     */
    public TreeAnalysis analyze(LiveFacts facts) {
        return new TreeAnalysis(this, Objects.requireNonNull(facts, "facts"));
    }

    /**
     * Begins to change single lines.
     *
     * @return an edit without changes
     */
    public TreeEdit edit() {
        return new TreeEdit(this);
    }

    /**
     * Answers the text.
     *
     * @return exactly what was read, line endings and unknown lines included
     */
    public String render() {
        return source.text();
    }

    /** The items of all objectives; each stands at its ordinal. */
    List<PrerequisiteItem> items() {
        return items;
    }

    TreeLinks links() {
        return links;
    }

    PrerequisiteItem own(PrerequisiteItem item) {
        int ordinal = Objects.requireNonNull(item, "item").ordinal();
        if (ordinal >= items.size() || !items.get(ordinal).equals(item)) {
            throw new IllegalArgumentException(
                    "item \"" + item + "\" is not of this tree: take it from its objectives()");
        }
        return item;
    }

    Objective own(Objective objective) {
        int ordinal = Objects.requireNonNull(objective, "objective").ordinal();
        if (ordinal >= objectives.size() || !objectives.get(ordinal).equals(objective)) {
            throw new IllegalArgumentException(
                    "objective \"" + objective + "\" is not of this tree: take it from objectives()");
        }
        return objective;
    }

    SourceText source() {
        return source;
    }

    int titleLine() {
        return titleLine;
    }

    @Nullable
    UpdatedComment updatedComment() {
        return updated;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrerequisiteTree that && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    /** Answers the name of the document and the number of objectives. */
    @Override
    public String toString() {
        return "PrerequisiteTree[" + source.name() + ", " + objectives.size() + " objectives]";
    }
}
