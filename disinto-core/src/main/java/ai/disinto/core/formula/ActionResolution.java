package ai.disinto.core.formula;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.Severity;
import ai.disinto.core.document.SourceLocation;
import java.util.List;
import java.util.Optional;

/** Finds the formula of a vault action. */
final class ActionResolution {
    private final FormulaCatalog catalog;
    private final String name;
    private final SourceLocation folder;

    ActionResolution(FormulaCatalog catalog, String name) {
        this.catalog = catalog;
        this.name = name;
        this.folder = SourceLocation.startOf(catalog.folder().toString());
    }

    Parsed<FormulaEntry> resolve() {
        if (!FormulaNames.isFormula(name)) {
            return failed(Diagnostic.error(
                    "formula.bad-name",
                    folder,
                    "\"" + name + "\" is no name of a formula",
                    "use lower-case letters, digits and dashes, no dash in front"));
        }
        Optional<FormulaEntry> entry = catalog.entry(name);
        if (entry.isEmpty()) {
            return failed(Diagnostic.error(
                    "formula.not-found",
                    folder,
                    "there is neither " + name + ".sh nor " + name + ".toml",
                    "name one of the formulas of the folder"));
        }
        List<Diagnostic> relevant = entry.get().diagnostics().stream()
                .filter(diagnostic -> concerns(entry.get(), diagnostic))
                .toList();
        boolean broken = relevant.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
        return broken
                ? Parsed.failed(entry.get().file().toString(), relevant)
                : Parsed.of(entry.get().file().toString(), entry.get(), relevant);
    }

    private static boolean concerns(FormulaEntry entry, Diagnostic diagnostic) {
        return diagnostic.location().source().equals(entry.file().toString());
    }

    private Parsed<FormulaEntry> failed(Diagnostic diagnostic) {
        return Parsed.failed(folder.source(), List.of(diagnostic));
    }
}
