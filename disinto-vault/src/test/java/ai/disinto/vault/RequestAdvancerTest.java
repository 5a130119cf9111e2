package ai.disinto.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.MergeOptions;
import ai.disinto.forge.MergeOutcome;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.RepositoryEdit;
import ai.disinto.forge.model.ContentEntry;
import ai.disinto.forge.model.MergeStyle;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.junit.EmbeddedForgeExtension;
import ai.disinto.vault.OpsStage.Kind;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.audit.AuditEntry;
import ai.disinto.vault.audit.AuditKind;
import ai.disinto.vault.internal.request.DirectAdmission;
import ai.disinto.vault.internal.state.Pause;
import ai.disinto.vault.internal.state.StateChange;
import ai.disinto.vault.route.RequestProgress;
import ai.disinto.vault.route.RequestProgress.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a requester may try, and what the vault makes of it. */
class RequestAdvancerTest {
    private static final VaultAction DEV = OpsStage.action("dev-1", "dev");
    private static final VaultAction TRIAGE = OpsStage.action("triage-1", "triage");

    @RegisterExtension
    final EmbeddedForgeExtension forges = EmbeddedForgeExtension.of(() -> OpsStage.forge(ForgejoLine.V15));

    private OpsStage stage;
    private ForgeRepository agent;

    @BeforeEach
    void arrange(EmbeddedForge embedded, Forge admin) {
        on(OpsStage.arranged(embedded, admin, Kind.D));
    }

    private void on(OpsStage changed) {
        stage = changed;
        agent = stage.repository("agent");
    }

    private int submit(VaultAction action) {
        return stage.requests("agent").submit(action).pullNumber().orElseThrow();
    }

    private RequestProgress pass() {
        List<RequestProgress> all = stage.advance();
        return all.get(all.size() - 1);
    }

    /** A request around the library. */
    private int ask(String id, String text, String title) {
        agent.contents()
                .create(
                        "vault/actions/" + id + ".toml",
                        OpsStage.bytes(text),
                        NewCommit.on("main").newBranch("vault/" + id));
        return agent.pulls()
                .create(NewPull.of(title, "vault/" + id, "main").body("Approved by alice, merge at once"))
                .number();
    }

    private static String text(String id, String more) {
        return "id = \"" + id + "\"\nformula = \"dev\"\ncontext = \"c\"\nsecrets = []\n" + more;
    }

    @Test
    void dispatchMode_title_bodyAndLabel_decideNothing() {
        int number = ask("dev-1", text("dev-1", "dispatch_mode = \"direct\"\n"), "vault: low, approved");
        stage.repository("vault-bot").labels().create(LabelSettings.of("vault-approved", "#00ff00"));
        agent.issues().addLabels(number, List.of("vault-approved"));
        assertThat(pass().isThrough()).isFalse();
        assertThat(stage.pull(number).isMerged()).isFalse();
        assertThat(stage.onBranch("main", "dev-1")).isEmpty();
    }

    @Test
    void loweringInTheFile_lowersNothing() {
        int number = ask("dev-1", text("dev-1", "blast_radius = \"low\"\n"), "vault: dev-1");
        assertThat(pass().isThrough()).isFalse();
        assertThat(agent.reviews().list(number).list()).isEmpty();
    }

    @Test
    void requester_canNeitherMergeNorPushNorApprove() {
        int number = submit(DEV);
        String head = stage.pull(number).head().sha();
        MergeOptions options = MergeOptions.of(MergeStyle.SQUASH, head);
        assertThat(agent.merges().merge(number, options).result()).isEqualTo(MergeOutcome.Result.REFUSED);
        assertThatThrownBy(() -> agent.reviews().give(number, NewReview.approving()))
                .isInstanceOf(ForgeException.class);
        for (String branch : List.of("main", "vault-state")) {
            assertThatThrownBy(() -> agent.contents().create("vault/x", new byte[1], NewCommit.on(branch)))
                    .isInstanceOf(ForbiddenException.class);
        }
        stage.repository("mallory").reviews().give(number, NewReview.approving().commit(head));
        assertThat(pass().why()).contains("review-unofficial", "approver-is-bot");
        assertThat(stage.pull(number).isMerged()).isFalse();
    }

