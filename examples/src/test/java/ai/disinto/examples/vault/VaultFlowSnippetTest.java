package ai.disinto.examples.vault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.HookSettings;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.webhook.DeliveryVerifier;
import ai.disinto.forge.webhook.WebhookReceiver;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.junit.WithForge;
import ai.disinto.vault.RequestOutcome;
import ai.disinto.vault.Vault;
import ai.disinto.vault.VaultReport;
import ai.disinto.vault.VaultWatch;
import ai.disinto.vault.Waited;
import ai.disinto.vault.WaitingPolicy;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.audit.AuditHead;
import ai.disinto.vault.audit.AuditVerification;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.dispatch.DispatchJournal;
import ai.disinto.vault.dispatch.DispatchOutcome;
import ai.disinto.vault.dispatch.PassReport;
import ai.disinto.vault.dispatch.Release;
import ai.disinto.vault.dispatch.VaultDispatcher;
import ai.disinto.vault.doctor.Examination;
import ai.disinto.vault.route.ProtectionPlan;
import ai.disinto.vault.runner.ActionRunner;
import ai.disinto.vault.runner.ContainerActionRunner;
import ai.disinto.vault.runner.ProcessActionRunner;
import ai.disinto.vault.runner.RunContext;
import ai.disinto.vault.runner.SecretSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the pages on the vault, on an embedded forge. */
@WithForge(calm = true)
class VaultFlowSnippetTest {
    private static final String OPS = TourStage.OPS;

    @TempDir
    private Path factory;

    private Forge keeper;
    private Forge vaultBot;
    private Forge agent;
    private Forge anna;
    private Vault vault;

    @BeforeEach
    void open(EmbeddedForge embedded) throws Exception {
        TourStage.writeFormulas(factory);
        TourStage stage = TourStage.on(embedded);
        keeper = stage.keeper();
        vaultBot = stage.member("vault-bot", Permission.ADMIN);
        agent = stage.member("agent", Permission.WRITE);
        anna = stage.member("anna", Permission.WRITE);
        Path formulas = factory.resolve("formulas");
        // region open
        vault = Vault.builder()
                .forge(vaultBot) // under an account whose token no agent has
                .opsRepository("keeper/harbour-ops")
                .formulas(() -> FormulaCatalog.load(formulas))
                .approvals(ApprovalRules.humans(List.of("anna")).bots(List.of("agent")))
                .build();
        // endregion
    }

    @AfterEach
    void close() {
        keeper.close();
    }

    private RequestOutcome ask(String formula) {
        return vault.requests(agent).submit(action(formula));
    }

    private static VaultAction action(String formula) {
        return VaultAction.draft(ActionId.of(formula + "-1"), FormulaName.of(formula), "Because it is due")
                .toAction(Allowlist.standard());
    }

    private VaultDispatcher dispatcher() {
        return vault.dispatcher(runner()).build();
    }

    private ActionRunner runner() {
        RunContext context = new RunContext(
                vaultBot.url(), RepositorySlug.parse("keeper/harbour"), RepositorySlug.parse(OPS), "main");
        return ProcessActionRunner.builder(context).build();
    }

    private void approve(RequestOutcome asked) {
        ForgeRepository ops = anna.repository(OPS);
        int pull = asked.pullNumber().orElseThrow();
        ops.reviews()
                .give(
                        pull,
                        NewReview.approving()
                                .commit(ops.pulls().get(pull).head().sha()));
    }

    @Test
    void request_saysWhatCameOfIt() {
        VaultAction action = action("upgrade-database");
        // region ask
        RequestOutcome asked = vault.requests(agent).submit(action);
        String told =
                asked instanceof RequestOutcome.Invalid invalid ? "mend it: " + invalid.diagnostics() : asked.explain();
        // endregion
        assertThat(told).startsWith("upgrade-database-1 is asked for in #1");
        assertThat(ask("upgrade-database")).isInstanceOf(RequestOutcome.Found.class);
    }

    @Test
    void wait_endsWithTheDecision() throws Exception {
        ActionId id = action("upgrade-database").id();
        approve(ask("upgrade-database"));
        dispatcher().pass();
        // region wait
        Waited waited = vault.await(id, WaitingPolicy.softBlock(Duration.ofHours(2)));
        boolean goOn = waited.mayContinue();
        // endregion
        assertThat(goOn).isTrue();
        assertThat(waited.end()).isEqualTo(Waited.End.APPROVED);
    }

