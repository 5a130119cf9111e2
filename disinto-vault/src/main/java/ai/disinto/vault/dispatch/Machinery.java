package ai.disinto.vault.dispatch;

import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.internal.state.StateBranch;
import java.time.Instant;

/** What a pass works with. */
record Machinery(TrustedOps ops, StateBranch state, FireGate gate, DispatchSettings settings) {
    Pauses pauses() {
        return new Pauses(settings.pauseSwitch());
    }

    HumanIssues issues() {
        return new HumanIssues(ops.repository());
    }

    ClaimOffice office() {
        return new ClaimOffice(state, issues(), settings.ports().clock(), settings.name());
    }

    Assessor assessor() {
        return new Assessor(gate, pauses(), settings);
    }

    Instant now() {
        return settings.ports().clock().instant();
    }
}
