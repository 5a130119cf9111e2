package ai.disinto.core.document;

import ai.disinto.core.DisintoException;
import ai.disinto.core.internal.secret.VisibleText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A document cannot be used. Carries every problem that was found in it, not only the first. */
public final class InvalidDocumentException extends DisintoException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    /** The name of the document. */
    private final String source;

    private final transient List<Diagnostic> diagnostics;

    /**
     * Makes an exception about a document.
     *
     * @param source the name of the document
     * @param diagnostics what was found, errors and others
     */
    public InvalidDocumentException(String source, List<Diagnostic> diagnostics) {
        super(message(source, diagnostics));
        this.source = source;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Answers the name of the document.
     *
     * @return the name, usually a path
     */
    public String source() {
        return source;
    }

    /**
     * Answers everything that was found, in the order of the document.
     *
     * @return the diagnostics; empty after the exception was deserialized
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics == null ? List.of() : diagnostics;
    }

    private static String message(String source, List<Diagnostic> diagnostics) {
        Objects.requireNonNull(source, "source");
        List<Diagnostic> errors = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
        DiagnosticPrinter printer = DiagnosticPrinter.plain();
        String shown = errors.stream().limit(SHOWN).map(printer::print).collect(Collectors.joining("\n"));
        String rest = errors.size() > SHOWN ? "\n… and " + (errors.size() - SHOWN) + " more" : "";
        return VisibleText.of(source) + " has " + errors.size() + (errors.size() == 1 ? " error" : " errors") + "\n"
                + shown + rest;
    }
}
