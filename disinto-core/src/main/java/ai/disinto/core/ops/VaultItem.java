package ai.disinto.core.ops;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What a file of the vault is: an {@link ActionFile} that names something to run, or a {@link HumanRequest} that asks
 * and never runs.
 *
 * <p>A TOML file is an action as soon as it names a {@code formula}; one that also asks a human has an error, so that
 * nothing can be run under the cover of a question.
 */
public sealed interface VaultItem permits HumanRequest, ActionFile {
    /**
     * Answers the text of the file.
     *
     * @return the text, byte for byte what was read
     */
    String render();

    /**
     * Reads a file that must be right.
     *
     * @param file the file
     * @return the action or request
     * @throws InvalidDocumentException if the file has an error
     */
    static VaultItem read(Path file) {
        return check(file).orElseThrow();
    }

    /**
     * Reads a text that must be right.
     *
     * @param text the text
     * @param source its name, usually a path; {@code .md} and {@code .toml} decide how it is read
     * @return the action or request
     * @throws InvalidDocumentException if the text has an error
     */
    static VaultItem parse(String text, String source) {
        return check(text, source).orElseThrow();
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the action or request with everything that was found
     */
    static Parsed<VaultItem> check(Path file) {
        return SourceText.check(Objects.requireNonNull(file, "file")).flatMap(VaultItem::check);
    }

    /**
     * Reads a text.
     *
     * @param text the text
     * @param source its name, usually a path
     * @return the action or request with everything that was found
     */
    static Parsed<VaultItem> check(String text, String source) {
        return check(SourceText.of(Objects.requireNonNull(text, "text"), Objects.requireNonNull(source, "source")));
    }

    /**
     * Reads a text.
     *
     * @param source the text and its name
     * @return the action or request with everything that was found
     */
    static Parsed<VaultItem> check(SourceText source) {
        return new VaultItemReader(Objects.requireNonNull(source, "source")).read();
    }
}
