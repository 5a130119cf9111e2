package ai.disinto.vault.internal.ops;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.Commit;
import ai.disinto.forge.model.PullRequest;
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
    private final Optional<ForgeRepository> repository;
    private final String ref;

    private TrustedPolicy(Parsed<VaultPolicy> present, Optional<ForgeRepository> repository, String ref) {
        this.present = present;
        this.repository = repository;
        this.ref = ref;
    }

    static TrustedPolicy pinned(VaultPolicy policy) {
        return new TrustedPolicy(Parsed.of(FILE, policy, List.of()), Optional.empty(), "");
    }

    static TrustedPolicy read(ForgeRepository repository, String ref) {
        return new TrustedPolicy(at(repository, ref), Optional.of(repository), ref);
    }

    Parsed<VaultPolicy> present() {
        return present;
    }

    /** One version, and since when it counted; the moment is empty for one that always did. */
    record Version(Optional<Instant> from, Parsed<VaultPolicy> policy) {}

    /** The versions since a moment, the one that counted at that moment included, the newest first. */
    List<Version> since(Instant moment) {
        if (repository.isEmpty()) {
            return List.of(new Version(Optional.empty(), present));
        }
        List<Version> out = new ArrayList<>();
        Iterator<Commit> commits =
                repository.get().commits().list(ref, FILE).stream().iterator();
        boolean reached = false;
        while (!reached && commits.hasNext()) {
            Commit commit = commits.next();
            Optional<Instant> from = from(repository.get(), commit, moment);
            out.add(new Version(from, at(repository.get(), commit.sha())));
            reached = from.filter(date -> !date.isAfter(moment)).isPresent();
        }
        return out;
    }

    /**
     * When a version began to count. The date in a commit is what its author says, so one that would end the search is
     * compared with the merge, whose time the server says.
     */
    private static Optional<Instant> from(ForgeRepository repository, Commit commit, Instant moment) {
        Optional<Instant> date = commit.committer().flatMap(Signature::when);
        if (date.isEmpty() || date.get().isAfter(moment)) {
            return date;
        }
        Optional<Instant> merged = repository.pulls().findByCommit(commit.sha()).flatMap(PullRequest::mergedAt);
        return merged.filter(at -> at.isAfter(date.get())).or(() -> date);
    }

    private static Parsed<VaultPolicy> at(ForgeRepository repository, String ref) {
        Optional<byte[]> bytes = repository.contents().raw(FILE, ref);
        return bytes.isEmpty()
                ? VaultPolicy.check(NONE, FILE)
                : SourceText.check(bytes.get(), FILE).flatMap(VaultPolicy::check);
    }
}
