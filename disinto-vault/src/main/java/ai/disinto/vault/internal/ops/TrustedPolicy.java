package ai.disinto.vault.internal.ops;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.Commit;
import ai.disinto.forge.model.Signature;
import ai.disinto.vault.policy.VaultPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The policy that counts now, and those that counted before: a later one never lowers what was asked for earlier. */
final class TrustedPolicy {
    static final String FILE = "vault/policy.toml";
    private static final String NONE = "[tiers]\n";

    private final Parsed<VaultPolicy> present;
    private final Optional<History> history;

    private TrustedPolicy(Parsed<VaultPolicy> present, Optional<History> history) {
        this.present = present;
        this.history = history;
    }

    /** Where the versions are, and when they came there. */
    private record History(ForgeRepository repository, String commit, MergedPulls merged) {}

    static TrustedPolicy pinned(VaultPolicy policy) {
        return new TrustedPolicy(Parsed.of(FILE, policy, List.of()), Optional.empty());
    }

    /** Of one commit of the trusted branch, so that no pull request is merged to it after {@code merged} was asked. */
    static TrustedPolicy read(ForgeRepository repository, String commit, MergedPulls merged) {
        return new TrustedPolicy(at(repository, commit), Optional.of(new History(repository, commit, merged)));
    }

    Parsed<VaultPolicy> present() {
        return present;
    }

    /** One version, and since when it counted; the moment is empty for one that always did. */
    record Version(Optional<Instant> from, Parsed<VaultPolicy> policy) {}

    /**
     * The versions since a moment, the one that counted before that included, the newest first. Of two things in the same
     * second nobody knows which came first, so it is both. Costs a request for the history and one for each version, and
     * what {@link MergedPulls} costs.
     */
    List<Version> since(Instant moment) {
        return history.map(versions -> since(versions, moment))
                .orElseGet(() -> List.of(new Version(Optional.empty(), present)));
    }

    private static List<Version> since(History history, Instant moment) {
        List<Version> out = new ArrayList<>();
        Iterator<Commit> commits = history.repository().commits().list(history.commit(), FILE).stream()
                .iterator();
        boolean reached = false;
        while (!reached && commits.hasNext()) {
            Commit commit = commits.next();
            Optional<Instant> from = from(history, commit, moment);
            out.add(new Version(from, at(history.repository(), commit.sha())));
            reached = from.filter(date -> date.isBefore(moment)).isPresent();
        }
        return out;
    }

    /**
     * When a version began to count: the date in its commit, which is what its author says, or the merge that brought it,
     * whose time the server says, whichever is later. Only what no merge since the moment brought ends the search; what
     * was pushed to the trusted branch itself has no other date than its own.
     */
    private static Optional<Instant> from(History history, Commit commit, Instant moment) {
        Optional<Instant> date = commit.committer().flatMap(Signature::when);
        Instant latest = date.filter(moment::isBefore).orElse(moment);
        return history.merged().since(latest, commit.sha()).or(() -> date);
    }

    private static Parsed<VaultPolicy> at(ForgeRepository repository, String ref) {
        Optional<byte[]> bytes = repository.contents().raw(FILE, ref);
        return bytes.isEmpty()
                ? VaultPolicy.check(NONE, FILE)
                : SourceText.check(bytes.get(), FILE).flatMap(VaultPolicy::check);
    }
}
