package ai.disinto.core.sprint;

import ai.disinto.core.internal.markdown.MarkdownOutline;
import ai.disinto.core.internal.markdown.MarkdownSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a pitch, line by line; the first figure of a kind counts. */
final class ComplexityReader {
    private static final int LONGEST_LINE = 4_000;

    private final PitchText pitch;
    private final SplitReader split = new SplitReader();
    private @Nullable Estimate files;
    private @Nullable Estimate newFiles;
    private @Nullable Estimate modifiedFiles;
    private @Nullable Estimate subIssues;
    private @Nullable Estimate subsystemCount;
    private List<String> subsystems = List.of();

    ComplexityReader(PitchText pitch) {
        this.pitch = pitch;
    }

    FigureSet read(MarkdownSection section) {
        MarkdownOutline outline = pitch.outline();
        for (int i = section.from(); i < section.to(); i++) {
            if (outline.heading(i).isEmpty() && outline.prose(i).length() <= LONGEST_LINE) {
                take(i, outline.prose(i));
            }
        }
        sumOfFiles();
        OptionalInt count = subsystemCount != null
                ? OptionalInt.of(subsystemCount.max())
                : subsystems.isEmpty() ? OptionalInt.empty() : OptionalInt.of(subsystems.size());
        report(section);
        return new FigureSet(
                Optional.ofNullable(files),
                Optional.ofNullable(newFiles),
                Optional.ofNullable(modifiedFiles),
                Optional.ofNullable(subIssues),
                split.split(),
                subsystems,
                count);
    }

    private void take(int line, String prose) {
        String text = ListItems.start(prose, line).map(ListItem::text).orElse(prose);
        FigureLine figures = new FigureLine(text);
        newFiles = first(newFiles, figures.figure("new files"), line);
        modifiedFiles = first(modifiedFiles, figures.figure("modified files"), line);
        modifiedFiles = first(modifiedFiles, figures.figure("changed files"), line);
        if (!figures.has("new files") && !figures.has("modified files") && !figures.has("changed files")) {
            takeFiles(figures, line);
        }
        subIssues = first(subIssues, figures.figure("sub-issues"), line);
        subIssues = first(subIssues, figures.figure("sub-issue"), line);
        takeSubsystems(figures, line);
        split.take(text, figures);
    }

    /** {@code ~14 (7 new, 7 modified)} tells both kinds in its qualifier. */
    private void takeFiles(FigureLine figures, int line) {
        Optional<Figure> all = figures.figure("files");
        if (files != null || all.isEmpty()) {
            return;
        }
        TextCursor cursor = new TextCursor(all.get().qualifier());
        cursor.skipWord("touched");
        String words = cursor.rest();
        files = first(files, all.map(figure -> figure.withQualifier(FigureLine.clean(words))), line);
        FigureLine parts = new FigureLine(words);
        newFiles = first(newFiles, parts.figure("new").map(Figure::bare), line);
        modifiedFiles = first(modifiedFiles, parts.figure("modified").map(Figure::bare), line);
    }

    private void takeSubsystems(FigureLine figures, int line) {
        Optional<Figure> count = figures.figure("subsystems");
        subsystemCount = first(subsystemCount, count, line);
        String names = figures.behindLabel("subsystems");
        if (count.isPresent() && count.get().qualifier().indexOf('(') < 0) {
            names = count.get().qualifier();
        }
        if (subsystems.isEmpty() && figures.has("subsystems")) {
            subsystems = names(names);
        }
    }

    private void sumOfFiles() {
        if (files == null && (newFiles != null || modifiedFiles != null)) {
            Estimate added = newFiles == null ? Estimate.of(0) : newFiles;
            Estimate changed = modifiedFiles == null ? Estimate.of(0) : modifiedFiles;
            files = new Estimate(
                    added.min() + changed.min(),
                    added.max() + changed.max(),
                    added.approximate() || changed.approximate(),
                    added.max() + " new, " + changed.max() + " modified");
        }
    }

    private @Nullable Estimate first(@Nullable Estimate known, Optional<Figure> found, int line) {
        if (known != null || found.isEmpty()) {
            return known;
        }
        Figure figure = found.get();
        if (figure.isReversed()) {
            pitch.problems()
                    .warning(
                            "sprint.reversed-range",
                            pitch.lines().location(line, 0),
                            "the range " + figure.first() + "-" + figure.last() + " goes downwards",
                            "write the smaller number first");
        }
        return figure.estimate();
    }

    private void report(MarkdownSection section) {
        if (files == null || subIssues == null) {
            String missing = files == null ? subIssues == null ? "files and sub-issues" : "files" : "sub-issues";
            pitch.problems()
                    .warning(
                            "sprint.no-figure",
                            pitch.lines().location(section.heading().line(), 0),
                            "the number of " + missing + " is not given",
                            "add the lines \"Files touched: 3-4\" and \"Sub-issues: 3\"");
        }
    }

    /** Names between commas outside parentheses, up to a dash. */
    private static List<String> names(String list) {
        int dash = list.indexOf(" — ");
        String text = dash < 0 ? list : list.substring(0, dash);
        List<String> names = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ',';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (i == text.length() || (c == ',' && depth <= 0)) {
                names.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        return names.stream().filter(name -> !name.isEmpty()).toList();
    }
}
