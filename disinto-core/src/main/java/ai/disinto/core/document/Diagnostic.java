package ai.disinto.core.document;

import ai.disinto.core.internal.secret.VisibleText;
import java.util.Objects;

/**
 * One thing to know about a document: what, where, and how to mend it.
 *
 * <p>Text that comes from the document (in the message, the hint or the excerpt) has its control characters
 * replaced by their escapes, so that a diagnostic can be printed to a terminal or a log as it is.
 */
public final class Diagnostic {
    private final Severity severity;
    private final String code;
    private final SourceLocation location;
    private final String message;
    private final String hint;
    private final String excerpt;
    private final int caret;

    private Diagnostic(Severity severity, String code, SourceLocation location, String message, String hint) {
        this.severity = severity;
        this.code = Objects.requireNonNull(code, "code");
        this.location = Objects.requireNonNull(location, "location");
        this.message = VisibleText.of(Objects.requireNonNull(message, "message"));
        this.hint = VisibleText.of(Objects.requireNonNull(hint, "hint"));
        this.excerpt = "";
        this.caret = 0;
    }

    private Diagnostic(Diagnostic bare, String line) {
        this.severity = bare.severity;
        this.code = bare.code;
        this.location = bare.location;
        this.message = bare.message;
        this.hint = bare.hint;
        this.excerpt = VisibleText.ofLine(line);
        this.caret = caret(line);
    }

    /**
     * Makes an error: the document must not be used as it stands.
     *
     * @param code the stable, machine-readable name of the problem, for example {@code toml.invalid-escape}
     * @param location where it is
     * @param message what is wrong, in the reader's words
     * @param hint what to do about it
     * @return the diagnostic
     */
    public static Diagnostic error(String code, SourceLocation location, String message, String hint) {
        return new Diagnostic(Severity.ERROR, code, location, message, hint);
    }

    /**
     * Makes a warning: the document can be used, but probably does not mean what its author thinks.
     *
     * @param code the stable, machine-readable name of the problem
     * @param location where it is
     * @param message what is doubtful, in the reader's words
     * @param hint what to do about it
     * @return the diagnostic
     */
    public static Diagnostic warning(String code, SourceLocation location, String message, String hint) {
        return new Diagnostic(Severity.WARNING, code, location, message, hint);
    }

    /**
     * Makes a note: worth knowing, nothing needs to change.
     *
     * @param code the stable, machine-readable name of the fact
     * @param location where it is
     * @param message the fact, in the reader's words
     * @param hint what can be done with it
     * @return the diagnostic
     */
    public static Diagnostic info(String code, SourceLocation location, String message, String hint) {
        return new Diagnostic(Severity.INFO, code, location, message, hint);
    }

    /**
     * Answers this diagnostic with the line it speaks of. The value of a line that looks like a credential
     * ({@code api_key = …}) is left out.
     *
     * @param line the text of the line, without its line break
     * @return a diagnostic that can show the line
     */
    public Diagnostic withExcerpt(String line) {
        return new Diagnostic(this, Objects.requireNonNull(line, "line"));
    }

    /**
     * Answers how much it matters.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Answers the stable, machine-readable name of the problem.
     *
     * @return the code, as listed in {@code docs/diagnostics.md}
     */
    public String code() {
        return code;
    }

    /**
     * Answers where the problem is.
     *
     * @return the location
     */
    public SourceLocation location() {
        return location;
    }

    /**
     * Answers the line of the location.
     *
     * @return the line, counted from 1
     */
    public int line() {
        return location.line();
    }

    /**
     * Answers the column of the location.
     *
     * @return the column, counted from 1 in Unicode code points
     */
    public int column() {
        return location.column();
    }

    /**
     * Answers what is wrong.
     *
     * @return the message, one sentence without a full stop
     */
    public String message() {
        return message;
    }

    /**
     * Answers what to do about it.
     *
     * @return the remedy, or an empty string where the message says it all
     */
    public String hint() {
        return hint;
    }

    /**
     * Answers the line that the diagnostic speaks of.
     *
     * @return the text of the line, or an empty string when it is not known
     */
    public String excerpt() {
        return excerpt;
    }

    /** Where the column stands in the excerpt, in code points from 0: some characters are shown by their escapes. */
    int caret() {
        return caret;
    }

    private int caret(String line) {
        int column = Math.min(location.column() - 1, line.codePointCount(0, line.length()));
        String before = VisibleText.ofLine(line.substring(0, line.offsetByCodePoints(0, column)));
        int same = 0;
        while (same < Math.min(before.length(), excerpt.length()) && before.charAt(same) == excerpt.charAt(same)) {
            same++;
        }
        return excerpt.codePointCount(0, same);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Diagnostic that
                && severity == that.severity
                && code.equals(that.code)
                && location.equals(that.location)
                && message.equals(that.message)
                && hint.equals(that.hint)
                && excerpt.equals(that.excerpt)
                && caret == that.caret;
    }

    @Override
    public int hashCode() {
        return Objects.hash(severity, code, location, message, hint, excerpt);
    }

    /** Answers one line: location, severity, message and code. */
    @Override
    public String toString() {
        return VisibleText.of(location.toString()) + ": " + severity.word() + ": " + message + " [" + code + "]";
    }
}
