package ai.disinto.vault.internal.ops;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.Branch;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.OpsBranches;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where trusted files come from: one commit of a branch at a time, never a working tree. */
public final class TrustedOps {
    private final ForgeRepository repository;
    private final OpsSources sources;
    private final MergedPulls.Contents merged;

    TrustedOps(ForgeRepository repository, OpsSources sources) {
        this.repository = Objects.requireNonNull(repository, "repository");
        this.sources = sources;
        this.merged = new MergedPulls.Contents(repository);
    }

    public ForgeRepository repository() {
        return repository;
    }

    public OpsBranches branches() {
        return sources.branches();
    }

    public Allowlist allowlist() {
        return sources.allowlist();
    }

    /** The policy that counts whatever the repository says, if there is one. */
    public boolean isPinned() {
        return sources.pinned().isPresent();
    }

    /** The trusted branch as it is now; empty if it does not exist. */
    public Optional<TrustedState> main() {
        return at(branches().main());
    }

    /** The second base branch as it is now; empty if it does not exist. Its policy is the one of the trusted branch. */
    public Optional<TrustedState> low() {
        return at(branches().low());
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
        return new TrustedState(files, policies(branch), sources.formulas().get(), allowlist());
    }

    private TrustedPolicy policies(Branch branch) {
        return sources.pinned().map(TrustedPolicy::pinned).orElseGet(() -> {
            MergedPulls pulls = new MergedPulls(merged, branches().main());
            return TrustedPolicy.read(repository, policyCommit(branch), pulls);
        });
    }

    private String policyCommit(Branch branch) {
        String main = branches().main();
        return branch.name().equals(main)
                ? branch.commit()
                : repository.branches().find(main).map(Branch::commit).orElse(main);
    }
}
