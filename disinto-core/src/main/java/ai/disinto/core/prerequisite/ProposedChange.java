package ai.disinto.core.prerequisite;

import java.util.Objects;

/**
 * A line that should be changed.
 *
 * @param line the line, from 1; for a new line the one that it follows
 * @param before the line as it is; empty for a new line
 * @param after the line as it should be
 * @param reason why
 */
public record ProposedChange(int line, String before, String after, String reason) {

    /**
     * Takes the parts as they are.
     *
     * @param line the line, from 1
     * @param before the line as it is
     * @param after the line as it should be
     * @param reason why
     */
    public ProposedChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(reason, "reason");
    }
}
