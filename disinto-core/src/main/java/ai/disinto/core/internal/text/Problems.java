package ai.disinto.core.internal.text;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.Severity;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a reader finds in one document, up to the document's own limit. */
public final class Problems {
    private static final int LONGEST_EXCERPT = 2_000;

    private final SourceText source;
    private final SourceLines lines;
    private final List<Diagnostic> found = new ArrayList<>();
    private int unlisted;
    private int errors;

    private Problems(SourceText source, SourceLines lines) {
        this.source = source;
        this.lines = lines;
    }

    /** Starts to read a document: says at once when it is empty or beyond its limit. */
    public static Problems of(SourceText source) {
        boolean tooLarge = source.text().length() > source.limits().maxSize();
        SourceText taken = tooLarge ? SourceText.of("", source.name()).withLimits(source.limits()) : source;
        Problems problems = new Problems(source, SourceLines.of(taken));
        if (tooLarge) {
            problems.error(
                    "document.too-large",
                    problems.start(),
                    "the text has more than " + source.limits().maxSize() + " characters",
                    "check that this is the right file; a greater limit can be given with DocumentLimits");
        } else if (source.text().isBlank()) {
            problems.error(
                    "document.empty",
                    problems.start(),
                    "the document is empty",
                    "write its content, or remove the file");
        }
        return problems;
    }

    public SourceLines lines() {
        return lines;
    }

    public SourceLocation start() {
        return SourceLocation.startOf(source.name());
    }

    public void error(String code, SourceLocation location, String message, String hint) {
        add(Diagnostic.error(code, location, message, hint));
    }

    public void warning(String code, SourceLocation location, String message, String hint) {
        add(Diagnostic.warning(code, location, message, hint));
    }

    public void info(String code, SourceLocation location, String message, String hint) {
        add(Diagnostic.info(code, location, message, hint));
    }

    /** Adds a finding, with the line that it speaks of. */
    public void add(Diagnostic diagnostic) {
        errors += diagnostic.severity() == Severity.ERROR ? 1 : 0;
        if (isFull()) {
            unlisted++;
            return;
        }
        found.add(diagnostic.excerpt().isEmpty() ? withExcerpt(diagnostic) : diagnostic);
    }

    /** Says that names were {@linkplain CrowdedNames made to be slow}. */
    public void addCrowded(SourceLocation location) {
        error(
                "document.crowded-names",
                location,
                "hundreds of different names share one hash code, as no names do by chance",
                "give them other names; they were made to slow readers down");
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    /** Whether further findings are only counted, so that it does not matter where they are. */
    public boolean isFull() {
        return found.size() >= source.limits().maxDiagnostics();
    }

    /** The number of errors, the ones beyond the limit included. */
    public int errorCount() {
        return errors;
    }

    /** What was found, in the order of the document. */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Diagnostic::location));
        if (unlisted > 0) {
            String message = unlisted + " further problems are not listed";
            String hint = "mend the ones listed first";
            sorted.add(
                    hasErrors()
                            ? Diagnostic.error("document.more-problems", start(), message, hint)
                            : Diagnostic.warning("document.more-problems", start(), message, hint));
        }
        return List.copyOf(sorted);
    }

    /** The result of reading: the value, if there is one, and what was found. */
    public <T> Parsed<T> toParsed(@Nullable T value) {
        return value == null
                ? Parsed.failed(source.name(), diagnostics())
                : Parsed.of(source.name(), value, diagnostics());
    }

    /** The diagnostic with the line that it speaks of, unless that is too long to be shown. */
    public Diagnostic withExcerpt(Diagnostic diagnostic) {
        int index = diagnostic.line() - 1;
        if (index >= lines.count() || lines.end(index) - lines.start(index) > LONGEST_EXCERPT) {
            return diagnostic;
        }
        String line = lines.text(index);
        return diagnostic.withExcerpt(index == 0 && line.startsWith("\uFEFF") ? line.substring(1) : line);
    }
}
