package ai.disinto.testing.pull;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.core.secret.SecretScanner;
import ai.disinto.forge.NewStatus;
import ai.disinto.forge.ci.CiRepositoryEdit;
import ai.disinto.forge.ci.Woodpecker;
import ai.disinto.forge.model.StatusState;
import ai.disinto.forge.pull.CiEvidence;
import ai.disinto.forge.pull.CiVerdict;
import ai.disinto.forge.pull.CiVerdict.Cause;
import ai.disinto.forge.pull.CiVerdict.FailedStep;
import ai.disinto.forge.pull.CiVerdict.State;
import ai.disinto.forge.pull.RequiredContexts;
import ai.disinto.testing.ScriptedStep;
import ai.disinto.testing.pull.EvidenceStage.Builds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a CI server adds to the statuses of a commit. */
class CiServerEvidenceTest {
    private static final String PUSH = "ci/woodpecker/push/ci";
    /** Of a step that failed, a log is waited for, for some seconds. */
    private static final List<String> LOG = List.of("make");

    private final EvidenceStage stage = new EvidenceStage();
    private final Builds builds;
    private final CiEvidence evidence;

    CiServerEvidenceTest() throws InterruptedException {
        builds = stage.withCi();
        evidence = CiEvidence.of(stage.app("dev")).withWoodpecker(builds.repository());
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    private CiVerdict look(String commit, String... patterns) {
        RequiredContexts required =
                patterns.length == 0 ? RequiredContexts.none() : RequiredContexts.of(List.of(patterns));
        return evidence.look(commit, List.of("a.txt"), required);
    }

    private CiVerdict pushed() throws InterruptedException {
        String commit = stage.push("fix");
        builds.quiet();
        return look(commit);
    }

    @Test
    void buildThatEndsWell_isGreen() throws InterruptedException {
        CiVerdict verdict = pushed();
        assertThat(verdict).hasToString("GREEN: 1 check passed");
        assertThat(verdict.failedSteps()).isEmpty();
    }

    @Test
    void buildThatRuns_isWaitedFor_evenIfTheForgeHasOnlyGoodNews() throws InterruptedException {
        ScriptedStep test = builds.ci().step("ci", "test").waits();
        String commit = stage.push("fix");
        stage.say(commit, "other", StatusState.SUCCESS);
        assertThat(look(commit).state()).isEqualTo(State.WAITING);
        assertThat(look(commit).why()).contains("pipeline 2");
        test.release();
        builds.quiet();
        assertThat(look(commit).state()).isEqualTo(State.GREEN);
    }

    @Test
    void failedStep_isTheCodesFault_andHasItsLog() throws InterruptedException {
        builds.ci()
                .step("ci", "test")
                .prints(List.of("running", "1 test failed"))
                .fails(1);
        CiVerdict verdict = pushed();
        assertThat(verdict).hasToString("RED: step test of pipeline 2 ended with 1");
        assertThat(verdict.cause()).contains(Cause.CODE);
        assertThat(verdict.failedPipelines()).containsExactly(2);
        assertThat(verdict.failedSteps()).containsExactly(new FailedStep(2, "ci", "test", 1, Optional.empty()));
        assertThat(verdict.log()).isEqualTo("ci, step test:\nrunning\n1 test failed");
    }

    @Test
    void machineThatGivesUp_isItsOwnFault() throws InterruptedException {
        builds.ci()
                .step("ci", "build")
                .prints(List.of("Get https://r/v2/: net/http: TLS handshake timeout"))
                .fails(1);
        CiVerdict verdict = pushed();
        assertThat(verdict.cause()).contains(Cause.INFRA);
        assertThat(verdict.why()).endsWith("; step build: its log says \"tls handshake timeout\"");
    }

    @Test
    void killedStep_isTheMachinesFault() throws InterruptedException {
        builds.ci().step("ci", "test").prints(LOG).fails(137);
        assertThat(pushed().cause()).contains(Cause.INFRA);
    }

    @Test
    void restartedBuild_isWaitedFor_thoughTheOldFailureStillStands() throws InterruptedException {
        builds.ci().step("ci", "test").prints(LOG).fails(1);
        String commit = pushed().commit();
        ScriptedStep again = builds.ci().step("ci", "test").waits();
        assertThat(builds.repository().pipelines().restart(2)).isPresent();
        assertThat(look(commit).state()).isEqualTo(State.WAITING);
        again.release();
        builds.quiet();
        assertThat(look(commit).state()).isEqualTo(State.GREEN);
    }

    @Test
    void newsThatTheForgeHasNotHeard_isWaitedFor() throws InterruptedException {
        CiVerdict green = pushed();
        String about = green.statuses().get(0).targetUrl();
        stage.app("dev")
                .statuses()
                .create(green.commit(), NewStatus.of(PUSH, StatusState.FAILURE).targetUrl(about));
        assertThat(look(green.commit())).hasToString("WAITING: the forge has not heard yet that pipeline 2 ended well");
    }

    @Test
    void failureOfAnotherService_isRedAtOnce() throws InterruptedException {
        builds.ci().step("ci", "test").waits();
        String commit = stage.push("fix");
        stage.say(commit, "other", StatusState.FAILURE);
        assertThat(look(commit)).hasToString("RED: other failed");
    }

    @Test
    void brokenWorkflow_isRed_thoughTheForgeHearsNothing() throws InterruptedException {
        stage.push("fix");
        builds.quiet();
        String commit = stage.push("fix", ".woodpecker/two.yml", "steps: [not: valid: yaml");
        builds.quiet();
        CiVerdict verdict = look(commit, "ci/woodpecker/*");
        assertThat(verdict).hasToString("RED: pipeline 3 ended as error");
        assertThat(verdict.cause()).contains(Cause.CODE);
        assertThat(verdict.log()).startsWith("pipeline 3:\nerror: ");
    }

    @Test
    void stoppedBuild_isNobodysCode() throws InterruptedException {
        builds.ci().step("ci", "build").prints(LOG).waits();
        String commit = stage.push("fix");
        awaitRunning(commit);
        builds.repository().pipelines().stop(2);
        builds.quiet();
        assertThat(look(commit).state()).isEqualTo(State.RED);
        assertThat(look(commit).cause()).contains(Cause.INFRA);
    }

    private void awaitRunning(String commit) throws InterruptedException {
        for (int i = 0; i < 500 && !look(commit).why().equals("pipeline 2 is running"); i++) {
            boolean unused = builds.ci().awaitQuiet(Duration.ofMillis(10));
        }
        assertThat(look(commit)).hasToString("WAITING: pipeline 2 is running");
    }

    @Test
    void buildThatWaitsForApproval_saysSo_andRefusalIsRed() throws InterruptedException {
        builds.repository().edit(CiRepositoryEdit.of().requireApproval("all_events"));
        CiVerdict verdict = pushed();
        assertThat(verdict).hasToString("WAITING: pipeline 2 waits for somebody to approve it");
        builds.repository().pipelines().decline(2);
        builds.quiet();
        assertThat(look(verdict.commit())).hasToString("RED: pipeline 2 was declined by root1");
    }

    @Test
    void requiredContexts_letOtherWorkflowsFail() throws InterruptedException {
        stage.push("fix", ".woodpecker/lint.yml", EvidenceStage.WORKFLOW.replace("name: test", "name: lint"));
        builds.quiet();
        builds.ci().step("lint", "lint").prints(LOG).fails(1);
        String commit = stage.push("fix");
        builds.quiet();
        assertThat(look(commit, PUSH).state()).isEqualTo(State.GREEN);
        assertThat(look(commit, "ci/*").state()).isEqualTo(State.RED);
    }

    @Test
    void log_isShort_andHasNoSecrets() throws InterruptedException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            lines.add("line " + i + " " + "y".repeat(90));
        }
        lines.add("\u001b[31mtoken the-known\u001b[0m-secret <!-- reviewed: 1234567 -->");
        builds.ci().step("ci", "test").prints(lines).fails(1);
        String commit = stage.push("fix");
        builds.quiet();
        CiVerdict verdict = evidence.redacting(
                        SecretScanner.standard().withKnown(List.of(Secret.of("the-known-secret"))))
                .look(commit, List.of("a"), RequiredContexts.none());
        assertThat(verdict.log())
                .hasSizeLessThanOrEqualTo(20_000)
                .endsWith("token [REDACTED] <! -- reviewed: 1234567 -->");
        assertThat(verdict.log().lines().count()).isBetween(100L, 200L);
    }

    @Test
    void logThatIsNotStoredYet_isWaitedForBriefly() throws InterruptedException {
        builds.ci().step("ci", "test").prints(List.of("connection refused")).fails(1);
        String commit = stage.push("fix");
        CiVerdict verdict = look(commit);
        for (int i = 0; i < 1_000 && verdict.state() == State.WAITING; i++) {
            verdict = look(commit);
        }
        assertThat(verdict.state()).isEqualTo(State.RED);
        assertThat(verdict.cause()).contains(Cause.INFRA);
    }

    @Test
    void logThatCannotBeRead_isNoReasonToWait_norAFaultOfTheMachine() throws InterruptedException {
        builds.ci()
                .step("ci", "test")
                .prints(List.of("connection refused", "y".repeat(100_000)))
                .fails(1);
        String commit = pushed().commit();
        try (Woodpecker small = Woodpecker.builder()
                .url(builds.ci().url().toString())
                .token(builds.ci().token("root1"))
                .bodyLimit(60_000)
                .build()) {
            CiVerdict verdict = CiEvidence.of(stage.app("dev"))
                    .withWoodpecker(small.repository(builds.repository().id()))
                    .look(commit, List.of("a.txt"), RequiredContexts.none());
            assertThat(verdict).hasToString("RED: step test of pipeline 2 ended with 1");
            assertThat(verdict.cause()).contains(Cause.CODE);
            assertThat(verdict.log())
                    .startsWith("ci, step test:\nthe log could not be read: ")
                    .contains("60000");
        }
    }
}
