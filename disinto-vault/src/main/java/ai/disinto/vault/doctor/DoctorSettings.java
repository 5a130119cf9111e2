package ai.disinto.vault.doctor;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.route.Route;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What an operator says about a vault. */
record DoctorSettings(
        Forge vault,
        Optional<Forge> administrator,
        RepositorySlug slug,
        OpsBranches branches,
        ApprovalRules rules,
        Route route,
        List<String> requesters,
        Supplier<FormulaCatalog> formulas,
        Allowlist allowlist,
        Optional<Predicate<String>> secrets) {

    ForgeRepository repository() {
        return vault.repository(slug);
    }

    Optional<ForgeRepository> administered() {
        return administrator.map(forge -> forge.repository(slug));
    }

    TrustedOps ops() {
        return new TrustedOps(
                repository(), branches, new TrustedOps.FormulaSource(formulas, allowlist), Optional.empty());
    }

    /** The vault stands in for an administrator where none is given. */
    DoctorSettings withVaultAsAdministrator() {
        return new DoctorSettings(
                vault,
                administrator.or(() -> Optional.of(vault)),
                slug,
                branches,
                rules,
                route,
                requesters,
                formulas,
                allowlist,
                secrets);
    }
}
