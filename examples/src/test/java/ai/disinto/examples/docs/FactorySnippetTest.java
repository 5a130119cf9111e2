package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.agent.BackendSlots;
import ai.disinto.core.agent.Role;
import ai.disinto.core.secret.Secret;
import ai.disinto.factory.Factory;
import ai.disinto.factory.FactoryLimits;
import ai.disinto.factory.FactoryProject;
import ai.disinto.factory.FactoryRun;
import ai.disinto.factory.Reviewer;
import ai.disinto.factory.TickReport;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NewStatus;
import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.StatusState;
import ai.disinto.forge.pull.ReviewOpinion;
import ai.disinto.forge.webhook.DeliveryVerifier;
import ai.disinto.forge.webhook.WebhookReceiver;
import ai.disinto.forge.work.WorkQueue;
import ai.disinto.testing.AgentScript;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ScriptedAgent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/factory.md. */
class FactorySnippetTest {
    private final EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
    private final Forge forge = forge(embedded.addAccount("johba", "secret-johba"));
    private final Forge devForge = forge(embedded.addAccount("dev-bot", "secret-dev-bot"));
    private final Forge reviewForge = forge(embedded.addAccount("review-bot", "secret-review-bot"));
    private final AgentRunner runner = new ScriptedAgent().otherwise(AgentScript.writes("light.txt", "on\n"));
    private final Reviewer reviewer = read -> {
        // the server knows of the push, so that nobody has to look after the approval
        forge.repository("johba/harb").statuses().create(read.commit(), NewStatus.of("lint", StatusState.SUCCESS));
        return new ReviewOpinion(ReviewOpinion.Verdict.APPROVE, "good", "Good.");
    };

    @TempDir
    private Path folder;

    private Forge forge(Secret token) {
        return Forge.builder().url(embedded.url().toString()).token(token).build();
    }

    @BeforeEach
    void arrange() {
        for (String name : List.of("harb", "harb-ops")) {
            forge.repositories().create(NewRepository.named(name).initialized().defaultBranch("main"));
            forge.repository("johba/" + name).collaborators().put("dev-bot", Permission.WRITE);
            forge.repository("johba/" + name).collaborators().put("review-bot", Permission.WRITE);
        }
        ForgeRepository harb = forge.repository("johba/harb");
        WorkQueue.of(harb).ensureLabels();
        harb.issues()
                .create(NewIssue.titled("Light the tower")
                        .labelIds(harb.labels().ids(List.of("backlog"))));
    }

    @AfterEach
    void close() {
        reviewForge.close();
        devForge.close();
        forge.close();
        embedded.close();
    }

    private Factory factory() {
        // region factory
        FactoryProject harb = FactoryProject.of(forge.repository("johba/harb"), forge.repository("johba/harb-ops"))
                .withoutCi();
        Factory factory = Factory.builder()
                .project(harb)
                .agent("dev-bot", devForge, runner)
                .reviewer("review-bot", reviewForge, reviewer)
                .workFolder(folder)
                .slots(BackendSlots.of(1))
                .limits(FactoryLimits.standard().attempts(3).issuesAtOnce(2))
                .every(Role.of("planner"), Duration.ofHours(12), project -> plan(project.repository()))
                .build();
        // endregion
        return factory;
    }

    private static void plan(ForgeRepository repository) {
        assertThat(repository.slug().name()).isEqualTo("harb");
    }

    @Test
    void tick_saysWhatItDid() throws InterruptedException {
        Factory factory = factory();
        // region tick
        TickReport report = factory.tick();
        report.done().forEach(event -> System.getLogger("factory").log(System.Logger.Level.INFO, event));
        boolean isSound = report.failed().isEmpty();
        String status = factory.status().markdown();
        // endregion
        assertThat(isSound).isTrue();
        assertThat(report.done()).hasSizeGreaterThan(1);
        assertThat(status).contains("## johba/harb", "#1 by dev-bot");
        factory.tick();
        factory.tick();
        assertThat(forge.repository("johba/harb").issues().get(1).isOpen()).isFalse();
    }

    @Test
    void run_isWokenByWebhooks() {
        Factory factory = factory();
        DeliveryVerifier verifier = DeliveryVerifier.of(Secret.of("a-secret-of-the-hook"));
        // region run
        try (FactoryRun run = factory.start();
                WebhookReceiver receiver = WebhookReceiver.builder(verifier, delivery -> run.wake())
                        .start()) {
            System.getLogger("factory").log(System.Logger.Level.INFO, "webhooks go to " + receiver.url());
            run.pause("the machine is moved");
            run.resume();
        }
        // endregion
        assertThat(factory.status().pauses()).isEmpty();
    }
}
