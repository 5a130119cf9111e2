package ai.disinto.vault;

import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.policy.VaultPolicy;
import java.util.Optional;
import java.util.function.Supplier;

/** Where files of a vault are, and what counts besides them. */
record VaultFiles(
        OpsBranches branches, Supplier<FormulaCatalog> formulas, Allowlist allowlist, Optional<VaultPolicy> policy) {
    TrustedOps ops(ForgeRepository repository) {
        return new TrustedOps(repository, branches, new TrustedOps.FormulaSource(formulas, allowlist), policy);
    }
}
