package ai.disinto.vault.internal.ops;

import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.policy.VaultPolicy;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the files of an operations repository are, and what an embedder says in code besides them: the formulas there
 * are, what actions may ask for, and a policy that counts whatever the repository says. Immutable.
 */
public record OpsSources(
        OpsBranches branches, Supplier<FormulaCatalog> formulas, Allowlist allowlist, Optional<VaultPolicy> pinned) {
    public OpsSources {
        Objects.requireNonNull(branches, "branches");
        Objects.requireNonNull(formulas, "formulas");
        Objects.requireNonNull(allowlist, "allowlist");
        Objects.requireNonNull(pinned, "pinned");
    }

    /** Where an embedder says nothing. */
    public static OpsSources standard() {
        return new OpsSources(
                OpsBranches.standard(),
                () -> FormulaCatalog.load(Path.of("formulas")),
                Allowlist.standard(),
                Optional.empty());
    }

    public OpsSources with(OpsBranches names) {
        return new OpsSources(Objects.requireNonNull(names, "names"), formulas, allowlist, pinned);
    }

    public OpsSources with(Supplier<FormulaCatalog> source) {
        return new OpsSources(branches, Objects.requireNonNull(source, "source"), allowlist, pinned);
    }

    public OpsSources with(Allowlist allowed) {
        return new OpsSources(branches, formulas, Objects.requireNonNull(allowed, "allowed"), pinned);
    }

    public OpsSources with(VaultPolicy fixed) {
        return new OpsSources(branches, formulas, allowlist, Optional.of(Objects.requireNonNull(fixed, "fixed")));
    }

    /** What is read from a repository. */
    public TrustedOps of(ForgeRepository repository) {
        return new TrustedOps(repository, this);
    }
}