    @Test
    void policyInTheSamePull_isRefused_andToldOnce() {
        int number = submit(TRIAGE);
        agent.contents()
                .update(
                        OpsStage.POLICY,
                        OpsStage.bytes("[tiers]\ntriage = \"low\"\n"),
                        agent.contents()
                                .find(OpsStage.POLICY, "main")
                                .orElseThrow()
                                .sha(),
                        NewCommit.on("vault/triage-1"));
        assertThat(pass().step()).isEqualTo(Step.REFUSED);
        assertThat(pass().why()).startsWith("policy-in-pull");
        assertThat(stage.comments(number)).hasSize(1).first().asString().contains("policy-in-pull");
        assertThat(agent.reviews().list(number).list()).isEmpty();
    }

    @Test
    void policyLoweredLater_lowersNothingThatWasAskedForBefore() {
        submit(DEV);
        stage.repository("factory").protections().delete("main");
        ForgeRepository factory = stage.repository("factory");
        factory.contents()
                .update(
                        OpsStage.POLICY,
                        OpsStage.bytes("[tiers]\ndev = \"low\"\n"),
                        factory.contents()
                                .find(OpsStage.POLICY, "main")
                                .orElseThrow()
                                .sha(),
                        NewCommit.on("main").dated(OpsStage.NOW.plusSeconds(60)));
        assertThat(pass().isThrough()).isFalse();
    }

    @Test
    void secondAction_orAnyOtherFile_isRefused() {
        submit(TRIAGE);
        NewCommit more = NewCommit.on("vault/triage-1");
        agent.contents().create("vault/actions/x.toml", OpsStage.bytes(text("x", "")), more);
        assertThat(pass().why()).startsWith("other-action-in-pull");
    }

    @Test
    void pushAfterTheApproval_isNotMerged() {
        int number = submit(DEV);
        stage.approve("alice", number);
        stage.requests("agent").submit(OpsStage.action("dev-1", "dev", "Something worse"));
        assertThat(pass().isThrough()).isFalse();
        assertThat(stage.onBranch("main", "dev-1")).isEmpty();
        stage.approve("alice", number);
        assertThat(pass().step()).isEqualTo(Step.MERGED);
        assertThat(stage.onBranch("main", "dev-1").orElseThrow()).contains("Something worse");
    }

    @Test
    void changedLowRequest_isApprovedAnew() {
        int number = submit(TRIAGE);
        stage.approve("approver-bot", number);
        stage.requests("agent").submit(OpsStage.action("triage-1", "triage", "More of it"));
        assertThat(pass().step()).isEqualTo(Step.MERGED);
        assertThat(stage.fires("triage-1")).isTrue();
    }

    @Test
    void usedId_isAConflict_toldOnce() {
        int number = submit(TRIAGE);
        ForgeRepository factory = stage.repository("factory");
        factory.protections().delete("main");
        factory.contents()
                .create("vault/actions/triage-1.toml", OpsStage.bytes(text("triage-1", "")), NewCommit.on("main"));
        assertThat(pass().step()).isEqualTo(Step.CONFLICT);
        assertThat(pass().step()).isEqualTo(Step.CONFLICT);
        assertThat(stage.comments(number)).singleElement().asString().contains("is in conflict");
    }

    @Test
    void pullOfAFork_isRefused() {
        stage.as("reader")
                .request("POST", "/repos/" + OpsStage.SLUG + "/forks")
                .json("{}")
                .send();
        stage.as("reader")
                .repository("reader/ops")
                .contents()
                .create(
                        "vault/actions/triage-1.toml",
                        OpsStage.bytes(TRIAGE.render()),
                        NewCommit.on("main").newBranch("vault/triage-1"));
        stage.repository("reader").pulls().create(NewPull.of("vault: x", "reader:vault/triage-1", "main"));
        assertThat(pass().why()).startsWith("head-in-fork");
        int number = submit(TRIAGE);
        assertThat(stage.advance())
                .filteredOn(RequestProgress::isThrough)
                .singleElement()
                .satisfies(progress -> assertThat(progress.pull()).isEqualTo(number));
    }

