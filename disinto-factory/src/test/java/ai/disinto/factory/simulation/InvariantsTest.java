package ai.disinto.factory.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.factory.simulation.Scenario.Sabotage;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.MergeOptions;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.NewStatus;
import ai.disinto.forge.model.MergeStyle;
import ai.disinto.forge.model.StatusState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule bites: after a sound run something is done behind its back, and it is the one that says so. */
final class InvariantsTest {
    @TempDir
    private Path folder;

    private Simulation run;

    @BeforeEach
    void play() throws InterruptedException {
        run = new Simulation(Scenario.calm(3, 1), folder);
        assertThat(run.play()).isTrue();
        assertThat(Verdict.violations(run)).isEmpty();
    }

    @AfterEach
    void close() {
        run.close();
    }

    private ListAssert<String> violations() {
        return assertThat(Verdict.violations(run)).isNotEmpty();
    }

    private ForgeRepository code() {
        return run.world.code();
    }

    /** A pull request of another attempt at an issue. */
    private int pull(int issue) {
        String branch = "fix/issue-" + issue + "-1";
        var unused = code().contents()
                .create(
                        "more.txt",
                        "more\n".getBytes(StandardCharsets.UTF_8),
                        NewCommit.on("main").newBranch(branch));
        return run.world
                .as("dev-1")
                .repository(World.CODE)
                .pulls()
                .create(NewPull.of("More", branch, "main"))
                .number();
    }

    private String head(int pull) {
        return code().pulls().get(pull).head().sha();
    }

    private void build(int pull, StatusState state) {
        run.world.story.built(head(pull), state == StatusState.SUCCESS);
        var unused = code().statuses().create(head(pull), NewStatus.of("ci/test", state));
    }

    private void approve(int pull, String login) {
        var unused = run.world
                .as(login)
                .repository(World.CODE)
                .reviews()
                .give(pull, NewReview.approving().commit(head(pull)));
    }

    private void merge(int pull) {
        assertThat(code().merges()
                        .merge(pull, MergeOptions.of(MergeStyle.MERGE, head(pull)))
                        .isMerged())
                .isTrue();
    }

    @Test
    void anIssueThatIsMergedAgain_isNoticed() {
        int pull = pull(1);
        build(pull, StatusState.SUCCESS);
        approve(pull, "review-1");
        merge(pull);
        violations().containsExactly("MergedOnce: issue #1 was merged 2 times");
    }

    @Test
    void aMergeThatOnlyAStrangerApproved_isNoticed() {
        int pull = pull(2);
        build(pull, StatusState.SUCCESS);
        approve(pull, World.STRANGER);
        merge(pull);
        violations().singleElement().asString().startsWith("MergedReviewed: pull request #" + pull);
    }

    @Test
    void aMergeOfARedCommit_isNoticed() {
        int pull = pull(2);
        build(pull, StatusState.FAILURE);
        approve(pull, "review-1");
        merge(pull);
        violations().singleElement().asString().startsWith("MergedGreen: pull request #" + pull);
    }

    @Test
    void anActionWithoutApproval_isNoticed() {
        run.world.story.fired("release-9");
        violations().containsExactly("VaultAsked: the action release-9 was fired without an approval");
    }

    @Test
    void anActionThatIsFiredTwice_isNoticed() {
        run.world.story.approved("release-9");
        run.world.story.fired("release-9");
        run.world.story.fired("release-9");
        violations().containsExactly("VaultAsked: the action release-9 was fired twice");
    }

    @Test
    void anIssueInTwoPlaces_isNotLostIfItIsNamed() {
        int issue = run.world.issue("Lost", "", "blocked");
        var unused = code().issues().addLabels(issue, List.of("underspecified"));
        assertThat(Verdict.violations(run)).isEmpty();
    }

    @Test
    void anIssueThatNobodyWorksOn_isNoticed() {
        int issue = run.world.issue("Forgotten", "", "backlog");
        violations().containsExactly("NothingLost: at rest, issue #" + issue + " can be worked on, and nobody does");
    }

    @Test
    void anIssueThatWasLeftInProgress_isNoticed() {
        run.world.issue("Forgotten", "", "in-progress");
        run.world.agenda.passes(Duration.ofHours(1));
        violations().allMatch(words -> words.startsWith("NothingLost: at rest, something is left to put right"));
    }

    @Test
    void aClaimThatIsWonWhileAnotherHolds_isNoticed() {
        run.world.story.claimed(7, "dev-1", run.world.agenda.now());
        run.world.agenda.passes(Duration.ofMinutes(59));
        run.world.story.claimed(7, "dev-2", run.world.agenda.now());
        violations().singleElement().asString().startsWith("ClaimedByOne: issue #7 was claimed by dev-2");
    }

    @Test
    void aTokenInAComment_isNoticed() {
        Secret token = run.world.token("dev-1");
        var unused = code().comments().create(1, "token " + token.reveal());
        violations().containsExactly("NoSecrets: a token is in: token (token)");
    }

    @Test
    void workThatNobodyFinds_isNoticed() {
        int issue = run.world.issue("Stopped", "", "blocked");
        String branch = "fix/issue-" + issue + "-again";
        boolean unused = code().branches().ensure(branch, "main").isNew();
        violations().containsExactly("NothingLost: nobody finds what was pushed to " + branch);
    }

    @Test
    void aVisionThatIsClosedTooSoon_isNoticed() {
        Scenario planned = new Scenario(4, false, 1, 1, 1, 0, 0, 2, 0, SimulatedAgent.Temper.GOOD, Sabotage.NOTHING);
        try (Simulation unplayed = new Simulation(planned, folder.resolve("another"))) {
            VisionsComplete rule = new VisionsComplete();
            assertThat(rule.violations(unplayed)).isEmpty();
            var unused = unplayed.world.code().issues().close(unplayed.vision().orElseThrow());
            assertThat(rule.violations(unplayed)).singleElement().asString().contains("0 of 2 issues filed");
        }
    }
}
