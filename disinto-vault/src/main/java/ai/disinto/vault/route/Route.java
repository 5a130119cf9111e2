package ai.disinto.vault.route;

import ai.disinto.forge.Forge;
import ai.disinto.vault.action.OpsBranches;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a request that is low gets onto a trusted branch without a human. Those that are medium or high always wait for
 * humans on the main branch, whatever the route. Each route needs the protection of {@link BranchProtectionProfile#ops}.
 */
public sealed interface Route {
    /**
     * Answers the route on which the vault commits low actions to the main branch itself. It notes on its own branch that
     * it lets the action in before it does, so that nothing else on the main branch passes for one that was let in.
     *
     * @return the route A of the design; the only one that lets anybody push to the main branch
     */
    static Route directCommit() {
        return new DirectCommit();
    }

    /**
     * Answers the route on which the vault approves low requests itself and merges them.
     *
     * @return the route B of the design
     */
    static Route approvingIdentity() {
        return new ApprovingIdentity();
    }

    /**
     * Answers the route on which low requests are merged into a branch of their own, which needs no approvals.
     *
     * @return the route C of the design
     */
    static Route secondBase() {
        return new SecondBase();
    }

    /**
     * Answers the route on which a separate account approves low requests and the vault merges them. Who
     * approves is not who merges.
     *
     * @param approver the client of an account that does nothing else; the vault does not close it
     * @return the route D of the design
     */
    static Route autoApprover(Forge approver) {
        return new AutoApprover(approver);
    }

    /**
     * Answers the name of the route.
     *
     * @return small letters and dashes, for reports
     */
    String word();

    /**
     * Answers the branches that actions run from on this route.
     *
     * @param branches the branches of the vault
     * @return their names, the main branch first
     */
    default List<String> trustedBranches(OpsBranches branches) {
        Objects.requireNonNull(branches, "branches");
        return this instanceof SecondBase ? List.of(branches.main(), branches.low()) : List.of(branches.main());
    }

    /**
     * Finds out whose approvals this route gives. Asks the forge if it has an account of its own.
     *
     * @param vaultIdentity the login of the vault
     * @return the login of the account that approves; empty if the route goes without approvals
     * @throws ai.disinto.forge.ForgeException if the forge does not answer
     */
    Optional<String> findApprover(String vaultIdentity);

    /** The vault commits to the main branch. */
    record DirectCommit() implements Route {
        @Override
        public String word() {
            return "direct-commit";
        }

        @Override
        public Optional<String> findApprover(String vaultIdentity) {
            Objects.requireNonNull(vaultIdentity, "vaultIdentity");
            return Optional.empty();
        }
    }

    /** The vault approves and merges. */
    record ApprovingIdentity() implements Route {
        @Override
        public String word() {
            return "approving-identity";
        }

        @Override
        public Optional<String> findApprover(String vaultIdentity) {
            return Optional.of(Objects.requireNonNull(vaultIdentity, "vaultIdentity"));
        }
    }

    /** The vault merges into a branch of low actions. */
    record SecondBase() implements Route {
        @Override
        public String word() {
            return "second-base";
        }

        @Override
        public Optional<String> findApprover(String vaultIdentity) {
            Objects.requireNonNull(vaultIdentity, "vaultIdentity");
            return Optional.empty();
        }
    }

    /**
     * A separate account approves, the vault merges.
     *
     * @param approver the client of that account
     */
    record AutoApprover(Forge approver) implements Route {
        /**
         * Takes the client.
         *
         * @param approver the client of that account
         */
        public AutoApprover {
            Objects.requireNonNull(approver, "approver");
        }

        @Override
        public String word() {
            return "auto-approver";
        }

        @Override
        public Optional<String> findApprover(String vaultIdentity) {
            Objects.requireNonNull(vaultIdentity, "vaultIdentity");
            return Optional.of(approver.users().current().login());
        }
    }
}
