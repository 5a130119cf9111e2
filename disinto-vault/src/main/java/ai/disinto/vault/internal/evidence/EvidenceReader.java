package ai.disinto.vault.internal.evidence;

import ai.disinto.forge.Forge;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.vault.decision.ActionEvidence;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.internal.ops.ActionEntry;
import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.internal.ops.TrustedState;
import java.time.InstantSource;
import java.util.Objects;

/** Reads what a decision needs. What cannot be read is in the evidence, and refuses. */
public final class EvidenceReader {
    private final Sources sources;

    /** The forge is asked as the vault: its account never counts as an approver of its own accord. */
    public EvidenceReader(Forge forge, TrustedOps ops, ApprovalRules rules, InstantSource clock) {
        Objects.requireNonNull(forge, "forge");
        this.sources = new Sources(forge, ops, rules, clock, new Self(forge));
    }

    /** Where evidence comes from. */
    record Sources(Forge forge, TrustedOps ops, ApprovalRules rules, InstantSource clock, Self self) {
        Sources {
            Objects.requireNonNull(ops, "ops");
            Objects.requireNonNull(rules, "rules");
            Objects.requireNonNull(clock, "clock");
        }
    }

    /** What is known about an entry of a trusted branch; for {@code mayFire}. */
    public ActionEvidence entry(TrustedState state, ActionEntry entry, KnownState known) {
        Objects.requireNonNull(entry, "entry");
        return new EntryEvidence(new Subject(sources, state, known), entry).read();
    }

    /**
     * What is known about a pull request that asks for an action, as it was when the server was asked for it; for {@code
     * mayMerge} and {@code mayAdmit}. The state is that of the branch that it should go to.
     */
    public ActionEvidence pull(TrustedState base, PullRequest pull, KnownState known) {
        Objects.requireNonNull(pull, "pull");
        return new RequestEvidence(new Subject(sources, base, known), pull).read();
    }
}
