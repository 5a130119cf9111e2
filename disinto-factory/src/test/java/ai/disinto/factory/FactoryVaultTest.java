package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.factory.FactoryEvent.Part;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.vault.Vault;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.dispatch.VaultDispatcher;
import ai.disinto.vault.runner.RunOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactoryVaultTest {
    @TempDir
    private Path folder;

    private final List<String> fired = new ArrayList<>();

    @Test
    void action_waitsForAPersonAndIsFiredByATickAfterTheApproval() throws InterruptedException, IOException {
        try (FactoryStage stage = new FactoryStage(folder.resolve("work"))) {
            FactoryProject project = stage.project("harb");
            stage.account("anna");
            ForgeRepository ops = project.operations();
            ops.collaborators().put("anna", Permission.WRITE);
            byte[] policy = "[tiers]\n".getBytes(StandardCharsets.UTF_8);
            var written = ops.contents().create("vault/policy.toml", policy, NewCommit.on("main"));
            Vault vault = vault(stage);
            vault.protection().plan(ops).apply();
            VaultDispatcher dispatcher = vault.dispatcher(order -> {
                        fired.add(order.action().id().toString());
                        return RunOutcome.exited(0);
                    })
                    .clock(stage.now::get)
                    .build();
            Factory factory = stage.factory(project.vault(vault, dispatcher));
            var asked = vault.requests(stage.forge("dev-bot")).submit(action());
            assertThat(stage.tick(factory).done()).noneMatch(event -> event.part() == Part.VAULT);
            assertThat(factory.status().markdown()).contains("### Vault", "release-1");
            approve(stage, ops);
            stage.tickUntil(factory, 5, report -> !fired.isEmpty());
            stage.tick(factory);
            assertThat(fired).containsExactly("release-1");
            assertThat(asked.explain()).contains("release-1");
            assertThat(written.isDone()).isTrue();
        }
    }

    private Vault vault(FactoryStage stage) throws IOException {
        Path formulas = Files.createDirectories(folder.resolve("formulas"));
        Files.writeString(formulas.resolve("release.sh"), "exit 0\n");
        return Vault.builder()
                .forge(stage.forge("root1"))
                .opsRepository("root1/harb-ops")
                .formulas(FormulaCatalog.load(formulas))
                .approvals(ApprovalRules.humans(List.of("anna")))
                .clock(stage.now::get)
                .build();
    }

    private static VaultAction action() {
        return VaultAction.draft(ActionId.of("release-1"), FormulaName.of("release"), "The first release")
                .toAction(Allowlist.standard());
    }

    private static void approve(FactoryStage stage, ForgeRepository ops) {
        PullRequest pull = ops.pulls().list(PullQuery.open()).list().get(0);
        var unused = stage.forge("anna")
                .repository("root1/harb-ops")
                .reviews()
                .give(pull.number(), NewReview.approving().commit(pull.head().sha()));
    }
}
