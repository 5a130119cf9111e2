package ai.disinto.forge.internal.git;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Puts a file into a draft of a commit that git found in a clone, whatever its name is. What the public methods of drafts
 * refuse, since some systems cannot have it, others do have.
 */
public final class FoundFile {
    private static final AtomicReference<@Nullable Writer> WRITER = new AtomicReference<>();

    private FoundFile() {}

    /** Answers a draft with a change more. */
    public interface Writer {
        /**
         * Changes a file.
         *
         * @param draft the draft
         * @param path a path that git answered
         * @param content what is in it; null if it is gone
         * @param executable whether it is executable
         * @throws IllegalArgumentException if the path leads out of the repository or into {@code .git}
         */
        Object with(Object draft, String path, byte @Nullable [] content, boolean executable);
    }

    /** Called by the type of drafts when it is initialized. */
    public static void from(Writer writer) {
        WRITER.set(writer);
    }

    /** {@return who puts files into drafts} */
    public static Writer writer() {
        return Objects.requireNonNull(WRITER.get(), "no draft was made");
    }
}
