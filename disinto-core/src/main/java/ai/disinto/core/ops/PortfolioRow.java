package ai.disinto.core.ops;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An artifact and where it stands. */
record PortfolioRow(Artifact artifact, SourceLocation location) {

    String key() {
        return artifact.name().toLowerCase(Locale.ROOT);
    }

    /** This row, with what another one tells and this one does not. */
    PortfolioRow completedBy(PortfolioRow other) {
        Artifact more = other.artifact;
        return new PortfolioRow(
                new Artifact(
                        artifact.name(),
                        artifact.location().isEmpty() ? more.location() : artifact.location(),
                        artifact.observability().or(more::observability),
                        artifact.measurement().or(more::measurement),
                        artifact.evidence().or(more::evidence)),
                location);
    }

    /** What two rows tell differently, in words. */
    List<String> differences(PortfolioRow other) {
        List<String> found = new ArrayList<>();
        compare(found, "location", told(artifact.location()), told(other.artifact.location()));
        compare(
                found,
                "observable",
                artifact.observability().map(Observability::word),
                other.artifact.observability().map(Observability::word));
        compare(found, "measurement", artifact.measurement(), other.artifact.measurement());
        compare(found, "evidence", evidence(artifact), evidence(other.artifact));
        return found;
    }

    static Map<String, PortfolioRow> byKey(List<PortfolioRow> rows) {
        Map<String, PortfolioRow> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.merge(row.key(), row, PortfolioRow::completedBy));
        return byKey;
    }

    static List<Artifact> merged(List<PortfolioRow> rows, List<PortfolioRow> others) {
        List<PortfolioRow> all = new ArrayList<>(rows);
        all.addAll(others);
        return byKey(all).values().stream().map(PortfolioRow::artifact).toList();
    }

    static List<Diagnostic> conflicts(List<PortfolioRow> rows, List<PortfolioRow> others, String otherSource) {
        Map<String, PortfolioRow> theirs = byKey(others);
        List<Diagnostic> found = new ArrayList<>();
        for (PortfolioRow row : rows) {
            PortfolioRow their = theirs.get(row.key());
            for (String difference : their == null ? List.<String>of() : row.differences(their)) {
                found.add(Diagnostic.warning(
                        "portfolio.conflict",
                        row.location(),
                        row.artifact().name() + " has another " + difference + " in " + otherSource,
                        "make the two documents agree, or keep the tables in one of them"));
            }
        }
        return List.copyOf(found);
    }

    private static Optional<String> told(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    private static Optional<String> evidence(Artifact artifact) {
        return artifact.evidenceCategory().or(artifact::evidence);
    }

    private static void compare(List<String> found, String what, Optional<String> mine, Optional<String> theirs) {
        if (mine.isPresent() && theirs.isPresent() && !mine.get().equalsIgnoreCase(theirs.get())) {
            found.add(what);
        }
    }
}
