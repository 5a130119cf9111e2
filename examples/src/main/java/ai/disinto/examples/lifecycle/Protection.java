package ai.disinto.examples.lifecycle;

import ai.disinto.examples.lifecycle.Cast.Role;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.route.BranchProtectionProfile;
import ai.disinto.vault.route.Route;
import java.util.List;

/**
 * What keeps everybody to the way: nobody pushes to a main branch, code needs its checks and an approval, requests need
 * one of a person.
 */
record Protection(ForgeRepository project, ForgeRepository operations, Cast cast) {
    /** Statuses of whatever CI there is. */
    static final String CHECKS = "ci/*";

    static Protection of(Stage stage) {
        return new Protection(stage.project(Role.KEEPER), stage.operations(Role.KEEPER), stage.cast());
    }

    void apply() {
        BranchProtectionProfile.project("main", List.of(cast.login(Role.AGENT)), List.of(CHECKS))
                .plan(project)
                .apply();
        BranchProtectionProfile.ops(
                        OpsBranches.standard(),
                        List.of(cast.login(Role.PERSON)),
                        cast.login(Role.VAULT),
                        Route.directCommit())
                .plan(operations)
                .apply();
    }
}
