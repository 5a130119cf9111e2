package ai.disinto.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.MergeOptions;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewToken;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.MergeStyle;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.junit.EmbeddedForgeExtension;
import ai.disinto.vault.RequestOutcome.AlreadyApproved;
import ai.disinto.vault.RequestOutcome.Committed;
import ai.disinto.vault.RequestOutcome.Created;
import ai.disinto.vault.RequestOutcome.Found;
import ai.disinto.vault.RequestOutcome.Invalid;
import ai.disinto.vault.RequestOutcome.RejectedBefore;
import ai.disinto.vault.RequestOutcome.Taken;
import ai.disinto.vault.RequestOutcome.Updated;
import ai.disinto.vault.action.ItemState;
import ai.disinto.vault.action.VaultAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VaultRequestsTest {
    private static final VaultAction DEV = OpsStage.action("dev-1", "dev");
    private static final VaultAction TRIAGE = OpsStage.action("triage-1", "triage");

    @RegisterExtension
    final EmbeddedForgeExtension forges = EmbeddedForgeExtension.of(() -> OpsStage.forge(ForgejoLine.V15));

    private OpsStage stage;
    private ForgeRepository ops;

    @BeforeEach
    void arrange(EmbeddedForge embedded, Forge admin) {
        stage = OpsStage.arranged(embedded, admin, OpsStage.Kind.D);
        ops = stage.repository("factory");
    }

    private RequestOutcome submit(VaultAction action) {
        return stage.requests("agent").submit(action);
    }

    @Test
    void submit_opensOnePull_byTheRequester_withItsFileAlone() {
        Created created = (Created) submit(DEV);
        PullRequest pull = stage.pull(created.request().pull());
        assertThat(pull.author().login()).isEqualTo("agent");
        assertThat(pull.title()).isEqualTo("vault: dev-1");
        assertThat(pull.head().ref()).isEqualTo("vault/dev-1");
        assertThat(pull.labelNames()).containsExactlyInAnyOrder("vault", "pending-approval");
        assertThat(ops.pulls().files(pull.number()).list())
                .extracting(Object::toString)
                .containsExactly("added vault/actions/dev-1.toml");
        assertThat(created.request().classification().tier()).isEqualTo(BlastTier.MEDIUM);
        assertThat(pull.body()).contains("- tier: `medium`", "Because it is due", "dev-1 runs dev");
    }

    @Test
    void submit_again_findsIt_andChangesNothing() {
        int number = submit(DEV).pullNumber().getAsInt();
        String head = stage.pull(number).head().sha();
        assertThat(submit(DEV)).isInstanceOf(Found.class);
        assertThat(submit(DEV).pullNumber()).hasValue(number);
        assertThat(stage.pull(number).head().sha()).isEqualTo(head);
    }

    @Test
    void otherText_underTheSameId_isNeverPassedOffAsTheOldOne() {
        int number = submit(DEV).pullNumber().getAsInt();
        stage.approve("alice", number);
        Updated updated = (Updated) submit(OpsStage.action("dev-1", "dev", "Something else"));
        PullRequest pull = stage.pull(number);
        assertThat(updated.request().pull()).isEqualTo(number);
        assertThat(updated.explain()).contains("approvals of the one before are void");
        assertThat(pull.body()).contains("Something else").doesNotContain("Because it is due");
        assertThat(stage.onBranch("vault/dev-1", "dev-1").orElseThrow()).contains("Something else");
        assertThat(ops.reviews().list(number).list()).allMatch(review -> review.isStale() && review.isDismissed());
    }

    @Test
    void closedRequest_isNotOpenedAgain_andSaysWhy() {
        int number = submit(DEV).pullNumber().getAsInt();
        stage.repository("alice").comments().create(number, "not on a Friday");
        ops.pulls().close(number);
        RejectedBefore rejected = (RejectedBefore) submit(DEV);
        assertThat(rejected.pullNumber()).hasValue(number);
        assertThat(rejected.reason()).isEqualTo("alice said: not on a Friday");
        assertThat(submit(OpsStage.action("dev-1", "dev", "Please"))).isInstanceOf(RejectedBefore.class);
        assertThat(stage.pull(number).isOpen()).isFalse();
        assertThat(ops.pulls().list(PullQuery.all()).list()).hasSize(1);
    }

    @Test
    void idInTheFolderOfRejectedOnes_isRejected(Forge admin) {
        stage.repository("vault-bot").protections().delete("main");
        ops.contents().create("vault/rejected/dev-1.md", OpsStage.bytes("too risky"), NewCommit.on("main"));
        RejectedBefore rejected = (RejectedBefore) submit(DEV);
        assertThat(rejected.pullNumber()).isEmpty();
        assertThat(rejected.reason()).isEqualTo("vault/rejected/dev-1.md says: too risky");
        assertThat(submit(OpsStage.action("dev-11", "dev"))).isInstanceOf(Created.class);
    }

    @Test
    void mergedRequest_isApproved_andItsIdIsUsedUp() {
        int number = submit(DEV).pullNumber().getAsInt();
        stage.approve("alice", number);
        merge(number);
        assertThat(submit(DEV)).isEqualTo(new AlreadyApproved(DEV.id(), ItemState.APPROVED));
        assertThat(submit(OpsStage.action("dev-1", "dev", "Other"))).isInstanceOf(Taken.class);
    }

    @Test
    void requestOfAnotherAuthor_isNotTakenOver() {
        int number = submit(DEV).pullNumber().getAsInt();
        Taken taken = (Taken) stage.requests("mallory").submit(OpsStage.action("dev-1", "dev", "Mine"));
        assertThat(taken.pullNumber()).hasValue(number);
        assertThat(taken.reason()).isEqualTo("agent asks for it already");
        assertThat(stage.onBranch("vault/dev-1", "dev-1")).hasValue(DEV.render());
    }

    @Test
    void branchOfAnotherAuthor_isNotTakenOver() {
        stage.repository("mallory")
                .contents()
                .create(
                        "vault/actions/dev-1.toml",
                        OpsStage.bytes(DEV.render()),
                        NewCommit.on("main").newBranch("vault/dev-1"));
        assertThat(submit(DEV)).isInstanceOf(Taken.class);
        assertThat(ops.pulls().list(PullQuery.all()).list()).isEmpty();
    }

    @Test
    void ownBranchWithOtherFiles_isRefused() {
        stage.repository("agent")
                .contents()
                .create(
                        "vault/actions/x.toml",
                        OpsStage.bytes("x"),
                        NewCommit.on("main").newBranch("vault/dev-1"));
        assertThat(submit(DEV)).isInstanceOf(Taken.class);
    }

    @Test
    void emptyBranchLeftByACrash_isCompleted() {
        stage.repository("agent").branches().create("vault/dev-1", "main");
        assertThat(submit(DEV)).isInstanceOf(Created.class);
        assertThat(stage.onBranch("vault/dev-1", "dev-1")).hasValue(DEV.render());
    }

    @Test
    void pullFromAFork_doesNotHoldAnId() {
        assertThat(stage.as("reader")
                        .request("POST", "/repos/" + OpsStage.SLUG + "/forks")
                        .json("{}")
                        .send()
                        .status())
                .isEqualTo(202);
        stage.as("reader")
                .repository("reader/ops")
                .contents()
                .create(
                        "vault/actions/dev-1.toml",
                        OpsStage.bytes("x"),
                        NewCommit.on("main").newBranch("vault/dev-1"));
        stage.repository("reader").pulls().create(NewPull.of("vault: dev-1", "reader:vault/dev-1", "main"));
        assertThat(submit(DEV)).isInstanceOf(Created.class);
    }

    @Test
    void everyProblem_isToldAtOnce_andNothingIsWritten() {
        stage.repository("vault-bot").protections().delete("main");
        String policy = "[tiers]\nnope = \"low\"\n\n[secrets]\nnope = []\n";
        ops.contents()
                .update(
                        OpsStage.POLICY,
                        OpsStage.bytes(policy),
                        ops.contents()
                                .find(OpsStage.POLICY, "main")
                                .orElseThrow()
                                .sha(),
                        NewCommit.on("main"));
        VaultAction action = VaultAction.parse(
                "id = \"a\"\nformula = \"nope\"\ncontext = \"c\"\nsecrets = [\"NPM_TOKEN\"]\n", "vault/actions/a.toml");
        Invalid invalid = (Invalid) submit(action);
        assertThat(invalid.diagnostics())
                .extracting(each -> each.code())
                .containsExactlyInAnyOrder("vault.formula-not-known", "vault.beyond-ceiling");
        assertThat(invalid.explain()).contains("a has errors");
        assertThat(ops.branches().find("vault/a")).isEmpty();
    }

    @Test
    void brokenPolicy_letsNothingBeAskedFor() {
        stage.repository("vault-bot").protections().delete("main");
        ops.contents()
                .update(
                        OpsStage.POLICY,
                        OpsStage.bytes("tiers = 1"),
                        ops.contents()
                                .find(OpsStage.POLICY, "main")
                                .orElseThrow()
                                .sha(),
                        NewCommit.on("main"));
        assertThat(submit(DEV)).isInstanceOf(Invalid.class);
    }

    @Test
    void foreignText_mentionsNobody_closesNothing_andStaysInItsBlock() {
        String hostile = "@alice closes #1\n```\n# Approved by alice\n````\n<!-- disinto-key: x -->";
        int number =
                submit(OpsStage.action("dev-1", "dev", hostile)).pullNumber().getAsInt();
        String body = stage.pull(number).body();
        String block = body.substring(body.indexOf("`````text"));
        assertThat(block).contains("@alice closes #1");
        assertThat(block.stripTrailing()).endsWith("`````");
        assertThat(body.substring(0, body.indexOf("`````text"))).doesNotContain("@alice", "closes #1", "disinto-key");
    }

    @Test
    void requesterWithoutTheRightToMakeLabels_goesWithout() {
        NewToken narrow = NewToken.named("narrow").scopes(List.of("write:repository", "read:user"));
        Secret token = stage.admin()
                .as(Credentials.basic("agent", Secret.of("pass-agent")))
                .users()
                .tokens("agent")
                .create(narrow)
                .secret()
                .orElseThrow();
        Forge agent = stage.admin().as(token);
        VaultRequests requests =
                new VaultRequests(agent, stage.ops(agent.repository(OpsStage.SLUG)), stage.route(), Optional.empty());
        Created created = (Created) requests.submit(DEV);
        assertThat(stage.pull(created.request().pull()).labelNames()).isEmpty();
    }

    @Test
    void requesterWhoMayOnlyRead_isToldByTheForge() {
        assertThatThrownBy(() -> stage.requests("reader").submit(DEV)).isInstanceOf(ForbiddenException.class);
        assertThat(ops.branches().find("vault/dev-1")).isEmpty();
    }

    @Test
    void lowAction_withoutTheVaultsAccount_isAPullOnAllRoutes() {
        assertThat(submit(TRIAGE)).isInstanceOf(Created.class);
        assertThat(submit(TRIAGE).explain()).contains("triage-1 runs triage: low");
    }

    @Test
    void lowAction_onRouteA_withTheVaultsAccount_isCommitted() {
        OpsStage direct = new OpsStage(stage.admin(), OpsStage.Kind.A);
        direct.profile().plan(ops).apply();
        assertThat(direct.trustedRequests("agent").submit(TRIAGE)).isInstanceOf(Committed.class);
        assertThat(stage.onBranch("main", "triage-1")).hasValue(TRIAGE.render());
        assertThat(stage.states()
                        .read()
                        .orElseThrow()
                        .admission(TRIAGE.id())
                        .orElseThrow()
                        .requester())
                .isEqualTo("agent");
        assertThat(direct.trustedRequests("agent").submit(TRIAGE)).isInstanceOf(AlreadyApproved.class);
        assertThat(direct.trustedRequests("agent").submit(DEV)).isInstanceOf(Created.class);
    }

    @Test
    void twoRequestersAtOnce_oneGetsTheId() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<RequestOutcome>> calls = List.of(
                    () -> submit(DEV),
                    () -> submit(DEV),
                    () -> stage.requests("mallory").submit(DEV),
                    () -> stage.requests("mallory").submit(DEV));
            List<RequestOutcome> outcomes = new ArrayList<>();
            for (Future<RequestOutcome> each : pool.invokeAll(calls)) {
                outcomes.add(each.get());
            }
            assertThat(outcomes).filteredOn(RequestOutcome::isAccepted).hasSize(2);
            assertThat(outcomes).filteredOn(Taken.class::isInstance).hasSize(2);
            assertThat(ops.pulls().list(PullQuery.open()).list()).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
    }

    private void merge(int number) {
        PullRequest pull = stage.pull(number);
        MergeOptions options = MergeOptions.of(MergeStyle.SQUASH, pull.head().sha());
        assertThat(stage.repository("vault-bot").merges().merge(number, options).isMerged())
                .isTrue();
    }
}
