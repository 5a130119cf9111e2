package ai.disinto.vault.dispatch;

import ai.disinto.core.formula.FormulaEntry;
import ai.disinto.core.secret.Secret;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.decision.Refusal;
import ai.disinto.vault.decision.RefusalCode;
import ai.disinto.vault.internal.evidence.KnownStates;
import ai.disinto.vault.internal.state.StateView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds out whether an action may run now. Reads much and changes nothing. */
final class Assessor {
    private final FireGate gate;
    private final KnownStates known;
    private final DispatchSettings settings;

    Assessor(FireGate gate, KnownStates known, DispatchSettings settings) {
        this.gate = gate;
        this.known = known;
        this.settings = settings;
    }

    /** A permit, or why there is none. */
    record Assessment(Optional<Permit> permit, DispatchOutcome outcome, List<Refusal> refusals) {
        static Assessment refused(List<Refusal> refusals) {
            return new Assessment(Optional.empty(), DispatchOutcome.REFUSED, refusals);
        }
    }

    Assessment assess(Candidate candidate, StateView view) {
        FireGate.Decision decision = gate.decide(candidate.state(), candidate.entry(), known.of(view, candidate.id()));
        Optional<VaultAction> action = decision.evidence().file().action();
        Optional<FormulaEntry> formula = action.flatMap(
                found -> found.resolve(candidate.state().formulas()).value());
        if (!decision.verdict().isApproved() || formula.isEmpty()) {
            boolean invalid = formula.isEmpty();
            return new Assessment(
                    Optional.empty(),
                    invalid ? DispatchOutcome.INVALID : DispatchOutcome.REFUSED,
                    reasons(decision.verdict().refusals(), candidate));
        }
        return equipped(candidate, action.orElseThrow(), formula.get(), decision);
    }

    /** The formula may have gone between two looks, which no check has seen. */
    private static List<Refusal> reasons(List<Refusal> refusals, Candidate candidate) {
        return !refusals.isEmpty()
                ? refusals
                : List.of(new Refusal(
                        RefusalCode.FORMULA_NOT_RUNNABLE,
                        "the formula of " + candidate.id() + " is not there any more",
                        "nothing: the action is looked at again in each pass"));
    }

    private Assessment equipped(
            Candidate candidate, VaultAction action, FormulaEntry formula, FireGate.Decision decision) {
        boolean trusted =
                formula.isMechanical() || settings.consents().secretsForAgents().contains(action.formula());
        if (!trusted && !(action.secrets().isEmpty() && action.mounts().isEmpty())) {
            return Assessment.refused(List.of(new Refusal(
                    RefusalCode.CREDENTIALS_FOR_AGENT,
                    "an agent reasons over " + action.formula() + ", and " + action.id()
                            + " asks for secrets or mounts",
                    "leave them out, or let the operator allow them for this formula")));
        }
        Map<String, Secret> secrets = new TreeMap<>();
        List<Refusal> missing = new ArrayList<>();
        for (String name : action.secrets()) {
            Optional<Secret> secret = settings.ports().secrets().find(name);
            secret.ifPresent(found -> secrets.put(name, found));
            if (secret.isEmpty()) {
                missing.add(new Refusal(
                        RefusalCode.SECRET_MISSING, "there is no secret " + name, "give the vault " + name));
            }
        }
        if (!missing.isEmpty()) {
            return Assessment.refused(missing);
        }
        var tier = decision.evidence().policy().highest().orElseThrow().tier();
        return new Assessment(
                Optional.of(new Permit(candidate, action, formula, tier, secrets, trusted, Grounds.of(decision))),
                DispatchOutcome.WOULD_FIRE,
                List.of());
    }
}