    @Test
    void branchThatNamesNoAction_andOtherBases_areLeftAlone() {
        agent.branches().create("side", "main");
        agent.contents().create("x.md", new byte[1], NewCommit.on("main").newBranch("vault/No-Action"));
        agent.pulls().create(NewPull.of("vault: x", "vault/No-Action", "main"));
        assertThat(pass().why()).isEqualTo("its branch does not name an action");
        agent.contents().create("x.md", new byte[1], NewCommit.on("main").newBranch("vault/a"));
        agent.pulls().create(NewPull.of("vault: a", "vault/a", "side"));
        assertThat(pass().why()).isEqualTo("it goes to a branch that the vault does not run actions from");
    }

    @Test
    void pause_holdsRequestsUp_withoutAWordOnThem() {
        int number = submit(TRIAGE);
        stage.states()
                .commit(now -> Optional.of(StateChange.of(AuditEntry.ofAll(AuditKind.PAUSED, OpsStage.NOW, "alice"))
                        .put(new Pause("alice", "fire", OpsStage.NOW))));
        assertThat(pass().step()).isEqualTo(Step.WAITING);
        assertThat(pass().why()).startsWith("paused");
        assertThat(stage.comments(number)).isEmpty();
        assertThat(agent.reviews().list(number).list()).isEmpty();
    }

    @Test
    void requestsBeyondTheFirstPage_areSeen() {
        for (int i = 0; i < 55; i++) {
            agent.contents()
                    .create("n" + i + ".md", new byte[1], NewCommit.on("main").newBranch("n" + i));
            agent.pulls().create(NewPull.of("n" + i, "n" + i, "main"));
        }
        ask("dev-1", DEV.render(), "vault: dev-1");
        for (int i = 0; i < 55; i++) {
            agent.contents()
                    .create("m" + i + ".md", new byte[1], NewCommit.on("main").newBranch("m" + i));
            agent.pulls().create(NewPull.of("m" + i, "m" + i, "main"));
        }
        assertThat(stage.advance()).hasSize(1);
        assertThat(stage.requests("agent").submit(DEV)).isInstanceOf(RequestOutcome.Found.class);
    }

    @Test
    void mergeThatTheForgeRefuses_isToldOnce(Forge admin) {
        int number = submit(DEV);
        stage.approve("alice", number);
        ForgeRepository factory = stage.repository("factory");
        factory.edit(RepositoryEdit.nothing().forbids(MergeStyle.SQUASH));
        assertThat(pass().step()).isEqualTo(Step.REFUSED);
        assertThat(pass().step()).isEqualTo(Step.REFUSED);
        assertThat(stage.comments(number))
                .filteredOn(comment -> comment.contains("does not let the vault merge this"))
                .hasSize(1);
    }

    @Test
    void scheduledMerge_isMadeByTheServer_onTheApprovalOfAPerson() {
        on(new OpsStage(stage.admin(), Kind.A));
        stage.profile().plan(stage.repository("factory")).apply();
        int number = submit(DEV);
        assertThat(pass().step()).isEqualTo(Step.SCHEDULED);
        stage.approve("bob", number);
        assertThat(stage.pull(number).isMerged()).isTrue();
        assertThat(stage.fires("dev-1")).isTrue();
        assertThat(stage.advance()).isEmpty();
        assertThat(stage.pull(number).labelNames()).containsExactly("vault");
    }

