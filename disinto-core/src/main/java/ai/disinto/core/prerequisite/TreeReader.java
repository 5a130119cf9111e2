package ai.disinto.core.prerequisite;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.markdown.MarkdownHeading;
import ai.disinto.core.internal.markdown.MarkdownScan;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.text.SourceLines;
import org.jspecify.annotations.Nullable;

/** Reads a tree line by line. What it does not understand stays in the text and means nothing. */
final class TreeReader {
    private final SourceText source;
    private final SourceLines lines;
    private final MarkdownScan scan;
    private final TreeProblems problems;
    private final RangeBudget budget = RangeBudget.ofDocument();
    private final References references = new References(budget);
    private final Slug.Distinct ids = new Slug.Distinct();
    private final TreeParts tree = new TreeParts();
    private @Nullable ObjectiveParts open;

    private TreeReader(SourceText source, Problems problems) {
        this.source = source;
        this.lines = problems.lines();
        this.scan = new MarkdownScan(lines);
        this.problems = new TreeProblems(problems);
    }

    static Parsed<PrerequisiteTree> read(SourceText source) {
        Problems problems = Problems.of(source);
        return problems.hasErrors()
                ? problems.toParsed(null)
                : problems.toParsed(new TreeReader(source, problems).read());
    }

    private PrerequisiteTree read() {
        while (scan.next()) {
            MarkdownHeading heading = scan.heading();
            if (heading != null) {
                readHeading(heading);
            } else if (!scan.isCode()) {
                readLine(scan.line(), scan.prose());
            }
        }
        close();
        TreeLinks links = tree.links.build();
        problems.judge(tree, links);
        return new PrerequisiteTree(source, tree, links);
    }

    private void readHeading(MarkdownHeading heading) {
        if (heading.level() == 1 && tree.titleLine < 0) {
            tree.title = heading.text();
            tree.titleLine = heading.line();
        }
        if (heading.level() > 2) {
            unknown(heading.line());
            return;
        }
        close();
        ObjectiveHeading read = heading.level() == 2 ? ObjectiveHeading.read(heading.text(), references) : null;
        if (read != null) {
            open(heading, read);
            return;
        }
        MilestoneMarker marker = heading.level() == 2 ? MarkerHeading.read(heading.text(), heading.line()) : null;
        if (marker != null) {
            tree.markers.add(marker);
        }
    }

    private void open(MarkdownHeading heading, ObjectiveHeading read) {
        String id = ids.of(read.name, "objective");
        ObjectiveParts.Place place = new ObjectiveParts.Place(source.name(), tree.objectives.size(), heading.line());
        open = new ObjectiveParts(place, heading.text(), read, id);
        tree.links.addObjective(read.issues);
        problems.ofHeading(open, budget);
    }

    private void close() {
        if (open != null) {
            problems.ofObjective(open);
            tree.objectives.add(new Objective(open));
            open = null;
        }
    }

    private void readLine(int line, String text) {
        if (text.isBlank() || (line == 0 && text.strip().equals("\uFEFF"))) {
            readComment(line);
            return;
        }
        ItemLine item = ItemReader.read(text, references);
        if (open == null) {
            if (item != null) {
                problems.itemOutside(line, item);
            }
            return;
        }
        open.lastIndex = line;
        if (item != null) {
            addItem(line, item, open);
        } else {
            readOther(line, text, open);
        }
    }

    private void addItem(int line, ItemLine item, ObjectiveParts objective) {
        PrerequisiteItem read = new PrerequisiteItem(source.name(), line, tree.items.size(), item);
        tree.items.add(read);
        tree.links.addItem(read);
        objective.items.add(read);
        problems.ofItem(read, budget);
    }

    private void readOther(int line, String text, ObjectiveParts objective) {
        StatusLine status = StatusLine.read(line, text);
        int bullet = ItemReader.bullet(text);
        if (status != null && objective.status == null) {
            objective.status = status;
            problems.ofStatus(status);
        } else if (status != null) {
            problems.secondStatus(status);
        } else if (bullet >= 0 && text.startsWith("Note:", bullet)) {
            objective.notes.add(text.substring(bullet + 5).strip());
        } else if (bullet >= 0 && text.startsWith("[", bullet)) {
            problems.malformedBox(line, bullet);
        } else {
            unknown(line);
        }
    }

    private void unknown(int line) {
        if (open != null) {
            open.lastIndex = line;
            problems.unknownLine(line);
        }
    }

    /** A line that shows nothing: blank, or within a comment. */
    private void readComment(int line) {
        if (lines.end(line) == lines.start(line)) {
            return;
        }
        String text = lines.text(line);
        UpdatedComment updated = tree.updated == null && tree.objectives.isEmpty() && open == null
                ? UpdatedComment.read(line, text)
                : null;
        if (updated != null) {
            tree.updated = updated;
            problems.ofUpdated(updated);
        } else if (text.startsWith("## " + ObjectiveHeading.KEY)) {
            problems.hiddenObjective(line);
        }
    }
}
