package ai.disinto.core.formula;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A description of one repeatable piece of factory work, read from TOML: what it is for, which files give context,
 * which variables it takes, which steps it has. There is no formula with errors: what exists has its required keys,
 * declared variables, and steps that form a graph without cycles.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class Formula {
    private final SourceText source;
    private final FormulaContent content;

    Formula(SourceText source, FormulaContent content) {
        this.source = source;
        this.content = content;
    }

    /**
     * Reads a formula that must be right.
     *
     * @param file the file
     * @return the formula
     * @throws InvalidDocumentException if the file cannot be read or has an error; it carries every problem
     */
    public static Formula read(Path file) {
        return check(file).orElseThrow();
    }

    /**
     * Reads a formula that must be right.
     *
     * @param text the TOML text
     * @param source the name that diagnostics show, usually a path
     * @return the formula
     * @throws InvalidDocumentException if the text has an error; it carries every problem
     */
    public static Formula parse(String text, String source) {
        Objects.requireNonNull(text, "text");
        return check(text, Objects.requireNonNull(source, "source")).orElseThrow();
    }

    /**
     * Reads a formula and reports every problem. Never throws on bad content.
     *
     * @param file the file
     * @return the formula, or none if there is an error; and what was found
     */
    public static Parsed<Formula> check(Path file) {
        return SourceText.check(file).flatMap(Formula::check);
    }

    /**
     * Reads a formula and reports every problem. Never throws on bad content.
     *
     * @param text the TOML text
     * @param source the name that diagnostics show, usually a path
     * @return the formula, or none if there is an error; and what was found
     */
    public static Parsed<Formula> check(String text, String source) {
        Objects.requireNonNull(text, "text");
        return check(SourceText.of(text, Objects.requireNonNull(source, "source")));
    }

    /**
     * Reads a formula and reports every problem. Never throws on bad content.
     *
     * @param source the TOML text
     * @return the formula, or none if there is an error; and what was found
     */
    public static Parsed<Formula> check(SourceText source) {
        return FormulaReader.check(Objects.requireNonNull(source, "source"));
    }

    /**
     * Reads a formula, and forgives backslashes that begin no escape of TOML: each is read as if it were doubled,
     * which is what authors of shell mean. Every such place is a warning and one of {@link #edits()}. Escapes whose
     * meaning is in doubt ({@code \e}, {@code \x}, {@code \}{@code u} with bad digits) and all other errors stay
     * errors, and then there is no formula. Nothing is written back.
     *
     * @param source the TOML text
     * @return the formula, or none if there is an error that is not forgiven; and what was found
     */
    public static Parsed<Formula> recover(SourceText source) {
        return FormulaReader.recover(Objects.requireNonNull(source, "source"));
    }

    /**
     * Answers the name.
     *
     * @return lower-case letters, digits and dashes
     */
    public String name() {
        return content.name();
    }

    /**
     * Answers what the formula is for; may hold <code>{{placeholders}}</code>.
     *
     * @return one line
     */
    public FormulaText description() {
        return content.description();
    }

    /**
     * Answers the version that the author gave. It is a label: versions do not always grow. What tells two formulas
     * apart is {@link #contentHash()}.
     *
     * @return the version
     */
    public long version() {
        return content.version();
    }

    /**
     * Answers the tier that the formula claims for itself; a policy may say otherwise.
     *
     * @return the value of the key {@code blast_radius}
     */
    public Optional<BlastTier> blastRadius() {
        return content.tier();
    }

    /**
     * Answers where the formula claims its tier.
     *
     * @return the place of the key {@code blast_radius}, or empty when the formula claims none
     */
    public Optional<SourceLocation> blastRadiusLocation() {
        return content.tierLocation();
    }

    /**
     * Answers how the formula wants to be run.
     *
     * @return model, stack, tools and limits
     */
    public FormulaSettings settings() {
        return content.settings();
    }

    /**
     * Answers the files that an agent reads first.
     *
     * @return the files in the order of the formula
     */
    public List<ContextFile> contextFiles() {
        return content.contextFiles();
    }

    /**
     * Answers what the formula expects of the report on the structure of the project.
     *
     * @return a description; if there is one, the report belongs into the context
     */
    public Optional<String> graphReport() {
        return content.graphReport();
    }

    /**
     * Answers the parameters.
     *
     * @return the variables in the order of the file
     */
    public List<Variable> variables() {
        return content.variables();
    }

    /**
     * Answers the steps.
     *
     * @return the steps in the order of the file; empty for a formula of run parameters only
     */
    public List<Step> steps() {
        return content.steps();
    }

    /**
     * Answers the order that the steps need, by the needs that they declare.
     *
     * @return the graph
     */
    public StepGraph graph() {
        return content.graph();
    }

    /**
     * Answers the keys that have no meaning here.
     *
     * @return values by the full names of their keys, such as {@code steps[2].owner}: String, Long, Double, Boolean, a
     *     value of {@code java.time}, or a List or Map of these
     */
    public Map<String, Object> otherKeys() {
        return content.otherKeys();
    }

    /**
     * Answers the text that the formula was read from, with its name.
     *
     * @return the text exactly as it was read, to be shown to an agent as its work order
     */
    public SourceText source() {
        return source;
    }

    /**
     * Answers the SHA-256 of the text exactly as it was read (byte-order mark and line endings included), encoded as
     * UTF-8. For a formula from a file it is the hash of the file's bytes. It is computed at each call.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String contentHash() {
        return ContentHash.of(source.text());
    }

    /**
     * Answers what {@link #recover} forgave. A formula with edits is not what its file says by the rules of TOML; do
     * not run it where that matters.
     *
     * @return the edits that would make the text valid, in its order; empty for a formula that was valid
     */
    public List<EscapeEdit> edits() {
        return content.edits();
    }

    /**
     * Gives the variables their values. Defaults stand in for what is not given.
     *
     * @param values values by the names of variables
     * @return the values, ready to be put into texts; or none, and all that is wrong: a required value is missing, a
     *     name is no variable, a value has a line break or another control character. Values are never shown
     */
    public Parsed<Bindings> bind(Map<String, String> values) {
        return new BindingReader(this).bind(values);
    }

    /**
     * Finds places in the steps where the rules of TOML change what looks like shell: {@code \n}, {@code \t} and the
     * like become characters, {@code \"} loses its backslash, a backslash at the end of a line joins lines. They are
     * mistakes if the author expects the shell to see what the file shows.
     *
     * @return one warning or note for each place, up to the limit of the document
     */
    public List<Diagnostic> lint() {
        return new ShellLint(source).check(steps());
    }

    /** Compares text and name of the source, and whether it was recovered. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Formula that
                && source.equals(that.source)
                && content.edits().equals(that.content.edits());
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        String recovered = edits().isEmpty() ? "" : ", recovered with " + edits().size() + " edits";
        return "Formula[" + name() + ", version " + version() + ", steps " + graph() + recovered + "]";
    }
}
