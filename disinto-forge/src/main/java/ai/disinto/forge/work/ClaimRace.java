package ai.disinto.forge.work;

import ai.disinto.forge.ConflictException;
import ai.disinto.forge.FailedCall;
import ai.disinto.forge.FileWrite;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.model.ContentEntry;
import ai.disinto.forge.work.Attempt.Refused;
import ai.disinto.forge.work.Attempt.Taken;
import ai.disinto.forge.work.ClaimOutcome.Held;
import ai.disinto.forge.work.ClaimOutcome.NotClaimable;
import ai.disinto.forge.work.ClaimOutcome.Reason;
import ai.disinto.forge.work.ClaimOutcome.Way;
import java.time.Instant;
import java.util.Optional;

/** Writes a claim, or finds out whose it is. Only what was read decides, never the status of a refusal. */
final class ClaimRace {
    private static final int ROUNDS = 8;

    private final ClaimSettings settings;
    private final ClaimBranch branch;
    private final String nonce;
    private final boolean repairs;

    ClaimRace(ClaimSettings settings, int issue, String nonce) {
        this(settings, issue, nonce, false);
    }

    private ClaimRace(ClaimSettings settings, int issue, String nonce, boolean repairs) {
        this.settings = settings;
        this.branch = settings.branch(issue);
        this.nonce = nonce;
        this.repairs = repairs;
    }

    /** One whose claim keeps the time of the one that expired, so that a repair that is repeated is known again. */
    static ClaimRace ofRepair(ClaimSettings settings, int issue) {
        return new ClaimRace(settings, issue, settings.nonces().get(), true);
    }

    Attempt run() {
        for (int round = 0; round < ROUNDS; round++) {
            Instant now = settings.now();
            ClaimRecord wanted = fresh(now);
            FileWrite written = branch.create(settings.baseBranch(), wanted);
            Optional<ContentEntry> file = ClaimBranch.file(written);
            Optional<Attempt> decided = written.isDone()
                    ? file.map(entry -> new Taken(lease(wanted, entry.sha()), Way.NEW))
                    : file.flatMap(entry -> takeOver(entry, now));
            if (decided.isPresent()) {
                return decided.get();
            }
        }
        throw fought();
    }

    private ConflictException fought() {
        return new ConflictException(
                FailedCall.unanswered("PUT", branch.name(), "others kept changing the claim, " + ROUNDS + " times"));
    }

    /** Renews the claim of this nonce, whatever time it is; empty if it is gone. */
    Optional<FileLease> resume() {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<ContentEntry> entry = branch.find();
            Optional<ClaimRecord> own = entry.flatMap(ClaimReader::read)
                    .filter(claim -> claim.isHeld() && claim.nonce().equals(nonce));
            if (own.isEmpty()) {
                return Optional.empty();
            }
            ClaimRecord renewed =
                    own.get().renewed(settings.now(), settings.lifetimes().lease());
            Optional<Attempt> written = write(renewed, entry.orElseThrow(), Way.RESUMED);
            if (written.isPresent() && written.get() instanceof Taken taken) {
                return Optional.of(taken.lease());
            }
        }
        throw fought();
    }

    /** Takes a claim that is there, if its time is over; empty if somebody else changed it meanwhile. */
    Optional<Attempt> takeOver(ContentEntry entry, Instant now) {
        Optional<ClaimRecord> read = ClaimReader.read(entry)
                .filter(claim -> claim.isCredible(now, settings.lifetimes().longest()));
        if (read.isEmpty()) {
            return isForgotten(now) ? overwrite(entry, now) : Optional.of(unreadable());
        }
        ClaimRecord claim = read.get();
        if (claim.isHeld() && claim.nonce().equals(nonce)) {
            return write(claim.renewed(now, settings.lifetimes().lease()), entry, Way.RESUMED);
        }
        return claim.isLive(now)
                ? Optional.of(new Refused(new Held(ClaimHolder.of(claim))))
                : write(successor(claim, now), entry, Way.TAKEN_OVER);
    }

    /** Takes whatever is there, if nobody changes it meanwhile. */
    Optional<Attempt> overwrite(ContentEntry entry, Instant now) {
        return write(fresh(now), entry, Way.TAKEN_OVER);
    }

    private boolean isForgotten(Instant now) {
        return settings.ops()
                .branches()
                .find(branch.name())
                .filter(found -> settings.lifetimes().isForgotten(found, now))
                .isPresent();
    }

    private Refused unreadable() {
        String words = "what stands on " + branch.name() + " is no claim; it counts as one for a day";
        return new Refused(new NotClaimable(Reason.UNREADABLE_CLAIM, words));
    }

    private Optional<Attempt> write(ClaimRecord claim, ContentEntry entry, Way way) {
        try {
            FileWrite written = branch.replace(claim, entry.sha());
            return ClaimBranch.file(written)
                    .filter(file -> written.isDone())
                    .map(file -> new Taken(lease(claim, file.sha()), way));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private ClaimRecord fresh(Instant now) {
        return ClaimRecord.held(
                settings.claimant(), nonce, now, settings.lifetimes().lease());
    }

    private ClaimRecord successor(ClaimRecord claim, Instant now) {
        ClaimRecord next = fresh(now).after(claim);
        return repairs && claim.isHeld() ? next.since(claim.acquiredAt()) : next;
    }

    private FileLease lease(ClaimRecord claim, String sha) {
        return new FileLease(branch, settings.lifetimes().lease(), claim, sha);
    }
}
