package ai.disinto.compose;

import ai.disinto.core.document.InvalidDocumentException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of a stack: where each lies, and its text. Immutable.
 *
 * <p>A text gets a stamp, a comment near its beginning with a digest of all the rest, if files of its name have
 * comments. So a file that somebody edited is told from one that another version wrote. A stamp protects from nobody.
 */
public final class StackFiles {
    private final Map<String, String> texts;
    private final @Nullable ComposeFile composeFile;

    private StackFiles(Map<String, String> texts, @Nullable ComposeFile composeFile) {
        FilePaths.check(texts);
        Map<String, String> stamped = new LinkedHashMap<>();
        texts.forEach((path, text) -> stamped.put(path, stamped(path, text)));
        this.texts = Collections.unmodifiableMap(stamped);
        this.composeFile = composeFile;
    }

    private static String stamped(String path, String text) {
        return Stamp.forFile(path)
                .map(stamp -> stamp.put(stamp.withoutStamp(text).orElse(text)))
                .orElse(text);
    }

    /** The files of a stack, whose compose file need not be read again. */
    static StackFiles of(FactoryStack stack) {
        return new StackFiles(GeneratedFiles.of(stack), stack.composeFile());
    }

    /**
     * Takes the files of an embedder.
     *
     * @param texts the texts by their paths below the root, in the order in which plans list them; a file
     *     {@code docker-compose.yml} is compared by its meaning
     * @return the files, with stamps
     * @throws IllegalArgumentException if a path is empty, absolute, has {@code ..}, {@code .}, a backslash, a colon or a
     *     control character, is below another one, or is a name under which earlier content is kept; or if a text cannot
     *     be written as UTF-8 or is longer than a reader takes
     * @throws InvalidDocumentException if the compose file has an error
     */
    public static StackFiles of(Map<String, String> texts) {
        String compose = Objects.requireNonNull(texts, "texts").get(GeneratedFiles.COMPOSE);
        return new StackFiles(texts, compose == null ? null : ComposeFile.parse(compose, GeneratedFiles.COMPOSE));
    }

    /**
     * Answers every file.
     *
     * @return the texts with their stamps, by their paths below the root
     */
    public Map<String, String> texts() {
        return texts;
    }

    /**
     * Finds a file.
     *
     * @param path its path below the root
     * @return its text with its stamp, or empty when there is none
     */
    public Optional<String> text(String path) {
        return Optional.ofNullable(texts.get(Objects.requireNonNull(path, "path")));
    }

    /**
     * Looks at a folder, and says what writing the files there will do. Nothing is changed.
     *
     * @param root the folder; it need not be there
     * @return the plan
     * @throws InvalidDocumentException if something stands where a file should be that is not to be overwritten: a folder,
     *     a link that leads out of the root or nowhere, a file that is no UTF-8, too large or not readable; with all of
     *     them
     */
    public StackPlan plan(Path root) {
        return new StackPlanner(this, Objects.requireNonNull(root, "root")).plan();
    }

    Optional<ComposeFile> composeFile() {
        return Optional.ofNullable(composeFile);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StackFiles that && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    /** Answers the paths. */
    @Override
    public String toString() {
        return "StackFiles" + texts.keySet();
    }
}
