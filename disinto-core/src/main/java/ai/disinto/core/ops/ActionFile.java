package ai.disinto.core.ops;

import ai.disinto.core.document.SourceText;
import java.util.Objects;
import java.util.Optional;

/**
 * A vault file that names something to run. What it means, and whether it may run, is for the vault to say: here it is
 * only known not to be a request to a human.
 */
public final class ActionFile implements VaultItem {
    private final SourceText source;
    private final Optional<String> id;
    private final Optional<String> formula;

    ActionFile(SourceText source, Optional<String> id, Optional<String> formula) {
        this.source = source;
        this.id = id;
        this.formula = formula;
    }

    /**
     * Answers the text and its name, for the reader of actions.
     *
     * @return the source
     */
    public SourceText source() {
        return source;
    }

    /**
     * Answers which action the file says it is.
     *
     * @return the text of {@code id}, unchecked, or empty when there is none
     */
    public Optional<String> id() {
        return id;
    }

    /**
     * Answers what the file asks to run.
     *
     * @return the text of {@code formula}, unchecked, or empty when there is none
     */
    public Optional<String> formula() {
        return formula;
    }

    @Override
    public String render() {
        return source.text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActionFile that && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    /** Answers the name of the file; its text is not shown. */
    @Override
    public String toString() {
        return Objects.toString(source).replaceFirst("SourceText", "ActionFile");
    }
}