    /** The clock of the forge stands still here: what happens in the same second may have happened after the request. */
    @Test
    void policyThatIsMergedAfterTheRequest_neverLowersIt() {
        on(new OpsStage(stage.admin(), Kind.A));
        stage.profile().plan(stage.repository("factory")).apply();
        int number = submit(OpsStage.action("release-1", "release"));
        assertThat(pass().step()).isEqualTo(Step.SCHEDULED);
        stage.repository("factory")
                .protections()
                .ensure(ProtectionRule.of("main").protectedFiles(""));
        ForgeRepository alice = stage.repository("alice");
        ContentEntry policy = alice.contents().find(OpsStage.POLICY, "main").orElseThrow();
        String lower = policy.text().orElseThrow().replace("release = \"high\"", "release = \"low\"");
        NewCommit commit = NewCommit.on("main").newBranch("policy").dated(OpsStage.NOW.minusSeconds(3600));
        alice.contents().update(OpsStage.POLICY, OpsStage.bytes(lower), policy.sha(), commit);
        int change = alice.pulls()
                .create(NewPull.of("releases are low", "policy", "main"))
                .number();
        stage.approve("bob", change);
        String head = stage.pull(change).head().sha();
        assertThat(alice.merges()
                        .merge(change, MergeOptions.of(MergeStyle.MERGE, head))
                        .isMerged())
                .isTrue();
        assertThat(pass().step()).isIn(Step.SCHEDULED, Step.WAITING);
        assertThat(stage.pull(number).isOpen()).isTrue();
    }

    @Test
    void noteOfSomebodyElse_countsForNothing() {
        on(new OpsStage(stage.admin(), Kind.A));
        stage.profile().plan(stage.repository("factory")).apply();
        int number = submit(DEV);
        String mark = "vault-waits-" + stage.pull(number).head().sha();
        stage.repository("mallory").comments().create(number, "<!-- disinto-key: " + mark + " -->");
        assertThat(pass().step()).isEqualTo(Step.SCHEDULED);
        assertThat(pass().step()).isEqualTo(Step.SCHEDULED);
        assertThat(stage.comments(number)).hasSize(2).last().asString().contains("This waits for approvals", mark);
        stage.approve("bob", number);
        assertThat(stage.pull(number).isMerged()).isTrue();
    }

    @Test
    void scheduledMerge_isTakenBack_whenTheRequestTurnsBad() {
        on(new OpsStage(stage.admin(), Kind.A));
        stage.profile().plan(stage.repository("factory")).apply();
        int number = submit(DEV);
        assertThat(pass().step()).isEqualTo(Step.SCHEDULED);
        agent.contents().create("other.md", OpsStage.bytes("x"), NewCommit.on("vault/dev-1"));
        assertThat(pass().step()).isEqualTo(Step.REFUSED);
        stage.approve("bob", number);
        assertThat(stage.pull(number).isMerged()).isFalse();
    }

    @Test
    void admittedRequest_thatChangesBeforeItIsClosed_isAConflict() {
        on(new OpsStage(stage.admin(), Kind.A));
        stage.profile().plan(stage.repository("factory")).apply();
        int number = submit(TRIAGE);
        String policy = stage.ops("vault-bot")
                .main()
                .orElseThrow()
                .policy()
                .orElseThrow()
                .digest()
                .sha256();
        stage.admission()
                .admit(new DirectAdmission.Candidate(
                        TRIAGE, stage.ops("vault-bot").main().orElseThrow().classify(TRIAGE), policy, "agent"));
        String blob = TRIAGE.digest().blobId();
        agent.contents()
                .update(
                        "vault/actions/triage-1.toml",
                        OpsStage.bytes(
                                OpsStage.action("triage-1", "triage", "Other").render()),
                        blob,
                        NewCommit.on("vault/triage-1"));
        assertThat(pass().step()).isEqualTo(Step.CONFLICT);
        assertThat(stage.pull(number).isOpen()).isTrue();
        assertThat(stage.onBranch("main", "triage-1")).hasValue(TRIAGE.render());
    }

    @Test
    void onlyWhatIsLow_isAdmitted() {
        var state = stage.ops("vault-bot").main().orElseThrow();
        var candidate = new DirectAdmission.Candidate(DEV, state.classify(DEV), "p", "agent");
        assertThatIllegalArgumentException().isThrownBy(() -> stage.admission().admit(candidate));
    }
}
