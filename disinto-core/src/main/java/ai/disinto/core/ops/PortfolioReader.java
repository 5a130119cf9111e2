package ai.disinto.core.ops;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.markdown.MarkdownCell;
import ai.disinto.core.internal.markdown.MarkdownOutline;
import ai.disinto.core.internal.markdown.MarkdownTable;
import ai.disinto.core.internal.text.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads every table that has a column for artifacts. */
final class PortfolioReader {
    private final SourceText source;
    private final Problems problems;
    private final Map<String, PortfolioRow> rows = new LinkedHashMap<>();

    PortfolioReader(SourceText source) {
        this.source = source;
        this.problems = Problems.of(source);
    }

    Parsed<Portfolio> read() {
        if (problems.hasErrors()) {
            return problems.toParsed(null);
        }
        MarkdownOutline outline = MarkdownOutline.of(problems.lines());
        MarkdownTable.in(outline, 0, outline.count()).forEach(this::read);
        rows.values().forEach(this::checkMeasured);
        return problems.toParsed(new Portfolio(source.name(), List.copyOf(rows.values()), source.text()));
    }

    private void read(MarkdownTable table) {
        TableColumns columns = TableColumns.of(table);
        if (columns.has("artifact") || columns.has("artefact")) {
            table.rows().forEach(row -> read(columns, row));
        }
    }

    private void read(TableColumns columns, List<MarkdownCell> row) {
        SourceLocation place =
                problems.lines().location(row.get(0).line(), row.get(0).start());
        Optional<String> name = columns.cell(row, "artifact").or(() -> columns.cell(row, "artefact"));
        if (name.isEmpty()) {
            problems.error("portfolio.no-artifact", place, "the row names no artifact", "name it, or remove the row");
            return;
        }
        Artifact artifact = new Artifact(
                name.get(),
                columns.cell(row, "location").orElse(""),
                observability(columns, row, place),
                columns.cell(row, "measurement"),
                columns.cell(row, "evidence"));
        PortfolioRow read = new PortfolioRow(artifact, place);
        PortfolioRow before = rows.putIfAbsent(read.key(), read);
        if (before != null) {
            checkRepeated(before, read);
            rows.put(read.key(), before.completedBy(read));
        }
    }

    private Optional<Observability> observability(TableColumns columns, List<MarkdownCell> row, SourceLocation place) {
        Optional<String> cell = columns.cell(row, "observable");
        Optional<Observability> found = cell.flatMap(Observability::ofCell);
        if (cell.isPresent() && found.isEmpty()) {
            problems.error(
                    "portfolio.bad-observable",
                    place,
                    "\"" + cell.get() + "\" does not say whether the artifact can be observed",
                    "write Yes, Partial or No");
        }
        return found;
    }

    private void checkRepeated(PortfolioRow before, PortfolioRow read) {
        for (String difference : before.differences(read)) {
            problems.warning(
                    "portfolio.conflict",
                    read.location(),
                    read.artifact().name() + " has another " + difference + " in line "
                            + before.location().line(),
                    "make the two rows agree; the first one counts");
        }
    }

    private void checkMeasured(PortfolioRow row) {
        Artifact artifact = row.artifact();
        boolean observed =
                artifact.observability().filter(Observability.YES::equals).isPresent();
        if (observed && artifact.measurement().isEmpty() && artifact.evidence().isEmpty()) {
            problems.warning(
                    "portfolio.unmeasured",
                    row.location(),
                    artifact.name() + " is observable, but nothing tells where its measurements lie",
                    "name the measurement and the path of the evidence, such as evidence/engagement/");
        }
    }
}
