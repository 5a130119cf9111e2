package ai.disinto.core.formula;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the files of one name while a folder is read. */
final class EntryFiles {
    private final String name;
    private final FormulaFolder folder;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private @Nullable Path script;
    private @Nullable Path document;
    private @Nullable Formula formula;

    EntryFiles(String name, FormulaFolder folder) {
        this.name = name;
        this.folder = folder;
    }

    void add(Path file) {
        if (!FormulaNames.isFormula(name)) {
            diagnostics.add(Diagnostic.error(
                    "formula.bad-name",
                    SourceLocation.startOf(file.toString()),
                    "\"" + name + "\" is no name of a formula",
                    "name the file with lower-case letters, digits and dashes, no dash in front"));
        }
        if (file.toString().endsWith(FormulaFile.SCRIPT)) {
            script = file;
            folder.whyUnusable(file).ifPresent(diagnostics::add);
        } else {
            document = file;
            Parsed<Formula> parsed = folder.read(file);
            formula = parsed.isValid() ? parsed.value().orElse(null) : null;
            diagnostics.addAll(parsed.diagnostics());
        }
    }

    FormulaEntry entry() {
        return new FormulaEntry(name, this);
    }

    Optional<Path> script() {
        return Optional.ofNullable(script);
    }

    Optional<Path> document() {
        return Optional.ofNullable(document);
    }

    Optional<Formula> formula() {
        return Optional.ofNullable(formula);
    }

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }
}
