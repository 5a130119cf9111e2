package ai.disinto.vault.policy;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.formula.BlastTier;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.FormulaName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How much an action may break, and why.
 *
 * @param action the action
 * @param formula what it runs
 * @param decided what decided
 * @param overruled what else was said, the strongest first
 */
public record Classification(ActionId action, FormulaName formula, TierSource decided, List<TierSource> overruled) {
    /**
     * Copies the list.
     *
     * @param action the action
     * @param formula what it runs
     * @param decided what decided
     * @param overruled what else was said
     */
    public Classification {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(decided, "decided");
        overruled = List.copyOf(Objects.requireNonNull(overruled, "overruled"));
    }

    /**
     * Answers the tier that counts.
     *
     * @return the tier
     */
    public BlastTier tier() {
        return decided.tier();
    }

    /**
     * Answers what decided.
     *
     * @return the rule
     */
    public TierRule rule() {
        return decided.rule();
    }

    /**
     * Answers where it is written.
     *
     * @return file, line and column; empty when nobody wrote anything, for {@link TierRule#DEFAULT_DENY}
     */
    public Optional<SourceLocation> location() {
        return decided.location();
    }

    /**
     * Explains the answer to a person.
     *
     * @return one line with the action, its tier and what decided; below it one line for each voice that was overruled
     */
    public String explain() {
        StringBuilder out = new StringBuilder(action + " runs " + formula + ": " + decided);
        overruled.forEach(each -> out.append("\n  not ").append(each));
        return out.toString();
    }
}
