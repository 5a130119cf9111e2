package ai.disinto.forge;

import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.ContentEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of a change: what it must be before and what it shall be afterwards.
 *
 * @param path the file
 * @param before the blob that is there before; {@code null} if there must be no file
 * @param after the content in base64; {@code null} if there shall be no file
 */
record ContentChange(
        String path, @Nullable String before, @Nullable String after) {
    static ContentChange of(JsonBody file) {
        return new ContentChange(
                file.text("path"),
                file.get("sha") == null ? null : file.text("sha"),
                file.get("content") == null ? null : file.text("content"));
    }

    /** Whether the file is as it shall be. */
    boolean isDone(Optional<ContentEntry> now) {
        return after == null
                ? now.isEmpty()
                : now.flatMap(ContentEntry::content)
                                .orElse(after.isEmpty() ? "" : "?")
                                .equals(after)
                        && now.isPresent();
    }

    /** Whether the file is as it must be before. */
    boolean isUntouched(Optional<ContentEntry> now) {
        return before == null
                ? now.isEmpty()
                : now.filter(entry -> entry.sha().equals(before)).isPresent();
    }
}
