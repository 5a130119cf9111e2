package ai.disinto.vault.dispatch;

import ai.disinto.vault.audit.AuditEntry;
import ai.disinto.vault.audit.AuditKind;
import ai.disinto.vault.internal.evidence.KnownStates;
import ai.disinto.vault.internal.state.Claim;
import ai.disinto.vault.internal.state.StateBranch;
import ai.disinto.vault.internal.state.StateChange;
import ai.disinto.vault.internal.state.StateView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes an action for this dispatcher alone, unless somebody has it, it ran, or everything is paused by now. An own claim
 * of before is given back under a pause: nothing ran by it, and what is left would have to be explained by a person.
 */
final class ClaimAttempt implements StateBranch.Plan {
    private final Claim wanted;
    private final KnownStates known;
    private Optional<Claim> own = Optional.empty();
    private Map<String, String> grounds = Map.of();
    private boolean givesBack;

    ClaimAttempt(Claim wanted, KnownStates known) {
        this.wanted = wanted;
        this.known = known;
    }

    /** Why it may run, for the log. */
    ClaimAttempt because(Map<String, String> facts) {
        grounds = new LinkedHashMap<>(facts);
        return this;
    }

    /** The claim that this dispatcher has now, by this attempt or an earlier one; empty if it has none. */
    Optional<Claim> run(StateBranch state) {
        boolean done = state.commit(this);
        return done && !givesBack ? Optional.of(wanted) : own;
    }

    @Override
    public Optional<StateChange> of(StateView now) {
        Optional<Claim> mine =
                now.claim(wanted.id()).filter(claim -> claim.nonce().equals(wanted.nonce()));
        boolean paused = !known.pauses(now).isEmpty();
        own = paused ? Optional.empty() : mine;
        givesBack = paused && mine.isPresent();
        if (givesBack) {
            return Optional.of(StateChange.of(back()).release(wanted.id()));
        }
        if (paused || now.isClaimed(wanted.id()) || now.hasResult(wanted.id())) {
            return Optional.empty();
        }
        return Optional.of(StateChange.of(entry()).put(wanted).delete(RefusalNotes.file(wanted.id())));
    }

    private AuditEntry back() {
        return AuditEntry.of(AuditKind.RELEASED, wanted.id(), wanted.at(), wanted.dispatcher())
                .with("nonce", wanted.nonce())
                .with("reason", "everything is paused, and it had not started");
    }

    private AuditEntry entry() {
        AuditEntry entry = AuditEntry.of(AuditKind.CLAIMED, wanted.id(), wanted.at(), wanted.dispatcher())
                .with("blob", wanted.blob())
                .with("sha256", wanted.sha256())
                .with("commit", wanted.commit())
                .with("tier", wanted.tier().word())
                .with("nonce", wanted.nonce());
        for (Map.Entry<String, String> ground : grounds.entrySet()) {
            entry = entry.with(ground.getKey(), ground.getValue());
        }
        return entry;
    }
}
