package ai.disinto.testing.pull;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.issue.ExitReason.Remedy;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.model.StatusState;
import ai.disinto.forge.pull.PullWork;
import ai.disinto.forge.pull.WalkEnd;
import ai.disinto.forge.pull.WalkState;
import ai.disinto.forge.pull.WalkStep;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each reason for which a walk ends, and each limit; every step is one of a new walk. */
class WalkEndsTest {
    private final PullStage stage = PullStage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    private WalkEnd end() throws InterruptedException {
        return stage.step().end().orElseThrow();
    }

    private void isEnd(String code, Remedy remedy) throws InterruptedException {
        WalkEnd end = end();
        assertThat(end.reason().code()).isEqualTo(code);
        assertThat(end.reason().remedy()).isEqualTo(remedy);
        assertThat(end()).isEqualTo(end);
        assertThat(stage.isMerged()).isEqualTo(code.equals("merged"));
    }

    @Test
    void noBuildFor30Minutes_isATimeout() throws InterruptedException {
        stage.step();
        stage.time.passes(Duration.ofSeconds(1799));
        WalkStep last = stage.step();
        assertThat(last.kind()).isEqualTo(WalkStep.Kind.WAITED);
        assertThat(last.wakeAt()).contains(stage.time.now().plusSeconds(1));
        stage.time.passes(Duration.ofSeconds(1));
        isEnd("ci_timeout", Remedy.RETRY);
    }

    @Test
    void anEndWhoseCauseIsGone_isDecidedAnew() throws InterruptedException {
        stage.step();
        stage.time.passes(Duration.ofMinutes(30));
        isEnd("ci_timeout", Remedy.RETRY);
        stage.green();
        assertThat(stage.step().after()).isEqualTo(WalkState.REVIEW);
    }

    @Test
    void anotherAttempt_waitsAnewButHasNoMoreTries() throws InterruptedException {
        stage.red();
        stage.worker.then(stage.pushes());
        stage.step();
        stage.time.passes(Duration.ofMinutes(30));
        isEnd("ci_timeout", Remedy.RETRY);
        stage.attempt = "another claim";
        assertThat(stage.step().end()).isEmpty();
        assertThat(stage.record()).contains("Repairs 1 of 3").doesNotContain("another claim");
        stage.time.passes(Duration.ofMinutes(30));
        isEnd("ci_timeout", Remedy.RETRY);
    }

    @Test
    void aNewHead_hasTheWholeTimeAgain() throws InterruptedException {
        stage.step();
        stage.time.passes(Duration.ofSeconds(1799));
        stage.push(PullStage.BRANCH);
        assertThat(stage.step().kind()).isEqualTo(WalkStep.Kind.MOVED);
        stage.time.passes(Duration.ofSeconds(1799));
        assertThat(stage.step().end()).isEmpty();
    }

