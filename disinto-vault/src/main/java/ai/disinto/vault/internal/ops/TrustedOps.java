package ai.disinto.vault.internal.ops;

import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.Branch;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.policy.VaultPolicy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Where trusted files come from: one commit of a branch at a time, never a working tree. */
public final class TrustedOps {
    private final ForgeRepository repository;
    private final OpsBranches branches;
    private final Supplier<FormulaCatalog> formulas;
    private final Allowlist allowlist;
    private final Optional<VaultPolicy> pinned;

    public TrustedOps(
            ForgeRepository repository, OpsBranches branches, FormulaSource formulas, Optional<VaultPolicy> pinned) {
        this.repository = Objects.requireNonNull(repository, "repository");
        this.branches = Objects.requireNonNull(branches, "branches");
        this.formulas = formulas.catalog();
        this.allowlist = formulas.allowlist();
        this.pinned = Objects.requireNonNull(pinned, "pinned");
    }

    /** What an embedder says in code: the formulas there are, and what actions may ask for. */
    public record FormulaSource(Supplier<FormulaCatalog> catalog, Allowlist allowlist) {}

    public ForgeRepository repository() {
        return repository;
    }

    public OpsBranches branches() {
        return branches;
    }

    public Allowlist allowlist() {
        return allowlist;
    }

    /** The trusted branch as it is now; empty if it does not exist. */
    public Optional<TrustedState> main() {
        return at(branches.main());
    }

    /** The second base branch as it is now; empty if it does not exist. Its policy is the one of the trusted branch. */
    public Optional<TrustedState> low() {
        return at(branches.low());
    }

    /** Branches as they are now, those that exist, in the order of their names given. */
    public List<TrustedState> read(List<String> names) {
        return names.stream().flatMap(name -> at(name).stream()).toList();
    }

    private Optional<TrustedState> at(String branch) {
        return repository.branches().find(branch).map(this::state);
    }

    private TrustedState state(Branch branch) {
        TrustedFiles files = new TrustedFiles(repository, branch.name(), branch.commit());
        return new TrustedState(files, policies(branch), formulas.get(), allowlist);
    }

    private TrustedPolicy policies(Branch branch) {
        if (pinned.isPresent()) {
            return TrustedPolicy.pinned(pinned.get());
        }
        String ref = branch.name().equals(branches.main()) ? branch.commit() : branches.main();
        return TrustedPolicy.read(repository, ref);
    }
}
