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
    private final Forge forge;
    private final TrustedOps ops;
    private final ApprovalRules rules;
    private final InstantSource clock;

    /** The forge is asked as the vault: its account never counts as an approver of its own accord. */
    public EvidenceReader(Forge forge, TrustedOps ops, ApprovalRules rules, InstantSource clock) {
        this.forge = Objects.requireNonNull(forge, "forge");
        this.ops = Objects.requireNonNull(ops, "ops");
        this.rules = Objects.requireNonNull(rules, "rules");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** What is known about an entry of a trusted branch; for {@code mayFire}. */
    public ActionEvidence entry(TrustedState state, ActionEntry entry, KnownState known) {
        throw new UnsupportedOperationException("not read yet: " + entry + forge + ops + rules + clock + state + known);
    }

    /** What is known about a pull request that asks for an action; for {@code mayMerge}. The base's state is given. */
    public ActionEvidence pull(TrustedState base, PullRequest pull, KnownState known) {
        throw new UnsupportedOperationException("not read yet: " + pull + base + known);
    }
}
