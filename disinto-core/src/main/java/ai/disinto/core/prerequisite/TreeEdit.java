package ai.disinto.core.prerequisite;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.markdown.MarkdownOutline;
import ai.disinto.core.internal.text.SourceLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Changes of single lines of a tree. Every other line keeps its bytes, line endings and a missing last line break
 * included. Items and objectives are those of the tree that the edit began with, also after earlier changes.
 *
 * <p>Collects changes: not safe to share between threads.
 */
public final class TreeEdit {
    private static final String MARK = "\uFEFF";

    private final PrerequisiteTree tree;
    private final SourceLines lines;
    private final Map<Integer, EditedLine> edited = new TreeMap<>();
    private final Map<Integer, List<String>> newItems = new TreeMap<>();
    private final Map<Integer, String> newStatuses = new TreeMap<>();
    private final EditOutcome outcome;
    private @Nullable String newDate;
    private @Nullable MarkdownOutline outline;

    /** A line that is changed, or a new one behind a line; counted from 0. */
    record Change(int line, String before, String after) {}

    TreeEdit(PrerequisiteTree tree) {
        this.tree = tree;
        this.lines = SourceLines.of(tree.source());
        this.outcome = new EditOutcome(tree);
    }

    /**
     * Ticks an item.
     *
     * @param item an item of the tree
     * @return this edit
     * @throws IllegalArgumentException if the item is not of the tree
     */
    public TreeEdit tick(PrerequisiteItem item) {
        return box(item, "x");
    }

    /**
     * Takes the tick of an item away.
     *
     * @param item an item of the tree
     * @return this edit
     * @throws IllegalArgumentException if the item is not of the tree
     */
    public TreeEdit untick(PrerequisiteItem item) {
        return box(item, " ");
    }

    /**
     * Replaces the state that is written for an issue, or writes one. A state that holds for a list of issues
     * ({@code #425, #688 — closed}) changes for all of them.
     *
     * @param item an item of the tree
     * @param issue one of its issues
     * @param words the state: label names joined by plus signs, {@code closed}, or {@code closed 2026-05-01}
     * @return this edit
     * @throws IllegalArgumentException if the item is not of the tree, does not name the issue, or the words are no
     *     state
     */
    public TreeEdit state(PrerequisiteItem item, int issue, String words) {
        if (!StateReader.isState(Objects.requireNonNull(words, "words"))) {
            throw new IllegalArgumentException(
                    "words must be a state such as backlog+priority or closed, got \"" + words + "\"");
        }
        if (!tree.own(item).issues().contains(issue)) {
            throw new IllegalArgumentException("issue #" + issue + " is none of " + item.issues() + " in " + item);
        }
        line(item).state(issue, words);
        return this;
    }

    /**
     * Writes the status of an objective, and adds the line if there is none.
     *
     * @param objective an objective of the tree
     * @param status the status, not {@link PrerequisiteStatus#EMPTY}
     * @param reason the text behind the dash, on one line; blank for none
     * @return this edit
     * @throws IllegalArgumentException if the objective is not of the tree, or the status or reason cannot be written
     */
    public TreeEdit status(Objective objective, PrerequisiteStatus status, String reason) {
        ObjectiveParts parts = tree.own(objective).parts();
        if (Objects.requireNonNull(status, "status") == PrerequisiteStatus.EMPTY) {
            throw new IllegalArgumentException(
                    "status EMPTY is computed, never written; use DONE, READY, BLOCKED or" + " IN PROGRESS");
        }
        String because = oneLine("reason", reason);
        String text = status.word() + (because.isEmpty() ? "" : " — " + because);
        outcome.expectStatus(objective, status);
        StatusLine written = parts.status;
        if (written == null) {
            newStatuses.put(behind(parts.lastItemIndex()), "Status: " + text);
        } else {
            edited.computeIfAbsent(written.line(), index -> new EditedLine(lines.text(index), written.prose()))
                    .replaceFrom(written.from(), text);
        }
        return this;
    }

    /**
     * Writes the date of the update; a note behind the old date stays.
     *
     * @param date the date
     * @return this edit
     */
    public TreeEdit updated(LocalDate date) {
        String text = Objects.requireNonNull(date, "date").toString();
        outcome.expectDate(date);
        UpdatedComment comment = tree.updatedComment();
        if (comment == null) {
            newDate = "<!-- Last updated: " + text + " -->";
        } else {
            String line = lines.text(comment.line());
            edited.put(comment.line(), new EditedLine(line, line).replace(comment.from(), comment.to(), text));
        }
        return this;
    }

