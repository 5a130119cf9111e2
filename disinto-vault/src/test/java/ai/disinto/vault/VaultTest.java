package ai.disinto.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.HookSettings;
import ai.disinto.forge.MergeOptions;
import ai.disinto.forge.MergeOutcome;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.model.ContentEntry;
import ai.disinto.forge.model.MergeStyle;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.webhook.DeliveryVerifier;
import ai.disinto.forge.webhook.WebhookReceiver;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.junit.EmbeddedForgeExtension;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ItemState;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.audit.AuditKind;
import ai.disinto.vault.audit.AuditRecord;
import ai.disinto.vault.decision.ApprovalRules;
import ai.disinto.vault.dispatch.DispatchOutcome;
import ai.disinto.vault.dispatch.PassReport;
import ai.disinto.vault.dispatch.VaultDispatcher;
import ai.disinto.vault.doctor.Finding;
import ai.disinto.vault.doctor.FindingCode;
import ai.disinto.vault.policy.Classification;
import ai.disinto.vault.policy.VaultPolicy;
import ai.disinto.vault.route.RequestProgress;
import ai.disinto.vault.runner.RunOutcome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class VaultTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension
    final EmbeddedForgeExtension forges = EmbeddedForgeExtension.of(() -> OpsStage.forge(ForgejoLine.V15));

    private final ConcurrentLinkedQueue<String> ran = new ConcurrentLinkedQueue<>();
    private OpsStage stage;
    private Vault vault;
    private VaultDispatcher dispatcher;

    @BeforeEach
    void open(EmbeddedForge embedded, Forge admin) {
        stage = OpsStage.arranged(embedded, admin, OpsStage.Kind.A);
        vault = Vault.builder()
                .forge(stage.as("vault-bot"))
                .opsRepository(OpsStage.SLUG)
                .formulas(OpsStage.formulas())
                .approvals(ApprovalRules.humans(OpsStage.HUMANS).bots(List.of("agent")))
                .clock(InstantSource.fixed(OpsStage.NOW))
                .pollInterval(LONG)
                .build();
        dispatcher = vault.dispatcher(order -> {
                    ran.add(order.action().id().value());
                    return RunOutcome.exited(0);
                })
                .build();
    }

    private RequestOutcome ask(VaultAction action) {
        return vault.requests(stage.as("agent")).submit(action);
    }

    private ItemState state(String id) {
        return vault.status(ActionId.of(id)).orElseThrow().state();
    }

    @Test
    void lowAction_passesWithoutAPerson() throws Exception {
        VaultAction action = OpsStage.action("triage-1", "triage");
        assertThat(ask(action)).isInstanceOf(RequestOutcome.Committed.class);
        assertThat(state("triage-1")).isEqualTo(ItemState.APPROVED);

        PassReport report = dispatcher.pass();

        assertThat(report.with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(ran).containsExactly("triage-1");
        assertThat(state("triage-1")).isEqualTo(ItemState.FIRED);
        assertThat(vault.audit().verify().isIntact()).isTrue();
    }

    @Test
    void lowRequest_isLetInAndRunInOnePass() throws Exception {
        stage.requests("agent").submit(OpsStage.action("triage-1", "triage"));

        PassReport report = dispatcher.pass();

        assertThat(report.requests()).extracting(RequestProgress::step).containsExactly(RequestProgress.Step.COMMITTED);
        assertThat(report.with(DispatchOutcome.FIRED)).hasSize(1);
        assertThat(ran).containsExactly("triage-1");
    }

    @Test
    void lowAction_thatNeedsAnApproval_isAskedForWithAPull_andFiresOnceApproved() throws Exception {
        Vault strict = Vault.builder()
                .forge(stage.as("vault-bot"))
                .opsRepository(OpsStage.SLUG)
                .formulas(OpsStage.formulas())
                .approvals(ApprovalRules.humans(OpsStage.HUMANS).quorum(BlastTier.LOW, 1))
                .clock(InstantSource.fixed(OpsStage.NOW))
                .build();
        RequestOutcome asked = strict.requests(stage.as("agent")).submit(OpsStage.action("triage-1", "triage"));
        assertThat(asked).isInstanceOf(RequestOutcome.Created.class);
        assertThat(stage.onBranch("main", "triage-1")).isEmpty();

        stage.approve("bob", asked.pullNumber().orElseThrow());
        PassReport report =
                strict.dispatcher(order -> RunOutcome.exited(0)).build().pass();

        assertThat(report.with(DispatchOutcome.FIRED)).hasSize(1);
    }

    @Test
    void mediumAction_waitsForAPerson_andFiresOnce() throws Exception {
        int pull = ask(OpsStage.action("dev-1", "dev")).pullNumber().orElseThrow();
        dispatcher.pass();
        assertThat(ran).isEmpty();
        assertThat(state("dev-1")).isEqualTo(ItemState.PENDING);
        assertThat(vault.report().waitingFor("alice"))
                .extracting(WaitingItem::path)
                .containsExactly("vault/actions/dev-1.toml");

        stage.approve("alice", pull);
        dispatcher.pass();
        dispatcher.pass();

        assertThat(ran).containsExactly("dev-1");
        assertThat(vault.report().waiting()).isEmpty();
        assertThat(vault.await(ActionId.of("dev-1"), WaitingPolicy.hardBlock(LONG))
                        .end())
                .isEqualTo(Waited.End.APPROVED);
    }

    @Test
    void log_saysWhyAnActionRan() throws Exception {
        VaultAction action = OpsStage.action("dev-1", "dev");
        int number = ask(action).pullNumber().orElseThrow();
        stage.approve("alice", number);
        ask(OpsStage.action("triage-1", "triage"));
        dispatcher.pass();
        PullRequest pull = stage.pull(number);
        long review = stage.repository("alice")
                .reviews()
                .list(number)
                .first()
                .orElseThrow()
                .id();
        assertThat(claimed("dev-1"))
                .containsEntry("pull", "#" + number)
                .containsEntry("requester", "agent")
                .containsEntry("head", pull.head().sha())
                .containsEntry("merge", pull.mergeCommit().orElseThrow())
                .containsEntry("merged_by", "vault-bot")
                .containsEntry("approved_by", "alice (review " + review + ")")
                .containsEntry("rule", vault.classify(action).explain())
                .containsEntry("sha256", action.digest().sha256())
                .containsKeys("blob", "commit", "policy", "merged_at");
        assertThat(claimed("triage-1"))
                .containsEntry("requester", "agent")
                .containsEntry("policy", claimed("dev-1").get("policy"))
                .containsKeys("admitted_at", "rule")
                .doesNotContainKeys("pull", "approved_by");
    }

    private Map<String, String> claimed(String id) {
        return vault.audit().records().stream()
                .map(AuditRecord::entry)
                .filter(entry ->
                        entry.kind() == AuditKind.CLAIMED && entry.action().equals(Optional.of(ActionId.of(id))))
                .findFirst()
                .orElseThrow()
                .facts();
    }

    @Test
    void closedRequest_isTurnedDown() throws Exception {
        int pull = ask(OpsStage.action("dev-1", "dev")).pullNumber().orElseThrow();
        stage.repository("alice").pulls().close(pull);
        stage.repository("agent").branches().delete("vault/dev-1");
        assertThat(state("dev-1")).isEqualTo(ItemState.REJECTED);
        Waited waited = vault.await(ActionId.of("dev-1"), WaitingPolicy.softBlock(LONG));
        assertThat(waited.end()).isEqualTo(Waited.End.REJECTED);
        assertThat(waited.mayContinue()).isFalse();
    }

    @Test
    void unknownAction_hasNoStatus() {
        assertThat(vault.status(ActionId.of("never-asked"))).isEmpty();
        assertThat(vault.verify(ActionId.of("never-asked"))).isEmpty();
    }

    @Test
    void verification_showsWhatEachCheckSaw() {
        ask(OpsStage.action("triage-1", "triage"));
        String explained = vault.verify(ActionId.of("triage-1")).orElseThrow().explain();
        assertThat(explained)
                .startsWith("vault/actions/triage-1.toml may be run: yes")
                .contains("passed  nothing is paused");
    }

    @Test
    void classification_namesTheRuleAndItsPlace() {
        Classification tier = vault.classify(OpsStage.action("dev-1", "dev"));
        assertThat(tier.explain()).isEqualTo("dev-1 runs dev: medium by the policy (vault/policy.toml:12:1)");
    }

    @Test
    void webhook_firesALowAction_withoutWaitingForThePoll() throws Exception {
        Secret secret = Secret.of("the secret of the hook");
        try (VaultWatch watch = vault.watch(dispatcher);
                WebhookReceiver receiver = WebhookReceiver.builder(
                                DeliveryVerifier.of(secret), delivery -> vault.wake())
                        .start()) {
            stage.repository("factory")
                    .hooks()
                    .createOnce(HookSettings.to(receiver.url().toString())
                            .secret(secret)
                            .events(List.of("push")));
            ask(OpsStage.action("triage-1", "triage"));
            assertThat(vault.await(ActionId.of("triage-1"), WaitingPolicy.hardBlock(LONG))
                            .mayContinue())
                    .isTrue();
            while (ran.isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(watch).hasToString("VaultWatch[" + dispatcher + "]");
        }
        assertThat(ran).containsExactly("triage-1");
    }

    @Test
    void report_namesRequestsToPeople_andWhatTheyBlock() {
        ForgeRepository ops = stage.repository("vault-bot");
        ops.contents().create("vault/pending/tls.md", OpsStage.bytes("""
                                # Request: Buy a certificate
                                ## What
                                x
                                ## Why
                                Waiting since 2026-04-30.
                                ## Human action
                                1. Order it
                                ## Unblocks
                                - #44 — TLS
                                """), NewCommit.on("main"));
        assertThat(vault.report().explain())
                .contains(
                        "human request vault/pending/tls.md: Buy a certificate",
                        "2 days",
                        "blocks #44 TLS",
                        "Order it");
    }

    @Test
    void report_namesAClaimThatCannotBeRead() throws Exception {
        ask(OpsStage.action("triage-1", "triage"));
        stage.repository("vault-bot")
                .contents()
                .create("vault/claims/triage-1.json", OpsStage.bytes("?"), NewCommit.on(OpsStage.BRANCHES.state()));
        assertThat(vault.report().waiting()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(WaitingItem.Kind.UNCLEAR);
            assertThat(item.explain(OpsStage.NOW)).contains("triage-1 by a claim that cannot be read", "release(...)");
        });
    }

    @Test
    void policy_isChangedTheDocumentedWay_andNoScheduledMergeSlipsThrough() throws Exception {
        int asked = ask(OpsStage.action("release-1", "release")).pullNumber().orElseThrow();
        assertThat(dispatcher.pass().requests())
                .extracting(RequestProgress::step)
                .containsExactly(RequestProgress.Step.SCHEDULED);
        ForgeRepository keeper = stage.repository("factory");
        int changing = policyPull("dev = \"high\"");
        stage.approve("bob", changing);
        assertThat(merge(changing).result()).isEqualTo(MergeOutcome.Result.REFUSED);

        dispatcher.pause("factory", "the policy changes");
        assertThat(keeper.merges().cancelSchedule(asked)).isTrue();
        keeper.protections().ensure(ProtectionRule.of("main").protectedFiles(""));
        assertThat(merge(changing).result()).isEqualTo(MergeOutcome.Result.MERGED);
        stage.profile().plan(keeper).apply();
        dispatcher.resume("factory", "the policy is changed");

        assertThat(stage.profile().plan(keeper).isEmpty()).isTrue();
        dispatcher.pass();
        assertThat(stage.pull(asked).isOpen()).isTrue();
        assertThat(stage.onBranch("main", "release-1")).isEmpty();
        assertThat(merge(policyPull("dev = \"low\"")).result()).isEqualTo(MergeOutcome.Result.REFUSED);
        assertThat(vault.classify(OpsStage.action("dev-1", "dev")).tier()).isEqualTo(BlastTier.HIGH);
        stage.approve("bob", asked);
        dispatcher.pass();
        assertThat(ran).containsExactly("release-1");
    }

    private int policyPull(String line) {
        ForgeRepository alice = stage.repository("alice");
        ContentEntry file = alice.contents().find(OpsStage.POLICY, "main").orElseThrow();
        String text = file.text().orElseThrow().replaceFirst("dev = \"[a-z]+\"", line);
        String branch = "policy-" + line.length();
        alice.contents()
                .update(
                        OpsStage.POLICY,
                        OpsStage.bytes(text),
                        file.sha(),
                        NewCommit.on("main").newBranch(branch));
        return alice.pulls().create(NewPull.of("policy", branch, "main")).number();
    }

    private MergeOutcome merge(int number) {
        return stage.repository("alice")
                .merges()
                .merge(
                        number,
                        MergeOptions.of(
                                MergeStyle.MERGE, stage.pull(number).head().sha()));
    }

    @Test
    void doctor_examinesByThePolicyThatIsPinned() {
        Vault pinned = Vault.builder()
                .forge(stage.as("vault-bot"))
                .opsRepository(OpsStage.SLUG)
                .formulas(OpsStage.formulas())
                .approvals(ApprovalRules.humans(OpsStage.HUMANS))
                .policy(VaultPolicy.parse("[tiers]\nnowhere = \"low\"\n", "pinned.toml"))
                .build();
        assertThat(pinned.doctor().build().examine().findings(FindingCode.FORMULA_MISSING))
                .extracting(Finding::subject)
                .containsExactly("nowhere");
    }

    @Test
    void vaultThatNamesNobody_saysWhoIsMissing() {
        Vault nobody = Vault.builder()
                .forge(stage.as("vault-bot"))
                .opsRepository(OpsStage.SLUG)
                .build();
        assertThatThrownBy(() -> nobody.dispatcher(order -> RunOutcome.exited(0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nobody may approve");
        assertThatThrownBy(() -> Vault.builder().build()).hasMessageContaining("forge(...) and opsRepository(...)");
    }
}
