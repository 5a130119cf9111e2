package ai.disinto.vault;

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
}
