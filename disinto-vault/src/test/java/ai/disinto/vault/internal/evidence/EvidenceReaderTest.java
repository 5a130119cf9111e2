package ai.disinto.vault.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.forge.MergeOptions;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.RepositoryEdit;
import ai.disinto.forge.model.MergeStyle;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ContentDigest;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.decision.AdmissionEvidence;
import ai.disinto.vault.decision.DecisionMatrix;
import ai.disinto.vault.decision.Verdict;
import ai.disinto.vault.internal.ops.TrustedState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is in order passes, by each way in which it can be. */
class EvidenceReaderTest {
    @TempDir
    private Path formulas;

    private OpsStage stage;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(formulas.resolve("release.sh"), "exit 0\n");
        Files.writeString(formulas.resolve("triage.sh"), "exit 0\n");
        stage = new OpsStage(formulas);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @EnumSource(MergeStyle.class)
    void highAction_approvedAndMerged_mayRun(MergeStyle style) {
        stage.repository("acme").edit(RepositoryEdit.nothing().allows(style));
        int number = stage.ask("a", "release");
        stage.approve("carol", number);
        assertPasses(stage.mayMerge(number));
        stage.merge("vault-bot", number, style, false);
        assertPasses(stage.mayFire("a"));
    }

    @Test
    void branchThatIsDeletedByTheMerge_changesNothing() {
        int number = stage.ask("a", "release");
        stage.approve("carol", number);
        stage.repository("vault-bot")
                .merges()
                .merge(
                        number,
                        MergeOptions.of(
                                        MergeStyle.MERGE,
                                        stage.pull(number).head().sha())
                                .deletesBranch(true));
        assertPasses(stage.mayFire("a"));
    }

    @Test
    void mergeOfAnotherAction_isNotTakenForThisOne() {
        int other = stage.ask("b", "release");
        int number = stage.ask("a", "release");
        stage.approve("carol", number);
        stage.merge("carol", number, MergeStyle.MERGE, false);
        stage.approve("carol", other);
        stage.merge("carol", other, MergeStyle.MERGE, false);
        assertPasses(stage.mayFire("a"));
        assertPasses(stage.mayFire("b"));
    }

    @Test
    void earlierRequestOfTheSameBranch_isNotTakenForTheMergedOne() {
        int closed = stage.ask("a", "release");
        stage.repository("planner-bot").pulls().close(closed);
        int number = stage.open("planner-bot", "again", "vault/a", "main");
        stage.approve("carol", number);
        stage.merge("carol", number, MergeStyle.MERGE, false);
        assertPasses(stage.mayFire("a"));
    }

    @Test
    void lowAction_approvedByTheAutomaticApprover_mayRun() {
        int number = stage.ask("a", "triage");
        stage.approve("auto-bot", number);
        assertPasses(stage.mayMerge(number));
        stage.merge("vault-bot", number);
        assertPasses(stage.mayFire("a"));
    }

    @Test
    void lowAction_mergedIntoItsOwnBranch_mayRun() {
        stage.write("planner-bot", "vault/a", OpsStage.path("a"), OpsStage.action("a", "triage"));
        int number = stage.open("planner-bot", "vault: a", "vault/a", "vault-low");
        TrustedState low = stage.ops().low().orElseThrow();
        assertPasses(DecisionMatrix.of(stage.rules())
                .mayMerge(stage.reader().pull(low, stage.pull(number), KnownState.none())));
        stage.merge("vault-bot", number);
        assertPasses(stage.mayFire(stage.ops().low().orElseThrow(), OpsStage.path("a"), KnownState.none()));
    }

    @Test
    void lowAction_admittedByTheVault_mayRunAndAsksForNoHistory() {
        stage.unprotect();
        String text = OpsStage.action("a", "triage");
        stage.write("vault-bot", "main", OpsStage.path("a"), text);
        int before = stage.server().calls().size();
        assertPasses(stage.mayFire(stage.ops().main().orElseThrow(), OpsStage.path("a"), admitted(text)));
        assertThat(stage.server().calls().subList(before, stage.server().calls().size()))
                .noneMatch(call -> call.path().contains("/commits"));
    }

    @Test
    void lowRequest_mayBeAdmitted() {
        int number = stage.ask("a", "triage");
        TrustedState main = stage.ops().main().orElseThrow();
        assertPasses(DecisionMatrix.of(stage.rules())
                .mayAdmit(stage.reader().pull(main, stage.pull(number), KnownState.none())));
    }

    @Test
    void approvalBehindManyRemarks_isFound() {
        int number = stage.ask("a", "release");
        for (int i = 0; i < 60; i++) {
            stage.repository("mallory").reviews().give(number, NewReview.commenting("remark " + i));
        }
        stage.approve("carol", number);
        assertPasses(stage.mayMerge(number));
    }

    @Test
    void readingOneEntry_takesFewRequests() {
        int number = stage.ask("a", "release");
        stage.approve("carol", number);
        stage.merge("vault-bot", number);
        TrustedState main = stage.ops().main().orElseThrow();
        int before = stage.server().calls().size();
        stage.reader().entry(main, main.actions().get(0), KnownState.none());
        assertThat(stage.server().calls().subList(before, stage.server().calls().size()))
                .hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void evidence_isWhatTheForgeSays() {
        int number = stage.ask("a", "release");
        stage.approve("carol", number);
        TrustedState main = stage.ops().main().orElseThrow();
        var evidence = stage.reader().pull(main, stage.pull(number), KnownState.none());
        assertThat(evidence.circumstances().vault()).isEqualTo("vault-bot");
        assertThat(evidence.circumstances().branches()).isEqualTo(OpsBranches.standard());
        assertThat(evidence.pull().orElseThrow().reviewers()).hasSize(1);
        assertThat(evidence.policy().ratings()).hasSize(1);
        assertThat(evidence).isEqualTo(stage.reader().pull(main, stage.pull(number), KnownState.none()));
    }

    private static KnownState admitted(String text) {
        ContentDigest digest = ContentDigest.of(text);
        return new KnownState(
                Optional.of(new AdmissionEvidence(
                        ActionId.of("a"),
                        digest.blobId(),
                        digest.sha256(),
                        BlastTier.LOW,
                        ContentDigest.of(OpsStage.POLICY).sha256(),
                        "planner-bot",
                        Instant.parse("2026-05-02T09:00:00Z"))),
                List.of());
    }

    private static void assertPasses(Verdict verdict) {
        assertThat(verdict.refusals()).as(verdict::explain).isEmpty();
    }
}