    @Test
    void threeRepairsOverTheWholeWalk_areTheMost() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            stage.red();
            stage.worker.then(stage.pushes());
            assertThat(stage.step().kind()).isEqualTo(WalkStep.Kind.WORKED);
            stage.green();
            assertThat(stage.step().after()).isEqualTo(WalkState.REVIEW);
        }
        stage.red();
        isEnd("ci_exhausted", Remedy.HUMAN);
        assertThat(stage.worker.tasks).hasSize(3);
    }

    @Test
    void aWorkerThatPushesNothing_usesItsRepairsUp() throws InterruptedException {
        stage.red();
        for (int i = 1; i <= 3; i++) {
            WalkStep step = stage.step();
            assertThat(step.why()).isEqualTo("Nothing was pushed: no script.");
            assertThat(step.wakeAt()).contains(stage.time.now().plusSeconds(30));
        }
        isEnd("ci_exhausted", Remedy.HUMAN);
    }

    @Test
    void noRepairsAllowed_endsAtOnce() throws InterruptedException {
        stage.limits = stage.limits.ciFixes(0);
        stage.red();
        isEnd("ci_exhausted", Remedy.HUMAN);
        assertThat(stage.worker.tasks).isEmpty();
    }

    @Test
    void noVerdictForThreeHours_isATimeout() throws InterruptedException {
        stage.green();
        stage.step();
        stage.time.passes(Duration.ofSeconds(10_799));
        assertThat(stage.step().end()).isEmpty();
        stage.time.passes(Duration.ofSeconds(1));
        isEnd("review_timeout", Remedy.RETRY);
    }

    @Test
    void fiveRounds_areTheMost() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            stage.green();
            stage.requestChanges("More of it");
            stage.worker.then(stage.pushes());
            assertThat(stage.step().kind()).isEqualTo(WalkStep.Kind.WORKED);
        }
        stage.green();
        stage.requestChanges("More of it");
        isEnd("review_exhausted", Remedy.HUMAN);
        assertThat(stage.worker.tasks).hasSize(5);
    }

    @Test
    void anAnswerInWords_isTheReviewersTurn() throws InterruptedException {
        stage.green();
        stage.requestChanges("Is this needed?");
        stage.worker.then(task -> new PullWork.Nothing("it is needed"));
        stage.step();
        assertThat(stage.step().kind()).isEqualTo(WalkStep.Kind.WAITED);
        stage.requestChanges("Still: is it?");
        stage.worker.then(task -> new PullWork.Nothing("it is"));
        assertThat(stage.step().kind()).isEqualTo(WalkStep.Kind.WORKED);
        assertThat(stage.worker.tasks).hasSize(2);
        stage.time.passes(Duration.ofHours(3));
        isEnd("review_timeout", Remedy.RETRY);
    }

    @Test
    void closedByOthers_endsTheWalk() throws InterruptedException {
        stage.step();
        var unused = stage.asOwner().pulls().close(stage.pull);
        isEnd("closed_externally", Remedy.NONE);
    }

    @Test
    void mergedByOthers_isMerged() throws InterruptedException {
        stage.step();
        var unused = stage.asOwner()
                .merges()
                .merge(
                        stage.pull,
                        ai.disinto.forge.MergeOptions.of(ai.disinto.forge.model.MergeStyle.MERGE, stage.head()));
        isEnd("merged", Remedy.NONE);
    }

    @Test
    void anEndThatOthersMade_leavesNoCommentOfItsOwn() throws InterruptedException {
        var unused = stage.asOwner().pulls().close(stage.pull);
        isEnd("closed_externally", Remedy.NONE);
        assertThat(stage.records()).isEmpty();
    }

    @Test
    void aRuleThatForbidsToMerge_blocksAfterThreeTries() throws InterruptedException {
        stage.asOwner()
                .protections()
                .create(ProtectionRule.of("main").mergeWhitelisted(true).mergers(List.of("root1")));
        stage.green();
        stage.approve();
        for (int i = 0; i < 3; i++) {
            assertThat(stage.step().after()).isEqualTo(WalkState.MERGE);
        }
        isEnd("merge_blocked", Remedy.HUMAN);
        assertThat(stage.worker.tasks).isEmpty();
    }

    @Test
    void aBaseThatMovesAgainAndAgain_blocksAfterThreeTimes() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            stage.push("main");
            stage.green();
            stage.approve();
            assertThat(stage.step().kind()).isEqualTo(WalkStep.Kind.UPDATED);
        }
        stage.push("main");
        stage.green();
        stage.approve();
        isEnd("merge_blocked", Remedy.HUMAN);
    }

    @Test
    void aConflictThatNobodySolves_blocksAfterThreeTimes() throws InterruptedException {
        stage.limits = stage.limits.rebases(2);
        stage.write(PullStage.BRANCH, PullStage.BRANCH, "both.txt", "ours\n");
        stage.write("main", "main", "both.txt", "theirs\n");
        stage.green();
        stage.approve();
        for (int i = 0; i < 2; i++) {
            stage.worker.then(task -> new PullWork.Conflict("both.txt"));
            assertThat(stage.step().kind()).isEqualTo(WalkStep.Kind.WORKED);
        }
        isEnd("merge_blocked", Remedy.HUMAN);
    }

    @Test
    void aRecordThatSomebodyChanged_needsAPerson() throws InterruptedException {
        stage.step();
        long id = stage.harb().comments().list(stage.pull).list().get(0).id();
        var unused = stage.asOwner().comments().edit(id, stage.record().replace("fixes=0", "fixes=none"));
        stage.red();
        isEnd("walk_record_unreadable", Remedy.HUMAN);
        assertThat(stage.worker.tasks).isEmpty();
    }

    @Test
    void aDeletedRecord_givesAllTriesBack() throws InterruptedException {
        stage.limits = stage.limits.ciFixes(1);
        stage.red();
        stage.step();
        isEnd("ci_exhausted", Remedy.HUMAN);
        stage.asOwner()
                .comments()
                .delete(stage.harb().comments().list(stage.pull).list().get(0).id());
        stage.worker.then(stage.pushes());
        assertThat(stage.step().kind()).isEqualTo(WalkStep.Kind.WORKED);
    }

    @Test
    void aStatusOfOthersThatWaits_isWaitedFor() throws InterruptedException {
        stage.green();
        stage.asOwner().statuses().create(stage.head(), ai.disinto.forge.NewStatus.of("ci/slow", StatusState.PENDING));
        assertThat(stage.step().after()).isEqualTo(WalkState.CI);
    }
}
