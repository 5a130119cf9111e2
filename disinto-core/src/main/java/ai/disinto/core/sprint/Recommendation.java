package ai.disinto.core.sprint;

import java.util.List;
import java.util.Objects;

/**
 * What a pitch advises, later updates included.
 *
 * @param verdict the advice in one word
 * @param conditions the sentences and list items that tie the advice to something: what to settle first, what to leave
 *     out, when to wait
 * @param text the whole reasoning in Markdown
 */
public record Recommendation(Verdict verdict, List<String> conditions, String text) {

    /** The advice in one word. */
    public enum Verdict {
        /** Go ahead; the conditions say how. */
        GO,
        /** Wait. */
        DEFER,
        /** Leave it. */
        NO_GO,
        /** The pitch gives no clear advice. */
        UNCLEAR
    }

    /**
     * Copies the conditions.
     *
     * @param verdict the advice in one word
     * @param conditions what the advice is tied to
     * @param text the whole reasoning in Markdown
     */
    public Recommendation {
        Objects.requireNonNull(verdict, "verdict");
        conditions = List.copyOf(Objects.requireNonNull(conditions, "conditions"));
        Objects.requireNonNull(text, "text");
    }
}
