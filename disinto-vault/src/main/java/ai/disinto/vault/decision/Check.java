package ai.disinto.vault.decision;

import ai.disinto.core.internal.secret.VisibleText;
import java.util.List;
import java.util.Objects;

/**
 * One question that a decision asks.
 *
 * @param name the question in a few words
 * @param evidence what was found
 * @param refusals why it fails; empty if it passes
 */
public record Check(String name, String evidence, List<Refusal> refusals) {
    /**
     * Copies the list, and makes the evidence safe to show.
     *
     * @param name the question
     * @param evidence what was found
     * @param refusals why it fails
     */
    public Check {
        Objects.requireNonNull(name, "name");
        evidence = VisibleText.of(Objects.requireNonNull(evidence, "evidence"));
        refusals = List.copyOf(Objects.requireNonNull(refusals, "refusals"));
    }

    /**
     * Answers whether nothing speaks against it.
     *
     * @return whether it passes
     */
    public boolean isPassed() {
        return refusals.isEmpty();
    }
}
