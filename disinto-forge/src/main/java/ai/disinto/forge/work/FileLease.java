package ai.disinto.forge.work;

import ai.disinto.forge.FileWrite;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.model.ContentEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A claim that was written, with the id of the file as it is known. */
final class FileLease implements Lease {
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final ClaimBranch branch;
    private final Duration length;
    private ClaimRecord claim;
    private String sha;

    FileLease(ClaimBranch branch, Duration length, ClaimRecord claim, String sha) {
        this.branch = branch;
        this.length = length;
        this.claim = claim;
        this.sha = sha;
    }

    @Override
    public boolean isSafe(Instant now) {
        Duration quarter = length.dividedBy(4);
        Duration margin = quarter.compareTo(MARGIN) < 0 ? quarter : MARGIN;
        return now.plus(margin).isBefore(claim.expiresAt());
    }

    @Override
    public boolean renew(Instant now) {
        return write(claim.renewed(now, length));
    }

    @Override
    public boolean end() {
        return write(claim.released());
    }

    /** Gives it back with the issue as it was found; whether it was still there makes no difference. */
    void giveBack() {
        boolean unused = write(claim.released());
    }

    @Override
    public Optional<Instant> expiresAt() {
        return Optional.of(claim.expiresAt());
    }

    Instant acquiredAt() {
        return claim.acquiredAt();
    }

    @Override
    public Set<String> before() {
        return claim.after();
    }

    @Override
    public String nonce() {
        return claim.nonce();
    }

    /** A file that is another one than expected can still be ours: an earlier write whose answer never came. */
    private boolean write(ClaimRecord next) {
        try {
            FileWrite first = branch.replace(next, sha);
            Optional<ContentEntry> late = ClaimBranch.file(first).filter(file -> !first.isDone() && isOurs(file));
            FileWrite last = late.isPresent() ? branch.replace(next, late.get().sha()) : first;
            Optional<ContentEntry> file = ClaimBranch.file(last).filter(each -> last.isDone());
            file.ifPresent(each -> {
                claim = next;
                sha = each.sha();
            });
            return file.isPresent();
        } catch (NotFoundException e) {
            return false;
        }
    }

    private boolean isOurs(ContentEntry file) {
        return ClaimReader.read(file)
                .filter(found -> found.isHeld() && found.nonce().equals(claim.nonce()))
                .isPresent();
    }
}
