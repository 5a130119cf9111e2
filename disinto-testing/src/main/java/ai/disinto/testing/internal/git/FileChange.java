package ai.disinto.testing.internal.git;

import org.jspecify.annotations.Nullable;

/** What a commit does to one path; {@code content} is {@code null} where it is removed. */
@SuppressWarnings("ArrayRecordComponent")
public record FileChange(String path, byte @Nullable [] content) {
    public static FileChange put(String path, byte[] content) {
        return new FileChange(path, content);
    }

    public static FileChange remove(String path) {
        return new FileChange(path, null);
    }
}
