package ai.disinto.compose;

import java.util.Objects;

/**
 * One difference between two compose files, in what compose makes of them.
 *
 * @param place where, such as {@code services.forgejo.mounts}
 * @param before what was there, or empty; on one line, without credentials
 * @param after what is there now, or empty; on one line, without credentials
 * @param severity how much it can break
 * @param reason why it has this severity
 */
public record StackChange(String place, String before, String after, ChangeSeverity severity, String reason) {
    /**
     * Takes the parts as they are.
     *
     * @param place where, such as {@code services.forgejo.mounts}
     * @param before what was there, or empty; on one line, without credentials
     * @param after what is there now, or empty; on one line, without credentials
     * @param severity how much it can break
     * @param reason why it has this severity
     */
    public StackChange {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(reason, "reason");
    }

    /** Answers the change on one line. */
    @Override
    public String toString() {
        String values = before.isEmpty() ? "+ " + after : after.isEmpty() ? "- " + before : before + " -> " + after;
        return severity.word() + " " + place + ": " + values + " (" + reason + ")";
    }
}
