package ai.disinto.testing.pull;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.FileChange;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.StatusState;
import ai.disinto.forge.pull.CiEvidence;
import ai.disinto.forge.pull.CiVerdict;
import ai.disinto.forge.pull.CiVerdict.Cause;
import ai.disinto.forge.pull.CiVerdict.State;
import ai.disinto.forge.pull.RequiredContexts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the statuses of a commit come to, without a CI server to ask. */
class CiEvidenceTest {
    private final EvidenceStage stage = new EvidenceStage();
    private final CiEvidence evidence = CiEvidence.of(stage.app("dev"));

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    private CiVerdict look(String commit, String... patterns) {
        RequiredContexts required =
                patterns.length == 0 ? RequiredContexts.none() : RequiredContexts.of(List.of(patterns));
        return evidence.look(commit, List.of("a.txt"), required);
    }

    @Test
    void commitThatNothingWasSaidAbout_waits() {
        CiVerdict verdict = look(stage.push("fix"));
        assertThat(verdict.state()).isEqualTo(State.WAITING);
        assertThat(verdict.allowsMerge()).isFalse();
        assertThat(verdict.why()).isEqualTo("nothing was said about the commit");
    }

    @Test
    void lastWordOfEachContext_counts() {
        String commit = stage.push("fix");
        stage.say(commit, "ci/a", StatusState.FAILURE);
        stage.say(commit, "ci/a", StatusState.SUCCESS);
        assertThat(look(commit).state()).isEqualTo(State.GREEN);
        stage.say(commit, "ci/b", StatusState.PENDING);
        assertThat(look(commit)).hasToString("WAITING: ci/b has not ended");
        stage.say(commit, "ci/b", StatusState.ERROR);
        assertThat(look(commit)).hasToString("RED: ci/b failed");
        assertThat(look(commit).cause()).contains(Cause.CODE);
        assertThat(look(commit).statuses()).hasSize(2);
    }

    @Test
    void statusesBeyondTheFirstPage_count() {
        String commit = stage.push("fix");
        stage.say(commit, "first", StatusState.FAILURE);
        for (int i = 0; i < 55; i++) {
            stage.say(commit, "ci/" + i, StatusState.SUCCESS);
        }
        assertThat(look(commit)).hasToString("RED: first failed");
        stage.say(commit, "first", StatusState.SUCCESS);
        assertThat(look(commit)).hasToString("GREEN: 56 checks passed");
    }

    @ParameterizedTest
    @EnumSource(
            value = StatusState.class,
            names = {"FAILURE", "ERROR", "WARNING"})
    void whatTheForgeDoesNotLetPass_isRed(StatusState state) {
        String commit = stage.push("fix");
        stage.say(commit, "ci", state);
        assertThat(look(commit, "ci").state()).isEqualTo(State.RED);
    }

    @Test
    void requiredContexts_decideAlone_andMustBeThere() {
        String commit = stage.push("fix");
        stage.say(commit, "lint", StatusState.FAILURE);
        stage.say(commit, "ci/push/build", StatusState.SUCCESS);
        assertThat(look(commit, "ci/*").state()).isEqualTo(State.GREEN);
        assertThat(look(commit, "ci/*", "scan")).hasToString("WAITING: nothing was said for scan");
        assertThat(look(commit, "ci/*", "lint").state()).isEqualTo(State.RED);
    }

