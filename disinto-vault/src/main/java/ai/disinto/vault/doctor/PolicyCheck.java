package ai.disinto.vault.doctor;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.internal.ops.ActionEntry;
import ai.disinto.vault.internal.ops.TrustedState;
import ai.disinto.vault.policy.VaultPolicy;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether the policy is there and right, and what it and the actions name is there as well. */
final class PolicyCheck {
    private static final String FILE = "vault/policy.toml";

    private final Facts facts;
    private final Remedies remedies;
    private final Diagnosis out;

    PolicyCheck(Facts facts, Diagnosis out) {
        this.facts = facts;
        this.remedies = new Remedies(facts.settings());
        this.out = out;
    }

    void examine() {
        facts.settings().ops().main().ifPresent(this::examine);
    }

    private void examine(TrustedState main) {
        boolean pinned = facts.settings().ops().isPinned();
        if (!pinned && main.text(FILE).isEmpty()) {
            out.add(
                    FindingCode.POLICY_MISSING,
                    FILE,
                    "it is not on " + main.branch(),
                    remedies.human(
                            "decide on a policy and push it to " + main.branch() + " before the file is protected",
                            "VaultPolicy.standard() is a beginning"));
        } else {
            policy(main.policy(), main.formulas());
        }
        facts.settings().secrets().ifPresent(known -> actions(main, known));
    }

    private void policy(Parsed<VaultPolicy> policy, FormulaCatalog formulas) {
        policy.errors()
                .forEach(error -> out.add(
                        FindingCode.POLICY_INVALID,
                        FILE,
                        error.toString(),
                        remedies.human("correct " + FILE, Standing.HOW_POLICY_CHANGES)));
        policy.value().ifPresent(valid -> valid.formulas().forEach(name -> formula(name, formulas)));
    }

    private void formula(FormulaName name, FormulaCatalog formulas) {
        if (formulas.entry(name.value()).isEmpty()) {
            out.add(
                    FindingCode.FORMULA_MISSING,
                    name.value(),
                    "the policy names it, and the catalog does not have it",
                    "add " + name + ".sh or " + name + ".toml, or take it out of " + FILE);
        } else {
            formulas.forAction(name.value())
                    .errors()
                    .forEach(error ->
                            out.add(FindingCode.FORMULA_BROKEN, name.value(), error.toString(), "mend the formula"));
        }
    }

    private void actions(TrustedState main, Predicate<String> known) {
        for (ActionEntry entry : main.actions()) {
            Optional<VaultAction> action = entry.isRegularFile() && entry.isNamedLikeAction()
                    ? main.read(entry).value()
                    : Optional.empty();
            action.ifPresent(each -> secrets(each, known));
        }
    }

    private void secrets(VaultAction action, Predicate<String> known) {
        for (String name : action.secrets()) {
            if (!known.test(name)) {
                out.add(
                        FindingCode.SECRET_MISSING,
                        action.id().value(),
                        "it asks for " + name + ", which the source does not have",
                        "add the secret, or ask for the action without it");
            }
        }
    }
}
