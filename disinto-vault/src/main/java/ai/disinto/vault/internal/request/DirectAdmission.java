package ai.disinto.vault.internal.request;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.forge.FileWrite;
import ai.disinto.forge.NewCommit;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ContentDigest;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.audit.AuditEntry;
import ai.disinto.vault.audit.AuditKind;
import ai.disinto.vault.internal.evidence.KnownState;
import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.internal.state.Admission;
import ai.disinto.vault.internal.state.StateBranch;
import ai.disinto.vault.internal.state.StateChange;
import ai.disinto.vault.internal.state.StateView;
import ai.disinto.vault.policy.Classification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Route A: the vault notes on its own branch that it lets an action in, then commits it to the main branch. A file that
 * comes to the main branch without such a note counts for nothing, and neither does a note for other bytes.
 */
public final class DirectAdmission {
    private final TrustedOps ops;
    private final StateBranch state;
    private final Function<ActionId, KnownState> known;
    private final String vault;
    private final InstantSource clock;

    /** {@code ops} with the account of the vault. */
    public DirectAdmission(
            TrustedOps ops,
            StateBranch state,
            Function<ActionId, KnownState> known,
            String vault,
            InstantSource clock) {
        this.ops = Objects.requireNonNull(ops, "ops");
        this.state = Objects.requireNonNull(state, "state");
        this.known = Objects.requireNonNull(known, "known");
        this.vault = Objects.requireNonNull(vault, "vault");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** What is to be let in, and why it may be. */
    public record Candidate(VaultAction action, Classification classification, String policy, String requester) {}

    /** Whether something holds up all requests now. */
    public boolean isPaused(ActionId id) {
        return !known.apply(id).pauses().isEmpty();
    }

    /**
     * Lets an action in. May be repeated. The answer is whether these bytes are on the main branch now; if not, there is
     * another action of that id.
     */
    public boolean admit(Candidate candidate) {
        if (candidate.classification().tier() != BlastTier.LOW) {
            throw new IllegalArgumentException("only what is low is admitted: "
                    + candidate.classification().explain());
        }
        ActionId id = candidate.action().id();
        ContentDigest digest = candidate.action().digest();
        Optional<String> there = blob(id);
        if (there.isPresent()) {
            return there.get().equals(digest.blobId()) && isNoted(id, digest);
        }
        state.commit(now -> noted(now, candidate));
        return isNoted(id, digest) && isCommitted(candidate);
    }

    /** A note for other bytes, or by another policy, is replaced as long as nothing came of it. */
    private Optional<StateChange> noted(StateView now, Candidate candidate) {
        ActionId id = candidate.action().id();
        ContentDigest digest = candidate.action().digest();
        Optional<Admission> before = now.admission(id);
        boolean done = before.isPresent()
                && isFor(before.get(), digest)
                && before.get().policyDigest().equals(candidate.policy());
        if (done || now.isClaimed(id) || now.hasResult(id)) {
            return Optional.empty();
        }
        Instant at = clock.instant();
        AuditEntry entry = AuditEntry.of(AuditKind.ADMITTED, id, at, vault)
                .with("requester", candidate.requester())
                .with("blob", digest.blobId())
                .with("tier", candidate.classification().explain())
                .with("policy", candidate.policy());
        return Optional.of(StateChange.of(entry)
                .put(new Admission(
                        id,
                        digest.blobId(),
                        digest.sha256(),
                        BlastTier.LOW,
                        candidate.policy(),
                        candidate.requester(),
                        at)));
    }

    private boolean isNoted(ActionId id, ContentDigest digest) {
        return state.read()
                .flatMap(view -> view.admission(id))
                .filter(note -> isFor(note, digest))
                .isPresent();
    }

    private boolean isCommitted(Candidate candidate) {
        VaultAction action = candidate.action();
        FileWrite written = ops.repository()
                .contents()
                .create(
                        action.id().file().value(),
                        action.render().getBytes(StandardCharsets.UTF_8),
                        NewCommit.on(ops.branches().main())
                                .message(RequestText.title(action) + "\n\n"
                                        + candidate.classification().explain()));
        return written.isDone();
    }

    private Optional<String> blob(ActionId id) {
        return ops.repository()
                .contents()
                .find(id.file().value(), ops.branches().main())
                .map(entry -> entry.sha());
    }

    private static boolean isFor(Admission note, ContentDigest digest) {
        return note.blob().equals(digest.blobId()) && note.sha256().equals(digest.sha256());
    }
}
