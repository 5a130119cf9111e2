package ai.disinto.vault.internal.ops;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.Commit;
import ai.disinto.forge.model.Signature;
import ai.disinto.vault.policy.VaultPolicy;
import java.time.Instant;
import java.util.ArrayList;
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

    /** The versions since a moment, the one that counted at that moment included, the newest first. */
    List<Parsed<VaultPolicy>> since(Instant moment) {
        if (repository.isEmpty()) {
            return List.of(present);
        }
        List<Parsed<VaultPolicy>> out = new ArrayList<>();
        for (Commit commit : repository.get().commits().list(ref, FILE).list()) {
            out.add(at(repository.get(), commit.sha()));
            if (commit.committer()
                    .flatMap(Signature::when)
                    .filter(date -> !date.isAfter(moment))
                    .isPresent()) {
                break;
            }
        }
        return out;
    }

    private static Parsed<VaultPolicy> at(ForgeRepository repository, String ref) {
        Optional<byte[]> bytes = repository.contents().raw(FILE, ref);
        return bytes.isEmpty()
                ? VaultPolicy.check(NONE, FILE)
                : SourceText.check(bytes.get(), FILE).flatMap(VaultPolicy::check);
    }
}
