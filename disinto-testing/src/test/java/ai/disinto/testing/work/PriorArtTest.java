package ai.disinto.testing.work;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.NewPull;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.work.PriorArt;
import ai.disinto.forge.work.PriorArt.Advice;
import ai.disinto.testing.ForgejoLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PriorArtTest {
    @Test
    void nothing_meansToStartOnTheFirstName() {
        try (WorkStage stage = WorkStage.open()) {
            PriorArt art = PriorArt.find(stage.harb(), 42);
            assertThat(art.advice()).isEqualTo(Advice.START);
            assertThat(art.branch()).isEqualTo("fix/issue-42");
            assertThat(art.freshBranch()).contains("fix/issue-42");
        }
    }

    @Test
    void branchWithoutAPull_isGoneOnWith_andAFreshOneHasTheNextName() {
        try (WorkStage stage = WorkStage.open()) {
            stage.push("fix/issue-42");
            stage.push("fix/issue-421");
            PriorArt art = PriorArt.find(stage.harb(), 42);
            assertThat(art.advice()).isEqualTo(Advice.CONTINUE);
            assertThat(art.branches()).containsExactly("fix/issue-42");
            assertThat(art.freshBranch()).contains("fix/issue-42-1");
        }
    }

    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void openPull_isAdopted_theLatestAttempt_andTheOthersAreSuperseded(ForgejoLine line) {
        try (WorkStage stage = WorkStage.open(line)) {
            int first = stage.pull("fix/issue-42");
            int second = stage.pull("fix/issue-42-1");
            stage.pull("feature");
            PriorArt art = PriorArt.find(stage.harb(), 42);
            assertThat(art.advice()).isEqualTo(Advice.ADOPT);
            assertThat(art.pull()).map(PullRequest::number).contains(second);
            assertThat(art.superseded()).extracting(PullRequest::number).containsExactly(first);
            assertThat(art.branch()).isEqualTo("fix/issue-42-1");
        }
    }

    @Test
    void pullsOfOneBranch_keepTheLowestNumber() {
        try (WorkStage stage = WorkStage.open()) {
            int first = stage.pull("fix/issue-42");
            stage.push("stable");
            int second = stage.harb()
                    .pulls()
                    .create(NewPull.of("Work", "fix/issue-42", "stable"))
                    .number();
            PriorArt art = PriorArt.find(stage.harb(), 42);
            assertThat(art.pull()).map(PullRequest::number).contains(first);
            assertThat(art.superseded()).extracting(PullRequest::number).containsExactly(second);
        }
    }

    @Test
    void pullOfAFork_isNobodysAttempt_whateverItsBranchIsCalled() {
        try (WorkStage stage = WorkStage.open()) {
            stage.pullOfAFork("fix/issue-42");
            assertThat(PriorArt.find(stage.harb(), 42).advice()).isEqualTo(Advice.START);
        }
    }
}
