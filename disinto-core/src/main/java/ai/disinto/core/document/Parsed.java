package ai.disinto.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a reader made of a document: the value, if there is one, and every problem it found.
 *
 * <p>A document with errors may still have a value (as much as could be understood); use it to show more to a
 * person, never to act on it. {@link #orElseThrow()} is the strict way out.
 *
 * @param <T> the type of the document
 */
public final class Parsed<T> {
    private final String source;
    private final @Nullable T value;
    private final List<Diagnostic> diagnostics;

    private Parsed(String source, @Nullable T value, List<Diagnostic> diagnostics) {
        this.source = Objects.requireNonNull(source, "source");
        this.value = value;
        this.diagnostics = List.copyOf(diagnostics);
        if (value == null && isValid()) {
            throw new IllegalArgumentException("no value and no error for " + source);
        }
    }

    /**
     * Makes the result for a document that could be understood.
     *
     * @param <T> the type of the document
     * @param source the name of the document
     * @param value what it says
     * @param diagnostics what was found on the way
     * @return the result
     */
    public static <T> Parsed<T> of(String source, T value, List<Diagnostic> diagnostics) {
        return new Parsed<>(source, Objects.requireNonNull(value, "value"), diagnostics);
    }

    /**
     * Makes the result for a document that could not be understood.
     *
     * @param <T> the type of the document
     * @param source the name of the document
     * @param diagnostics what was found, at least one error
     * @return the result
     * @throws IllegalArgumentException if no diagnostic is an error
     */
    public static <T> Parsed<T> failed(String source, List<Diagnostic> diagnostics) {
        return new Parsed<>(source, null, diagnostics);
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
     * Answers what could be understood, even when the document has errors.
     *
     * @return the value, or empty when nothing could be understood
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Answers everything that was found, in the order of the document.
     *
     * @return errors, warnings and notes
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * Answers the errors alone.
     *
     * @return the errors in the order of the document
     */
    public List<Diagnostic> errors() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
    }

    /**
     * Answers whether the document may be used.
     *
     * @return {@code true} if there is no error
     */
    public boolean isValid() {
        return diagnostics.stream().noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /**
     * Answers the value of a document without errors.
     *
     * @return the value
     * @throws InvalidDocumentException if the document has an error; the exception carries every diagnostic
     */
    public T orElseThrow() {
        if (value == null || !isValid()) {
            throw new InvalidDocumentException(source, diagnostics);
        }
        return value;
    }

    /**
     * Goes on reading with the value, if there is one, and keeps the diagnostics of both steps.
     *
     * @param <U> the type of the next value
     * @param next the next step
     * @return the next value with all diagnostics
     */
    public <U> Parsed<U> flatMap(Function<? super T, Parsed<U>> next) {
        if (value == null) {
            return failed(source, diagnostics);
        }
        Parsed<U> result = next.apply(value);
        if (diagnostics.isEmpty()) {
            return result;
        }
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(result.diagnostics);
        return new Parsed<>(result.source, result.value, all);
    }

    @Override
    public String toString() {
        return "Parsed[" + source + ", " + (value == null ? "no value" : "value") + ", " + diagnostics + "]";
    }
}
