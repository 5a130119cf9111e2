package ai.disinto.vault;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.decision.DecisionMatrix;
import ai.disinto.vault.internal.evidence.EvidenceReader;
import ai.disinto.vault.internal.evidence.KnownState;
import ai.disinto.vault.internal.evidence.KnownStates;
import ai.disinto.vault.internal.ops.OpsSources;
import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.internal.ops.TrustedState;
import ai.disinto.vault.internal.state.StateBranch;
import ai.disinto.vault.internal.state.StateView;
import java.util.List;

/** What the parts of a vault work with. */
record VaultContext(Forge forge, RepositorySlug slug, OpsSources sources, VaultDecisions decisions) {
    ForgeRepository repository() {
        return forge.repository(slug);
    }

    /** The branches that actions run from, from one look at each, the main branch first. */
    List<TrustedState> trusted() {
        return ops().read(decisions.route().trustedBranches(sources.branches()));
    }

    TrustedOps ops() {
        return sources.of(repository());
    }

    StateBranch state() {
        return new StateBranch(repository(), sources.branches());
    }

    StateView view() {
        return state().read().orElseGet(StateView::none);
    }

    KnownStates known() {
        return new KnownStates(decisions.pauseSwitch()::reason);
    }

    KnownState known(StateView view, ActionId id) {
        return known().of(view, id);
    }

    String login() {
        return forge.users().current().login();
    }

    /** The rules with the account that route B or D approves with. */
    ApprovalRules rules() {
        ApprovalRules rules = decisions.required();
        return decisions.route().findApprover(login()).map(rules::approver).orElse(rules);
    }

    /** What reads evidence and decides by it. */
    Judge judge() {
        ApprovalRules rules = rules();
        return new Judge(rules, new EvidenceReader(forge, ops(), rules, decisions.clock()), DecisionMatrix.of(rules));
    }

    record Judge(ApprovalRules rules, EvidenceReader reader, DecisionMatrix matrix) {}
}
