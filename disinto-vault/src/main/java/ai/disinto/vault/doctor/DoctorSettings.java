package ai.disinto.vault.doctor;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.internal.ops.OpsSources;
import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.route.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What an operator says about a vault. */
record DoctorSettings(
        Forge vault,
        Optional<Forge> administrator,
        RepositorySlug slug,
        OpsSources sources,
        ApprovalRules rules,
        Route route,
        List<String> requesters,
        Optional<Predicate<String>> secrets) {

    ForgeRepository repository() {
        return vault.repository(slug);
    }

    Optional<ForgeRepository> administered() {
        return administrator.map(forge -> forge.repository(slug));
    }

    TrustedOps ops() {
        return sources.of(repository());
    }

    OpsBranches branches() {
        return sources.branches();
    }

    /** The vault stands in for an administrator where none is given. */
    DoctorSettings withVaultAsAdministrator() {
        return new DoctorSettings(
                vault, administrator.or(() -> Optional.of(vault)), slug, sources, rules, route, requesters, secrets);
    }
}
