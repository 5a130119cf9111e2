package ai.disinto.examples.vault;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.model.Permission;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.route.BranchProtectionProfile;
import ai.disinto.vault.route.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Everybody whom the tour needs on an embedded forge, an operations repository, and formulas in a folder. */
record TourStage(EmbeddedForge embedded, Forge keeper) {
    static final String OPS = "keeper/harbour-ops";

    private static final String POLICY = """
            # A formula that is not named here is high.
            [tiers]
            tidy-labels      = "low"
            upgrade-database = "medium"
            """;

    /** Makes accounts, repository and protection. */
    static TourStage on(EmbeddedForge embedded) {
        Secret keeper = embedded.addAccount("keeper", "password1");
        TourStage stage = new TourStage(
                embedded,
                Forge.builder().url(embedded.url().toString()).token(keeper).build());
        stage.keeper.repositories().create(NewRepository.named("harbour-ops").initialized());
        ForgeRepository ops = stage.keeper.repository(OPS);
        ops.contents()
                .create(
                        "vault/policy.toml",
                        POLICY.getBytes(StandardCharsets.UTF_8),
                        NewCommit.on("main").message("Say what may run without a person"));
        return stage;
    }

    /** A client of a new account, which may do something with the operations repository. */
    Forge member(String name, Permission permission) {
        Secret token = embedded.addAccount(name, "password1");
        keeper.repository(OPS).collaborators().put(name, permission);
        return keeper.as(token);
    }

    void protect() {
        BranchProtectionProfile.ops(OpsBranches.standard(), List.of("anna"), "vault-bot", Route.directCommit())
                .plan(keeper.repository(OPS))
                .apply();
    }

    /** Writes a formula for each tier. */
    static void writeFormulas(Path factory) throws IOException {
        Path folder = Files.createDirectories(factory.resolve("formulas"));
        for (String name : List.of("tidy-labels", "upgrade-database", "publish-release")) {
            Files.writeString(folder.resolve(name + ".sh"), "echo \"" + name + " did its work for $1\"\n");
        }
    }
}
