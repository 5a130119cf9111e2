package ai.disinto.core.formula;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.internal.toml.TomlString;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text of a formula in its two readings. Authors write shell where TOML reads escapes, so that both are needed: an
 * agent that is shown the file sees {@link #raw()}, a program that runs the text wants {@link #decoded()}.
 */
public final class FormulaText {
    private final String decoded;
    private final String raw;
    private final SourceLocation location;
    private final @Nullable TomlString written;

    FormulaText(String decoded, String raw, SourceLocation location, @Nullable TomlString written) {
        this.decoded = decoded;
        this.raw = raw;
        this.location = location;
        this.written = written;
    }

    /**
     * Answers the value of the string by the rules of TOML: escapes are characters, a backslash at the end of a line
     * joins lines, a line break directly behind the opening delimiter is left out.
     *
     * @return the text
     */
    public String decoded() {
        return decoded;
    }

    /**
     * Answers the characters between the delimiters, exactly as the author wrote them.
     *
     * @return the text
     */
    public String raw() {
        return raw;
    }

    /**
     * Answers where the key of the text stands in the file.
     *
     * @return the location
     */
    public SourceLocation location() {
        return location;
    }

    /** The offset of the raw text in the file, or -1 when it is not known. */
    int offset() {
        return written == null ? -1 : written.contentStart();
    }

    /** Whether backslashes of the raw text begin escapes. */
    boolean hasEscapes() {
        return written != null && written.kind().isBasic() && raw.indexOf('\\') >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormulaText that
                && decoded.equals(that.decoded)
                && raw.equals(that.raw)
                && location.equals(that.location);
    }

    @Override
    public int hashCode() {
        return Objects.hash(decoded, raw, location);
    }

    /** Answers the decoded text. */
    @Override
    public String toString() {
        return decoded;
    }
}
