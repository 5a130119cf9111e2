package ai.disinto.examples.vault;

import ai.disinto.core.document.DiagnosticPrinter;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.formula.FormulaEntry;
import ai.disinto.core.ops.HumanRequest;
import ai.disinto.core.ops.VaultItem;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.policy.BlastRadius;
import ai.disinto.vault.policy.VaultPolicy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Says what files of a vault are, and what they may do. */
final class FileAnswers {
    private final Supplier<FormulaCatalog> formulas;
    private final VaultPolicy policy;
    private final PrintWriter out;

    FileAnswers(Supplier<FormulaCatalog> formulas, VaultPolicy policy, PrintWriter out) {
        this.formulas = formulas;
        this.policy = policy;
        this.out = out;
    }

    /** Prints all answers; answers whether no file is broken. */
    boolean print(List<Path> files) {
        boolean good = true;
        for (Path file : files) {
            good &= print(file);
        }
        return good;
    }

    private boolean print(Path file) {
        Parsed<SourceText> text = SourceText.check(file);
        Parsed<VaultItem> item = text.flatMap(VaultItem::check);
        if (item.value().orElse(null) instanceof HumanRequest request) {
            out.println(file + " asks people: " + request.title());
            request.steps().forEach(step -> out.println("  " + step));
            request.unblocks().forEach(issue -> out.println("  unblocks " + issue.issue() + " " + issue.title()));
            return diagnostics(item);
        }
        Parsed<VaultAction> action = text.flatMap(VaultAction::check);
        action.value().ifPresent(this::explain);
        return diagnostics(action);
    }

    private void explain(VaultAction action) {
        FormulaCatalog catalog = formulas.get();
        out.println(BlastRadius.classifier(catalog, policy).classify(action).explain());
        policy.beyondCeiling(action).forEach(problem -> out.println("  " + problem.message()));
        Parsed<FormulaEntry> formula = action.resolve(catalog);
        formula.errors().forEach(problem -> out.println("  cannot run now: " + problem.message()));
    }

    private boolean diagnostics(Parsed<?> parsed) {
        if (!parsed.diagnostics().isEmpty()) {
            out.println(DiagnosticPrinter.plain().printAll(parsed.diagnostics()));
        }
        return parsed.errors().isEmpty();
    }
}
