package ai.disinto.vault.action;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.formula.FormulaEntry;
import java.util.ArrayList;
import java.util.List;

/** Looks up what an action names, and reports at the place where it names it. */
final class FormulaCheck {
    private FormulaCheck() {}

    static Parsed<FormulaEntry> of(FormulaCatalog catalog, FormulaName formula, SourceLocation place) {
        if (catalog.entry(formula.value()).isEmpty()) {
            return Parsed.failed(
                    place.source(),
                    List.of(Diagnostic.error(
                            "vault.formula-not-known",
                            place,
                            "there is no formula " + formula + " now",
                            "add " + formula + ".sh or " + formula
                                    + ".toml to the formulas; the action is then checked again")));
        }
        Parsed<FormulaEntry> found = catalog.forAction(formula.value());
        if (found.isValid()) {
            return found;
        }
        List<Diagnostic> all = new ArrayList<>();
        all.add(Diagnostic.error(
                "vault.formula-broken",
                place,
                "the formula " + formula + " has errors and cannot run",
                "mend the formula; the action is then checked again"));
        all.addAll(found.diagnostics());
        return Parsed.failed(place.source(), all);
    }
}
