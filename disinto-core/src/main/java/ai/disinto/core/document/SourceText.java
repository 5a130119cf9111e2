package ai.disinto.core.document;

import ai.disinto.core.internal.secret.VisibleText;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The text of one document, the name it is reported under, and the limits it is read with.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class SourceText {
    private final String name;
    private final String text;
    private final DocumentLimits limits;

    SourceText(String name, String text, DocumentLimits limits) {
        this.name = Objects.requireNonNull(name, "name");
        this.text = Objects.requireNonNull(text, "text");
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /**
     * Wraps text that is already in memory, with the default limits.
     *
     * @param text the text
     * @param name the name that diagnostics show, usually a path
     * @return the source
     */
    public static SourceText of(String text, String name) {
        return new SourceText(name, text, DocumentLimits.defaults());
    }

    /**
     * Decodes a file that was read elsewhere, such as from a forge.
     *
     * @param bytes the content of the file, at most {@link DocumentLimits#maxSize()} bytes of UTF-8
     * @param name how messages call it, usually a path
     * @return the text, or why it is none
     */
    public static Parsed<SourceText> check(byte[] bytes, String name) {
        return new SourceBytes(name, Objects.requireNonNull(bytes, "bytes").clone(), DocumentLimits.defaults()).read();
    }

    /**
     * Reads a file as strict UTF-8, with the default limits.
     *
     * @param file the file
     * @return the source, or the reason why there is none: the file is missing, no regular file, unreadable, too
     *     large, or not UTF-8
     */
    public static Parsed<SourceText> check(Path file) {
        return check(file, DocumentLimits.defaults());
    }

    /**
     * Reads a file as strict UTF-8.
     *
     * @param file the file
     * @param limits how much to take
     * @return the source, or the reason why there is none
     */
    public static Parsed<SourceText> check(Path file, DocumentLimits limits) {
        return new SourceFile(file, limits).read();
    }

    /**
     * Answers this text with other limits.
     *
     * @param changed the limits
     * @return the source
     */
    public SourceText withLimits(DocumentLimits changed) {
        return new SourceText(name, text, changed);
    }

    /**
     * Answers the name that diagnostics show.
     *
     * @return the name, usually a path
     */
    public String name() {
        return name;
    }

    /**
     * Answers the text exactly as it was read, a byte-order mark and all line endings included.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    /**
     * Answers how much a reader takes.
     *
     * @return the limits
     */
    public DocumentLimits limits() {
        return limits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText that
                && name.equals(that.name)
                && text.equals(that.text)
                && limits.equals(that.limits);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, text, limits);
    }

    /** Answers the name and the size; never the text, which may hold credentials. */
    @Override
    public String toString() {
        return "SourceText[" + VisibleText.of(name) + ", " + text.length() + " characters]";
    }
}
