package ai.disinto.vault.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.FileChange;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.MergeOptions;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.model.MergeStyle;
import ai.disinto.forge.model.Permission;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.junit.WithForge;
import ai.disinto.vault.audit.AuditLog;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.decision.Refusal;
import ai.disinto.vault.decision.RefusalCode;
import ai.disinto.vault.runner.RunOutcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dispatcher as an embedder uses it, with real evidence and the real decision. */
@WithForge(calm = true)
class DispatcherExampleTest {
    @TempDir
    private Path folder;

    private Forge vault;
    private ForgeRepository ops;

    @BeforeEach
    void arrange(Forge forge) {
        vault = forge;
        ops = new Bench(forge, folder).arranged().ops;
    }

    @Test
    void pushedAction_isRefused_andApprovedOneRuns(EmbeddedForge embedded) throws Exception {
        new Bench(vault, folder).action("pushed", "guard", "");
        new Bench(vault, folder).script("guard");
        try (Forge agent = account(embedded, "agent");
                Forge ada = account(embedded, "ada")) {
            request(agent.repository("root1/harb-ops"), "asked");
            String head = ops.pulls().get(1).head().sha();
            ada.repository("root1/harb-ops")
                    .reviews()
                    .give(1, NewReview.approving().commit(head));
            ada.repository("root1/harb-ops").merges().merge(1, MergeOptions.of(MergeStyle.SQUASH, head));
        }
        VaultDispatcher dispatcher = VaultDispatcher.builder(
                        vault, "root1/harb-ops", ApprovalRules.humans(List.of("ada")), order -> RunOutcome.exited(0))
                .formulas(() -> FormulaCatalog.load(folder))
                .journal(DispatchJournal.in(folder.resolve("journal")))
                .build();
        PassReport report = dispatcher.pass();
        assertThat(report.with(DispatchOutcome.FIRED)).as(report.explain()).hasSize(1);
        assertThat(report.with(DispatchOutcome.REFUSED))
                .singleElement()
                .satisfies(refused ->
                        assertThat(refused.refusals()).extracting(Refusal::code).contains(RefusalCode.NO_PULL));
        assertThat(AuditLog.read(ops, Bench.BRANCHES).verify().isIntact()).isTrue();
    }

    private static void request(ForgeRepository repository, String id) {
        byte[] text = Bench.text(id, "guard", "").getBytes(StandardCharsets.UTF_8);
        repository
                .contents()
                .change(
                        List.of(FileChange.create("vault/actions/" + id + ".toml", text)),
                        NewCommit.on("main").newBranch("vault/" + id));
        repository.pulls().create(NewPull.of("vault: " + id, "vault/" + id, "main"));
    }

    private Forge account(EmbeddedForge embedded, String name) {
        Secret token = embedded.addAccount(name, "password-" + name);
        ops.collaborators().put(name, Permission.WRITE);
        return Forge.builder().url(embedded.url().toString()).token(token).build();
    }
}