    @Test
    void eachOfSeveralThatAPatternMatches_mustPass() {
        String commit = stage.push("fix");
        stage.say(commit, "ci/push/build", StatusState.SUCCESS);
        stage.say(commit, "ci/pr/build", StatusState.PENDING);
        assertThat(look(commit, "ci/**").state()).isEqualTo(State.WAITING);
        stage.say(commit, "ci/pr/build", StatusState.FAILURE);
        assertThat(look(commit, "ci/**").state()).isEqualTo(State.RED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/a.md", "README.md", "a/b/c.md", "formulas/x.toml", "evidence/e.json", "docs/x.png"})
    void documents_needNoChecks_unlessTheBranchSaysSo(String path) {
        String commit = stage.push("fix");
        CiVerdict verdict = evidence.look(commit, List.of(path), RequiredContexts.none());
        assertThat(verdict).hasToString("NOT_NEEDED: only documents changed");
        assertThat(verdict.allowsMerge()).isTrue();
        assertThat(evidence.look(commit, List.of(path), RequiredContexts.of(List.of()))
                        .state())
                .isEqualTo(State.WAITING);
        assertThat(evidence.look(commit, List.of(path, "a.sh"), RequiredContexts.none())
                        .state())
                .isEqualTo(State.WAITING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mydocs/a", "docs", "a.mdx", "src/docs/a.txt", ".woodpecker/docs.yml"})
    void otherFiles_needChecks(String path) {
        assertThat(evidence.look(stage.push("fix"), List.of(path), RequiredContexts.none())
                        .state())
                .isEqualTo(State.WAITING);
    }

    @Test
    void changeWithoutFiles_needsChecks() {
        assertThat(evidence.look(stage.push("fix"), List.of(), RequiredContexts.none())
                        .state())
                .isEqualTo(State.WAITING);
    }

    @Test
    void projectWithoutCi_waitsForNothing_unlessTheBranchSaysSo() {
        String commit = stage.push("fix");
        CiEvidence none = evidence.withoutCi();
        assertThat(none.look(commit, List.of("a.c"), RequiredContexts.none()))
                .hasToString("NOT_NEEDED: the project has no CI");
        assertThat(none.look(commit, List.of("a.c"), RequiredContexts.of(List.of("ci")))
                        .state())
                .isEqualTo(State.WAITING);
    }

    @Test
    void pullRequest_isLookedAtWithTheRuleOfItsBase() {
        PullRequest pull = stage.pull("fix");
        assertThat(evidence.withoutCi().look(pull).state()).isEqualTo(State.NOT_NEEDED);
        stage.protect(rule -> rule.statusesRequired(true).requiredContexts(List.of("ci/*")));
        assertThat(evidence.withoutCi().look(pull)).hasToString("WAITING: nothing was said for ci/*");
        stage.say(pull.head().sha(), "ci/build", StatusState.SUCCESS);
        assertThat(evidence.look(pull).state()).isEqualTo(State.GREEN);
        assertThat(evidence.look(pull).commit()).isEqualTo(pull.head().sha());
    }

    @Test
    void renamedFile_isNoDocument_ifItWasNone() {
        String text = "#!/bin/sh\necho a line that is found again\n";
        stage.push("main", "tool.sh", text);
        String sha = stage.app("dev")
                .contents()
                .find("tool.sh", "main")
                .orElseThrow()
                .sha();
        List<FileChange> move = List.of(
                FileChange.delete("tool.sh", sha),
                FileChange.create("docs/tool.sh", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(stage.app("dev")
                        .contents()
                        .change(move, NewCommit.on("main").newBranch("fix"))
                        .isDone())
                .isTrue();
        PullRequest pull = stage.app("dev").pulls().create(NewPull.of("Move", "fix", "main"));
        assertThat(evidence.look(pull).state()).isEqualTo(State.WAITING);
    }

    @Test
    void hostileContext_staysInOneLine() {
        String commit = stage.push("fix");
        stage.say(commit, "evil\n\u001b[2Jname " + "x".repeat(200), StatusState.FAILURE);
        assertThat(look(commit).why()).hasSizeLessThan(130).doesNotContain("\n", "\u001b");
    }

    @Test
    void look_costsOneRequest() {
        String commit = stage.push("fix");
        stage.say(commit, "ci", StatusState.SUCCESS);
        look(commit);
        int before = stage.embedded.calls().size();
        look(commit, "ci");
        assertThat(stage.embedded.calls()).hasSize(before + 1);
    }
}
