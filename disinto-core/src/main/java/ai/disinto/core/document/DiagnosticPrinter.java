package ai.disinto.core.document;

import ai.disinto.core.internal.secret.VisibleText;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Prints diagnostics for people: the message, the offending line with a caret below the column, the remedy.
 *
 * <pre>{@code
 * formulas/deploy.toml:12:9: error: "\(" is no escape of TOML [toml.invalid-escape]
 *    12 | grep -c "\(a\|b\)" file
 *       |         ^
 *       = write "\\(", or turn the string into a literal '''string'''
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 */
public final class DiagnosticPrinter {
    private static final int WINDOW = 100;

    private final boolean coloured;

    private DiagnosticPrinter(boolean coloured) {
        this.coloured = coloured;
    }

    /**
     * Answers a printer of plain text.
     *
     * @return the printer
     */
    public static DiagnosticPrinter plain() {
        return new DiagnosticPrinter(false);
    }

    /**
     * Answers a printer that colours its text with ANSI escapes.
     *
     * @return the printer
     */
    public static DiagnosticPrinter ansi() {
        return new DiagnosticPrinter(true);
    }

    /**
     * Prints one diagnostic.
     *
     * @param diagnostic the diagnostic
     * @return one to four lines, without a line break at the end
     */
    public String print(Diagnostic diagnostic) {
        Objects.requireNonNull(diagnostic, "diagnostic");
        StringBuilder out = new StringBuilder();
        out.append(paint("1", VisibleText.of(diagnostic.location().toString())));
        out.append(": ")
                .append(paint(
                        colour(diagnostic.severity()), diagnostic.severity().word() + ":"));
        out.append(' ').append(diagnostic.message());
        out.append(paint("2", " [" + diagnostic.code() + "]"));
        String gutter =
                " ".repeat(Math.max(4, Integer.toString(diagnostic.line()).length() + 1));
        if (!diagnostic.excerpt().isEmpty()) {
            appendExcerpt(out, diagnostic, gutter.length());
        }
        if (!diagnostic.hint().isEmpty()) {
            out.append('\n').append(gutter).append(paint("36", " = ")).append(diagnostic.hint());
        }
        return out.toString();
    }

    /**
     * Prints several diagnostics, one below the other.
     *
     * @param diagnostics the diagnostics in the order to print them
     * @return the text, without a line break at the end; empty for none
     */
    public String printAll(Collection<Diagnostic> diagnostics) {
        return diagnostics.stream().map(this::print).collect(Collectors.joining("\n"));
    }

    private void appendExcerpt(StringBuilder out, Diagnostic diagnostic, int gutter) {
        int[] points = diagnostic.excerpt().codePoints().toArray();
        int column = Math.min(diagnostic.caret(), points.length);
        int from = column < WINDOW ? 0 : column - WINDOW / 2;
        int to = Math.min(points.length, from + WINDOW);
        String number = Integer.toString(diagnostic.line());
        out.append('\n').append(" ".repeat(gutter - number.length())).append(paint("34", number + " | "));
        out.append(from > 0 ? "…" : "")
                .append(new String(points, from, to - from))
                .append(to < points.length ? "…" : "");
        out.append('\n').append(" ".repeat(gutter)).append(paint("34", " | ")).append(from > 0 ? " " : "");
        for (int i = from; i < column; i++) {
            out.append(points[i] == '\t' ? '\t' : ' ');
        }
        out.append(paint(colour(diagnostic.severity()), "^"));
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case INFO -> "1;34";
        };
    }

    private String paint(String style, String text) {
        return coloured ? "\u001b[" + style + "m" + text + "\u001b[0m" : text;
    }
}