    @Test
    void pass_runsWhatIsApproved_andAsksAboutTheRest() throws Exception {
        approve(ask("upgrade-database"));
        ActionRunner runner = runner();
        Secret npmToken = Secret.of("npm-secret-of-the-test");
        // region dispatch
        VaultDispatcher dispatcher = vault.dispatcher(runner)
                .secrets(SecretSource.of(Map.of("NPM_TOKEN", npmToken)))
                .journal(DispatchJournal.in(factory.resolve("journal")))
                .concurrency(2)
                .build();
        PassReport report = dispatcher.pass();
        report.with(DispatchOutcome.UNCLEAR).forEach(System.err::println);
        // endregion
        assertThat(report.with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(report.explain()).contains("upgrade-database-1.toml: fired");

        // region release
        boolean released = dispatcher.release(
                ActionId.of("upgrade-database-1"), Release.neverRan("anna", "the log of the host has no trace of it"));
        // endregion
        assertThat(released).isFalse();

        // region pause
        dispatcher.pause("anna", "the registry is down");
        dispatcher.resume("anna", "it is up again");
        // endregion
        assertThat(vault.audit().verify().isIntact()).isTrue();
    }

    @Test
    void runner_isAProcessOrAContainer() {
        // region runners
        RunContext context = new RunContext(
                "https://forge.example.org",
                RepositorySlug.parse("johba/harb"),
                RepositorySlug.parse("johba/harb-ops"),
                "main");
        ActionRunner here = ProcessActionRunner.builder(context).build();
        ActionRunner apart = ContainerActionRunner.builder(context, "registry.example.org/disinto/agents:v1.2.3")
                .network("disinto-vault")
                .memory(512)
                .build();
        // endregion
        assertThat(here).isNotEqualTo(apart);
    }

    @Test
    void watch_isDrivenByWebhooks() throws Exception {
        Secret hookSecret = Secret.of("the secret of the hook");
        VaultDispatcher dispatcher = dispatcher();
        // region watch
        try (VaultWatch watch = vault.watch(dispatcher);
                WebhookReceiver receiver = WebhookReceiver.builder(
                                DeliveryVerifier.of(hookSecret), delivery -> vault.wake())
                        .start()) {
            keeper.repository("keeper/harbour-ops")
                    .hooks()
                    .createOnce(HookSettings.to(receiver.url().toString())
                            .secret(hookSecret)
                            .events(List.of("push", "pull_request", "pull_request_review")));
            vault.requests(agent).submit(action("tidy-labels"));
            vault.await(ActionId.of("tidy-labels-1"), WaitingPolicy.hardBlock(Duration.ofMinutes(1)));
            watch.lastPass().ifPresent(pass -> System.out.println(pass.explain()));
        }
        // endregion
        assertThat(vault.status(ActionId.of("tidy-labels-1"))).isPresent();
    }

    @Test
    void report_saysWhatWaitsForWhom() {
        ask("publish-release");
        // region report
        VaultReport report = vault.report();
        String forAnna = report.explain();
        int hers = report.waitingFor("anna").size();
        // endregion
        assertThat(hers).isEqualTo(1);
        assertThat(forAnna).contains("request #1 vault/actions/publish-release-1.toml");
    }

    @Test
    void verification_showsTheEvidence() {
        ask("tidy-labels");
        // region verify
        String evidence =
                vault.verify(ActionId.of("tidy-labels-1")).orElseThrow().explain();
        // endregion
        assertThat(evidence).contains("passed  the vault admitted it");
    }

    @Test
    void auditLog_isComparedWithAHeadThatIsKeptElsewhere() throws Exception {
        ask("tidy-labels");
        dispatcher().pass();
        // region audit
        AuditHead kept = vault.audit().verify().head(); // put it where the vault cannot write
        AuditVerification later = vault.audit().verify(kept);
        String whatIsBroken = later.fault().map(Object::toString).orElse("nothing");
        // endregion
        assertThat(whatIsBroken).isEqualTo("nothing");
        assertThat(later.isIntact()).isTrue();
    }

    @Test
    void protection_isPlannedBeforeItIsApplied() {
        // region protect
        ProtectionPlan plan = vault.protection().plan(keeper.repository("keeper/harbour-ops"));
        System.out.println(plan.explain());
        plan.apply();
        // endregion
        assertThat(vault.protection().drift(keeper.repository(OPS)).isNone()).isTrue();
    }

    @Test
    void doctor_findsWhatIsMissing_andPlansTheLeastChange() {
        // region doctor
        Examination before = vault.doctor()
                .requesters(List.of("agent"))
                .administrator(keeper) // without, it says what a person must do
                .build()
                .examine();
        before.findings().forEach(System.out::println);
        before.plan().apply();
        // endregion
        assertThat(before.findings()).isNotEmpty();
        assertThat(vault.doctor().administrator(keeper).build().examine().findings())
                .hasSizeLessThan(before.findings().size());
    }
}
