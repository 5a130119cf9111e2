package ai.disinto.vault.policy;

import ai.disinto.core.formula.Formula;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.formula.FormulaEntry;
import ai.disinto.vault.action.FormulaName;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What formulas say about themselves. Formulas with errors have no say. */
final class FormulaDefaults {
    private FormulaDefaults() {}

    static Map<FormulaName, TierSource> of(FormulaCatalog formulas) {
        Map<FormulaName, TierSource> out = new HashMap<>();
        for (FormulaEntry entry : formulas.entries()) {
            Optional<FormulaName> name = FormulaName.find(entry.name());
            Optional<Formula> formula = entry.formula().filter(each -> entry.isValid());
            if (name.isPresent() && formula.isPresent()) {
                formula.get()
                        .blastRadius()
                        .map(tier -> new TierSource(
                                TierRule.FORMULA_DEFAULT, tier, formula.get().blastRadiusLocation()))
                        .ifPresent(source -> out.put(name.get(), source));
            }
        }
        return Collections.unmodifiableMap(out);
    }
}
