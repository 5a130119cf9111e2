package ai.disinto.forge.git;

import ai.disinto.forge.internal.git.FoundFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A commit that is to be made: changes to several files in one go. Immutable; each method answers a changed copy. */
public final class CommitDraft {
    static {
        FoundFile.from((draft, path, content, executable) ->
                ((CommitDraft) draft).with(found(path), new FileState(content, executable)));
    }

    private final String message;
    private final Author author;
    private final Instant when;
    private final Map<TreePath, FileState> changes;

    private CommitDraft(String message, Author author, Instant when, Map<TreePath, FileState> changes) {
        this.message = message;
        this.author = author;
        this.when = when;
        this.changes = Collections.unmodifiableMap(changes);
    }

    /** What a file will be; no content stands for no file. */
    static final class FileState {
        private final byte @Nullable [] content;
        private final boolean executable;

        private FileState(byte @Nullable [] content, boolean executable) {
            this.content = content;
            this.executable = executable;
        }

        byte @Nullable [] content() {
            return content;
        }

        boolean executable() {
            return executable;
        }
    }

    /**
     * Begins a commit without changes.
     *
     * @param message what it says
     * @param author who makes it
     * @param when the time that is written into it, to the second
     * @return the draft
     * @throws IllegalArgumentException if the message is blank or has a null character
     */
    public static CommitDraft of(String message, Author author, Instant when) {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(when, "when");
        if (message.isBlank() || message.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("message must say something, without null characters");
        }
        return new CommitDraft(message, author, when, Map.of());
    }

    /**
     * Puts a file, new or not. A file that is executable stays so.
     *
     * @param path where
     * @param content what will be in it, byte for byte
     * @return a draft with that
     * @throws IllegalArgumentException if the path is no {@link TreePath}
     */
    public CommitDraft put(String path, byte[] content) {
        return with(
                path, new FileState(Objects.requireNonNull(content, "content").clone(), false));
    }

    /**
     * Puts a file, new or not. A file that is executable stays so.
     *
     * @param path where
     * @param content what will be in it, as UTF-8
     * @return a draft with that
     * @throws IllegalArgumentException if the path is no {@link TreePath}
     */
    public CommitDraft put(String path, String content) {
        return put(path, Objects.requireNonNull(content, "content").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Puts an executable file, new or not.
     *
     * @param path where
     * @param content what will be in it, byte for byte
     * @return a draft with that
     * @throws IllegalArgumentException if the path is no {@link TreePath}
     */
    public CommitDraft putExecutable(String path, byte[] content) {
        return with(
                path, new FileState(Objects.requireNonNull(content, "content").clone(), true));
    }

    /**
     * Deletes a file, if it is there.
     *
     * @param path where
     * @return a draft with that
     * @throws IllegalArgumentException if the path is no {@link TreePath}
     */
    public CommitDraft delete(String path) {
        return with(path, new FileState(null, false));
    }

    /** {@return what it says} */
    public String message() {
        return message;
    }

    /** {@return who makes it} */
    public Author author() {
        return author;
    }

    /** {@return the time that is written into it} */
    public Instant when() {
        return when;
    }

    Map<TreePath, FileState> changes() {
        return changes;
    }

    /** Answers how many files it changes. */
    @Override
    public String toString() {
        return "draft of a commit to " + changes.size() + " files";
    }

    private static TreePath found(String path) {
        return TreePath.findInGit(path)
                .orElseThrow(() -> new IllegalArgumentException("git has no such path: " + path));
    }

    private CommitDraft with(String path, FileState state) {
        return with(TreePath.of(Objects.requireNonNull(path, "path")), state);
    }

    private CommitDraft with(TreePath path, FileState state) {
        Map<TreePath, FileState> all = new LinkedHashMap<>(changes);
        all.put(path, state);
        return new CommitDraft(message, author, when, all);
    }
}