    /**
     * Adds an open item behind the last item of an objective.
     *
     * @param objective an objective of the tree
     * @param text the item without its box, on one line; it may end in an annotation such as {@code (#42 — backlog)}
     * @return this edit
     * @throws IllegalArgumentException if the objective is not of the tree, or the text is blank, has line breaks or
     *     opens a comment
     */
    public TreeEdit add(Objective objective, String text) {
        ObjectiveParts parts = tree.own(objective).parts();
        String item = oneLine("text", text);
        if (item.isEmpty()) {
            throw new IllegalArgumentException("text of an item must not be blank");
        }
        newItems.computeIfAbsent(behind(parts.lastItemIndex()), key -> new ArrayList<>(1))
                .add("- [ ] " + item);
        outcome.expectItem(objective);
        return this;
    }

    /**
     * Makes the changes.
     *
     * @return the changed tree; the edited one stays as it is
     * @throws ai.disinto.core.document.InvalidDocumentException if the text has grown beyond the limits of the tree
     * @throws IllegalStateException if the changed text would not read as it was asked for, because a comment around
     *     the line is never closed
     */
    public PrerequisiteTree apply() {
        SourceText source = SourceText.of(text(), tree.source().name())
                .withLimits(tree.source().limits());
        Parsed<PrerequisiteTree> changed = PrerequisiteTree.check(source);
        return outcome.checked(changed.value().orElseGet(changed::orElseThrow));
    }

    private String text() {
        StringBuilder text = new StringBuilder(tree.source().text().length() + 64);
        List<String> above = newLines(-1);
        if (!above.isEmpty()) {
            text.append(hasMark() ? MARK : "");
            above.forEach(line -> text.append(line).append(lines.preferredEnding()));
        }
        for (int i = 0; i < lines.count(); i++) {
            EditedLine line = edited.get(i);
            String own = line == null ? lines.text(i) : line.text();
            text.append(i == 0 && !above.isEmpty() && hasMark() ? own.substring(1) : own);
            String ending = lines.ending(i);
            for (String added : newLines(i)) {
                text.append(ending.isEmpty() ? lines.preferredEnding() : ending).append(added);
            }
            text.append(ending);
        }
        return text.toString();
    }

    private boolean hasMark() {
        return tree.source().text().startsWith(MARK);
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int i = -1; i < lines.count(); i++) {
            EditedLine line = edited.get(i);
            if (line != null && !line.text().equals(lines.text(i))) {
                changes.add(new Change(i, lines.text(i), line.text()));
            }
            for (String added : newLines(i)) {
                changes.add(new Change(i, "", added));
            }
        }
        return changes;
    }

    private TreeEdit box(PrerequisiteItem item, String mark) {
        int box = tree.own(item).parts().box;
        line(item).replace(box, box + 1, mark);
        return this;
    }

    private EditedLine line(PrerequisiteItem item) {
        return edited.computeIfAbsent(item.index(), index -> new EditedLine(lines.text(index), item.parts().line));
    }

    /** The lines that are new behind a line: a status stands below the items. */
    private List<String> newLines(int behind) {
        List<String> added = new ArrayList<>(0);
        if (newDate != null && behind == dateLine()) {
            added.add(newDate);
        }
        added.addAll(newItems.getOrDefault(behind, List.of()));
        if (newStatuses.containsKey(behind)) {
            added.add(newStatuses.get(behind));
        }
        return added;
    }

    /** Below the title, unless an objective stands above it: a date further down is not looked for. */
    private int dateLine() {
        boolean below = tree.titleLine() >= 0
                && tree.objectives().stream().allMatch(each -> each.location().line() > tree.titleLine());
        return below ? behind(tree.titleLine()) : -1;
    }

    /** The line itself, or the one that ends a comment which begins in it: what comes before that end is not read. */
    private int behind(int line) {
        MarkdownOutline known = outline == null ? MarkdownOutline.of(lines) : outline;
        outline = known;
        int last = line;
        while (last + 1 < lines.count() && known.startsInComment(last + 1)) {
            last++;
        }
        return last;
    }

    private static String oneLine(String name, String text) {
        String stripped = Objects.requireNonNull(text, name).strip();
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    name + " must be one line without control characters, got " + stripped.length() + " characters");
        }
        if (stripped.contains("<!--") || stripped.contains("-->")) {
            throw new IllegalArgumentException(name + " must neither open nor close a comment");
        }
        return stripped;
    }
}
