package ai.disinto.vault;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.dispatch.PauseSwitch;
import ai.disinto.vault.route.Route;
import java.time.InstantSource;
import java.util.Optional;

/** What decides about actions, besides the policy. */
record VaultDecisions(Optional<ApprovalRules> approvals, Route route, PauseSwitch pauseSwitch, InstantSource clock) {
    ApprovalRules required() {
        return approvals.orElseThrow(() -> new IllegalStateException(
                "nobody may approve: name the people with approvals(ApprovalRules.humans(...))"));
    }

    /** Whether low actions are let in without a pull request: never if somebody has to approve them, who could not then. */
    boolean admitsLow() {
        int people = approvals.map(rules -> rules.quorum(BlastTier.LOW)).orElse(0);
        return route instanceof Route.DirectCommit && people == 0;
    }
}
