package ai.disinto.core.sprint;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.CrowdedNames;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.text.SourceLines;
import ai.disinto.core.internal.yaml.YamlDocument;
import ai.disinto.core.internal.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the block of sub-issues. Where its YAML is broken, each entry is read by itself, so that all problems show. */
final class FilerBlockReader {
    private static final int FEW_ENTRIES = 256;

    private final SourceText source;
    private final Problems problems;
    private final SourceLines lines;
    private final FilerSpan span;
    private final List<FilerEntry> entries = new ArrayList<>();
    private boolean complete = true;
    private boolean flow;

    FilerBlockReader(PitchText pitch, FilerSpan span) {
        this.source = pitch.source();
        this.problems = pitch.problems();
        this.lines = pitch.lines();
        this.span = span;
    }

    Optional<PlacedBlock> read() {
        if (!span.isClosed()) {
            return Optional.empty();
        }
        FilerShape shape = FilerShape.of(lines, span);
        if (shape.report(problems)) {
            readAll(shape);
        } else {
            complete = false;
        }
        if (entries.size() > FEW_ENTRIES && CrowdedNames.isAmong(this::ids)) {
            problems.addCrowded(lines.location(span.begin(), 0));
            entries.clear();
        }
        FilerChecks checks = new FilerChecks(problems, entries);
        checks.report(complete);
        return Optional.of(new PlacedBlock(block(checks.readable()), span, entries, flow));
    }

    private Stream<String> ids() {
        return entries.stream().flatMap(entry -> Stream.ofNullable(entry.id()));
    }

    private FilerBlock block(List<FilerEntry> readable) {
        return new FilerBlock(
                readable.stream()
                        .flatMap(entry -> Stream.ofNullable(entry.subIssue()))
                        .toList(),
                readable.stream().map(entry -> lines.location(entry.idOffset())).toList());
    }

    private void readAll(FilerShape shape) {
        YamlDocument whole = document(span.begin() + 1, span.end());
        if (whole.isComplete()) {
            whole.problems().forEach(problems::add);
            takeRoot(whole);
            return;
        }
        complete = false;
        boolean explained = false;
        List<Integer> starts = shape.entryStarts();
        for (int i = 0; i < starts.size() && !problems.isFull(); i++) {
            YamlDocument one = document(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : span.end());
            explained |= !one.problems().isEmpty();
            one.problems().forEach(problem -> problems.add(shape.explained(problem)));
            if (one.isComplete()) {
                takeRoot(one);
            }
        }
        if (!explained) {
            whole.problems().stream().map(shape::explained).forEach(problems::add);
        }
    }

    private YamlDocument document(int fromLine, int toLine) {
        return YamlDocument.of(source, lines, lines.start(fromLine), lines.start(toLine));
    }

    private void takeRoot(YamlDocument document) {
        YamlNode root = document.root().orElse(null);
        if (root instanceof YamlNode.Sequence sequence) {
            flow |= sequence.flow();
            complete &= document.problems().isEmpty();
            takeEntries(sequence.items());
            reportEmpty(sequence.items().isEmpty());
        } else if (root == null || (root instanceof YamlNode.Scalar scalar && scalar.isNull())) {
            reportEmpty(true);
        } else {
            complete = false;
            problems.add(Diagnostic.error(
                    "sprint.filer-not-a-list",
                    lines.location(root.start()),
                    "the block of sub-issues is " + root.kind() + ", not a list of entries",
                    "begin each entry with \"- id: …\""));
        }
    }

    private void takeEntries(List<YamlNode> items) {
        for (int i = 0; i < items.size(); i++) {
            int end = i + 1 < items.size() ? lines.lineAt(items.get(i + 1).start()) : span.end();
            takeEntry(items.get(i), end);
        }
    }

    private void takeEntry(YamlNode item, int endLine) {
        if (item instanceof YamlNode.Mapping mapping) {
            entries.add(new FilerEntryReader(problems, mapping).read());
            BodyComments.check(problems, mapping, endLine);
            return;
        }
        complete = false;
        problems.error(
                "sprint.filer-not-a-list",
                lines.location(item.start()),
                "an entry is " + item.kind() + ", not a mapping of fields",
                "give it the fields id, title, labels, depends_on and body");
    }

    private void reportEmpty(boolean empty) {
        if (empty) {
            problems.warning(
                    "sprint.filer-empty",
                    lines.location(span.begin(), 0),
                    "the block of sub-issues has no entry",
                    "add the entries, or remove the block");
        }
    }
}
