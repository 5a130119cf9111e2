package ai.disinto.core.prerequisite;

import java.util.Objects;
import java.util.Optional;

/**
 * A status as somebody wrote it, which may be out of date or wrong.
 *
 * @param word the word exactly as written; it may be none that this library knows
 * @param detail the text of parentheses behind the word, as in {@code DONE (code merged)}
 * @param reason the text behind the dash
 */
public record WrittenStatus(String word, Optional<String> detail, Optional<String> reason) {

    /**
     * Takes the parts as they are.
     *
     * @param word the word exactly as written
     * @param detail the text of parentheses behind the word
     * @param reason the text behind the dash
     */
    public WrittenStatus {
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Answers what the word means.
     *
     * @return the status, or empty for an unknown word
     */
    public Optional<PrerequisiteStatus> known() {
        return PrerequisiteStatus.ofWord(word);
    }
}
