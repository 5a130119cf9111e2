package ai.disinto.vault.policy;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.formula.BlastTier;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.action.VaultAction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides how much an action may break. The policy comes first, then the formula's own default, and what neither names
 * is high. An action may ask for more; it gets less than that only where the policy says so for its formula.
 *
 * <p>Nothing but the formulas, the policy and the action has a say: no environment, no order of earlier questions.
 * Immutable; may be shared between threads.
 */
public final class BlastRadius {
    private final Map<FormulaName, TierSource> defaults;
    private final VaultPolicy policy;

    private BlastRadius(Map<FormulaName, TierSource> defaults, VaultPolicy policy) {
        this.defaults = defaults;
        this.policy = policy;
    }

    /**
     * Makes a classifier.
     *
     * @param formulas the formulas, whose defaults count where the policy says nothing
     * @param policy the policy, read from a place that whoever files actions cannot change
     * @return the classifier
     */
    public static BlastRadius classifier(FormulaCatalog formulas, VaultPolicy policy) {
        return new BlastRadius(
                FormulaDefaults.of(Objects.requireNonNull(formulas, "formulas")),
                Objects.requireNonNull(policy, "policy"));
    }

    /**
     * Classifies an action.
     *
     * @param action the action
     * @return the tier with what decided it
     */
    public Classification classify(VaultAction action) {
        Objects.requireNonNull(action, "action");
        List<TierSource> voices = voices(action.formula());
        TierSource base = voices.get(0);
        Optional<TierSource> override = override(action, base);
        if (override.isEmpty()) {
            return new Classification(action.id(), action.formula(), base, voices.subList(1, voices.size()));
        }
        List<TierSource> others = new ArrayList<>(voices);
        if (override.get().rule() == TierRule.OVERRIDE_REFUSED) {
            others.set(0, override.get());
            return new Classification(action.id(), action.formula(), base, others);
        }
        return new Classification(action.id(), action.formula(), override.get(), others);
    }

    /**
     * Asks what another policy would change.
     *
     * @param changed the other policy
     * @param recorded actions, such as all that were ever filed
     * @return one entry for each action whose tier, or what decides it, would be another, in the order given
     */
    public List<ClassificationChange> whatIf(VaultPolicy changed, List<VaultAction> recorded) {
        BlastRadius other = new BlastRadius(defaults, Objects.requireNonNull(changed, "changed"));
        return List.copyOf(Objects.requireNonNull(recorded, "recorded")).stream()
                .map(action -> new ClassificationChange(classify(action), other.classify(action)))
                .filter(change -> change.before().tier() != change.after().tier()
                        || change.before().rule() != change.after().rule())
                .toList();
    }

    /** Who says something about a formula, the strongest first; never empty. */
    private List<TierSource> voices(FormulaName formula) {
        Optional<TierSource> written = policy.tier(formula);
        TierSource own = defaults.get(formula);
        if (written.isPresent()) {
            return own == null ? List.of(written.get()) : List.of(written.get(), own);
        }
        return List.of(own == null ? new TierSource(TierRule.DEFAULT_DENY, BlastTier.HIGH, Optional.empty()) : own);
    }

    private Optional<TierSource> override(VaultAction action, TierSource base) {
        Optional<BlastTier> requested = action.requestedTier();
        if (requested.isEmpty() || requested.get() == base.tier()) {
            return Optional.empty();
        }
        Optional<SourceLocation> place = action.requestedTierLocation();
        if (requested.get().compareTo(base.tier()) > 0) {
            return Optional.of(new TierSource(TierRule.OVERRIDE_RAISES, requested.get(), place));
        }
        Optional<TierSource> floor = policy.lowering(action.formula());
        return floor.map(least -> lowered(requested.get(), least))
                .filter(lowered -> lowered.tier().compareTo(base.tier()) < 0)
                .or(() -> Optional.of(new TierSource(TierRule.OVERRIDE_REFUSED, requested.get(), place)));
    }

    private static TierSource lowered(BlastTier requested, TierSource least) {
        BlastTier tier = Collections.max(List.of(requested, least.tier()));
        return new TierSource(TierRule.OVERRIDE_LOWERS, tier, least.location());
    }

    /** Answers the policy that it decides by. */
    @Override
    public String toString() {
        return "BlastRadius[" + policy + "]";
    }
}
