package ai.disinto.vault.dispatch;

import ai.disinto.vault.internal.evidence.KnownStates;
import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.internal.request.RequestAdvancer;
import ai.disinto.vault.internal.state.StateBranch;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** What a pass works with. */
record Machinery(
        TrustedOps ops, StateBranch state, Decider decider, DispatchSettings settings, Supplier<String> account) {
    /** What decides: about entries of trusted branches, and about open requests, if the dispatcher looks at those. */
    record Decider(FireGate gate, Optional<RequestAdvancer> requests) {}

    KnownStates known() {
        return new KnownStates(settings.pauseSwitch()::reason);
    }

    HumanIssues issues() {
        return new HumanIssues(ops.repository(), account);
    }

    ClaimOffice office() {
        return new ClaimOffice(state, issues(), settings.ports().clock(), settings.name());
    }

    Assessor assessor() {
        return new Assessor(decider.gate(), known(), settings);
    }

    Instant now() {
        return settings.ports().clock().instant();
    }
}
