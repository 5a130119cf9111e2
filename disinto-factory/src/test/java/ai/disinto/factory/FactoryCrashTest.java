package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.work.Refusal;
import ai.disinto.forge.work.WorkQueue;
import ai.disinto.testing.AgentScript;
import ai.disinto.testing.CrashPoints;
import ai.disinto.testing.CrashReport;
import ai.disinto.testing.CrashRun;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ScriptedAgent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wherever the process dies, its successor with the same folder merges the issue once, in one attempt. */
@Tag("proof")
final class FactoryCrashTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final int MOST_TICKS = 12;

    private static ForgeRepository harb(CrashRun run) {
        return run.forge().repository("root1/harb");
    }

    private static void arrange(CrashRun run) {
        for (String name : List.of("harb", "harb-ops")) {
            run.forge()
                    .repositories()
                    .create(NewRepository.named(name).initialized().defaultBranch("main"));
        }
        var unused = run.embedded().addAccount("review-bot", "password-review");
        harb(run).collaborators().put("review-bot", Permission.WRITE);
        WorkQueue.of(harb(run)).ensureLabels();
        List<Long> backlog = harb(run).labels().ids(List.of("backlog"));
        harb(run).issues().create(NewIssue.titled("Light the tower").labelIds(backlog));
    }

    /** What a reviewer does about each head, once. */
    private static void approve(CrashRun run) {
        for (PullRequest pull : harb(run).pulls().list(PullQuery.open()).list()) {
            String head = pull.head().sha();
            boolean isReviewed = harb(run).reviews().list(pull.number()).stream()
                    .anyMatch(review -> review.commit().equals(head));
            if (!isReviewed) {
                Credentials account = Credentials.basic("review-bot", Secret.of("password-review"));
                try (Forge forge =
                        Forge.builder().url(run.url()).credentials(account).build()) {
                    var unused = forge.repository("root1/harb")
                            .reviews()
                            .give(pull.number(), NewReview.approving().commit(head));
                }
            }
        }
    }

    /** Works until the issue is closed and its claim is gone; a tick with a failure ends the process. */
    private static void work(CrashRun run) throws InterruptedException {
        Factory factory = factory(run, AgentScript.writes("light.txt", "on\n"));
        for (int i = 0; i < MOST_TICKS; i++) {
            TickReport report = sound(factory.tick());
            approve(run);
            if (report.done().isEmpty() && !harb(run).issues().get(1).isOpen()) {
                return;
            }
        }
        throw new IllegalStateException("the work does not end");
    }

    /** Works until there is nothing left to do, with an agent that refuses. */
    private static void refuse(CrashRun run, Refusal.Status status) throws InterruptedException {
        Factory factory = factory(run, AgentScript.refuses(Refusal.of(status, "it needs a tower")));
        for (int i = 0; i < MOST_TICKS; i++) {
            if (sound(factory.tick()).done().isEmpty()) {
                return;
            }
        }
        throw new IllegalStateException("the work does not end");
    }

    private static TickReport sound(TickReport report) {
        if (!report.failed().isEmpty()) {
            throw new IllegalStateException(report.toString());
        }
        return report;
    }

    private static Factory factory(CrashRun run, AgentScript script) {
        FactoryProject project = FactoryProject.of(harb(run), run.forge().repository("root1/harb-ops"))
                .withoutCi()
                .reviewers(List.of("review-bot"));
        return Factory.builder()
                .project(project)
                .agent("root1", run.forge(), new ScriptedAgent().otherwise(script))
                .workFolder(run.directory())
                .limits(FactoryLimits.standard().attempts(2))
                .clock(() -> START)
                .random(new Random(1))
                .build();
    }

    /**
     * All but what may differ: a walk that finds the approval at its first look writes nothing, and a claim on a closed
     * issue that the reconciler died with goes when its lease is over.
     */
    private static String what(String line) {
        boolean isByTheWay = line.contains("<!-- disinto-walk:") || line.contains("branch \"claims/");
        return isByTheWay ? "" : line.replaceAll("[0-9a-f]{12,64}", "HASH");
    }

    @Test
    void deathAnywhere_endsInOneMergeAndOneAttempt() throws InterruptedException {
        assumeTrue(System.getProperty("disinto.proof.runs") != null, "takes minutes");
        CrashReport report = CrashPoints.of(FactoryCrashTest::work)
                .arrange(FactoryCrashTest::arrange)
                .forge(() -> EmbeddedForge.builder().clock(() -> START).calm())
                .normalizing(FactoryCrashTest::what)
                .limit(Duration.ofMinutes(2))
                .run();
        assertThat(report.calls().size()).isGreaterThan(40);
        report.verify();
    }

    /** One comment says why; an issue that goes back to the backlog is given up after the second attempt. */
    @ParameterizedTest
    @EnumSource(Refusal.Status.class)
    void deathAnywhere_whileAnAgentRefuses_endsInOneRefusal(Refusal.Status status) throws InterruptedException {
        assumeTrue(System.getProperty("disinto.proof.runs") != null, "takes minutes");
        CrashReport report = CrashPoints.of(run -> refuse(run, status))
                .arrange(FactoryCrashTest::arrange)
                .forge(() -> EmbeddedForge.builder().clock(() -> START).calm())
                .normalizing(FactoryCrashTest::what)
                .comparing("refusals", FactoryCrashTest::refusals)
                .limit(Duration.ofMinutes(2))
                .run();
        assertThat(report.calls().size()).isGreaterThan(20);
        report.verify();
    }

    private static long refusals(CrashRun run) {
        return harb(run).comments().list(1).stream()
                .filter(comment -> comment.body().startsWith("### Refused"))
                .count();
    }
}
