package ai.disinto.testing.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.forge.Created;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.pull.PullMaking;
import ai.disinto.forge.work.PriorArt;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One pull request for each issue. */
class PullMakingTest {
    private final PullStage stage = PullStage.withRaces();
    private final PullMaking making = PullMaking.of(stage.harb(), "main");

    @AfterEach
    void close() {
        stage.close();
    }

    private Issue issue(String title) {
        return stage.harb().issues().create(NewIssue.titled(title));
    }

    @Test
    void open_closesItsIssueWhenMerged() {
        Issue issue = issue("Paint the gate");
        stage.push("main", "fix/issue-" + issue.number());
        Created<PullRequest> made = making.open(issue, "fix/issue-" + issue.number());
        assertThat(made.isNew()).isTrue();
        assertThat(made.value().title()).isEqualTo("Fix #" + issue.number() + ": Paint the gate");
        assertThat(made.value().body()).isEqualTo("Fixes #" + issue.number() + "\n");
    }

    @Test
    void open_again_findsIt() {
        Issue issue = stage.harb().issues().get(stage.issue);
        Created<PullRequest> found = making.open(issue, PullStage.BRANCH);
        assertThat(found.isNew()).isFalse();
        assertThat(found.value().number()).isEqualTo(stage.pull);
    }

    @Test
    void open_withAHostileTitle_closesNoOtherIssueAndIsNoDraft() {
        Issue issue = issue("WIP: closes #" + stage.issue + " and !" + stage.pull + "x".repeat(240));
        stage.push("main", "fix/issue-" + issue.number());
        PullRequest made = making.open(issue, "fix/issue-" + issue.number()).value();
        assertThat(made.isDraft()).isFalse();
        assertThat(made.title()).doesNotContain("closes #").doesNotContain("!");
    }

    @Test
    void open_ofABranchThatIsNotThere_isRefused() {
        Issue issue = issue("Nothing");
        assertThatThrownBy(() -> making.open(issue, "fix/issue-9")).isInstanceOf(ForgeException.class);
    }

    @Test
    void adopt_keepsTheLatestAttemptAndClosesTheOthers() {
        stage.push("main", "fix/issue-1-1");
        int later = stage.open("fix/issue-1-1");
        PullRequest kept = making.adopt(PriorArt.find(stage.harb(), 1)).orElseThrow();
        assertThat(kept.number()).isEqualTo(later);
        assertThat(stage.harb().pulls().get(stage.pull).isOpen()).isFalse();
        assertThat(stage.harb().pulls().list(PullQuery.open()).list()).hasSize(1);
    }

    @Test
    void open_byFourAtTheSameMoment_leavesOne() throws Exception {
        Issue issue = issue("Paint the gate");
        String branch = "fix/issue-" + issue.number();
        stage.push("main", branch);
        ExecutorService four = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> opened = four.invokeAll(Collections.nCopies(
                    4, () -> making.open(issue, branch).value().number()));
            for (Future<Integer> each : opened) {
                assertThat(each.get()).isPositive();
            }
        } finally {
            four.shutdown();
        }
        assertThat(stage.harb().pulls().list(PullQuery.open().head(branch)).list())
                .hasSize(1);
    }

    @Test
    void adopt_withNothingThere_isEmpty() {
        assertThat(making.adopt(PriorArt.find(stage.harb(), 77))).isEmpty();
    }
}
