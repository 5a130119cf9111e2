package ai.disinto.core.formula;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a folder has under one name: a TOML file, a shell script, or both. The script is executed, and the TOML beside
 * it describes it; a TOML file alone is reasoned over by an agent. Immutable.
 */
public final class FormulaEntry {
    private final String name;
    private final Optional<Path> script;
    private final Optional<Path> document;
    private final Optional<Formula> formula;
    private final List<Diagnostic> diagnostics;

    FormulaEntry(String name, EntryFiles files) {
        this.name = name;
        this.script = files.script();
        this.document = files.document();
        this.formula = files.formula();
        this.diagnostics = files.diagnostics();
    }

    /**
     * Answers the name by which a formula is asked for.
     *
     * @return the name of the file without its extension
     */
    public String name() {
        return name;
    }

    /**
     * Answers what is run or reasoned over.
     *
     * @return the script if there is one, else the TOML file
     */
    public Path file() {
        return script.or(() -> document).orElseThrow();
    }

    /**
     * Answers whether a shell executes the formula, without an agent.
     *
     * @return {@code true} if there is a script
     */
    public boolean isMechanical() {
        return script.isPresent();
    }

    /**
     * Answers the TOML file.
     *
     * @return the file; empty if there is only a script
     */
    public Optional<Path> document() {
        return document;
    }

    /**
     * Answers what the TOML file says.
     *
     * @return the formula; empty if there is no TOML file, or it has errors
     */
    public Optional<Formula> formula() {
        return formula;
    }

    /**
     * Answers whether the files of this name are in order.
     *
     * @return {@code true} if no diagnostic is an error
     */
    public boolean isValid() {
        return diagnostics.stream().noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /**
     * Answers what was found in the files.
     *
     * @return errors, warnings and notes
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** What reading the TOML file gave. */
    Parsed<Formula> parsed() {
        String source = document.orElseThrow().toString();
        List<Diagnostic> found = diagnostics.stream()
                .filter(diagnostic -> diagnostic.location().source().equals(source))
                .toList();
        return formula.map(value -> Parsed.of(source, value, found)).orElseGet(() -> Parsed.failed(source, found));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormulaEntry that
                && name.equals(that.name)
                && script.equals(that.script)
                && document.equals(that.document)
                && formula.equals(that.formula)
                && diagnostics.equals(that.diagnostics);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, script, document, formula, diagnostics);
    }

    @Override
    public String toString() {
        return name + (isMechanical() ? " (mechanical)" : "") + (isValid() ? "" : " (broken)");
    }
}
