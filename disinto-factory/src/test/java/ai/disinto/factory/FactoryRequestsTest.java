package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.work.WorkQueue;
import ai.disinto.testing.AgentScript;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ScriptedAgent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of docs/factory.md, with the clock of the server, as by default. */
final class FactoryRequestsTest {
    private final EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
    private final Forge root = forge(embedded.adminToken());
    private final Forge dev = forge(embedded.addAccount("dev-bot", "password-dev-bot"));
    private final Forge reviews = forge(embedded.addAccount("review-bot", "password-review-bot"));

    @TempDir
    private Path folder;

    private Forge forge(Secret token) {
        return Forge.builder().url(embedded.url().toString()).token(token).build();
    }

    private ForgeRepository repository(String name) {
        root.repositories().create(NewRepository.named(name).initialized().defaultBranch("main"));
        ForgeRepository repository = root.repository("root1/" + name);
        repository.collaborators().put("dev-bot", Permission.WRITE);
        repository.collaborators().put("review-bot", Permission.WRITE);
        return repository;
    }

    @AfterEach
    void close() {
        root.close();
        dev.close();
        reviews.close();
        embedded.close();
    }

    private int requests(Factory factory) throws InterruptedException {
        int before = embedded.calls().size();
        assertThat(factory.tick().failed()).isEmpty();
        return embedded.calls().size() - before;
    }

    @Test
    void tickWithAReviewer_costsFiveRequests_andThirteenMoreForAPullRequestThatWaitsForItsBuild()
            throws InterruptedException {
        ForgeRepository harb = repository("harb");
        WorkQueue.of(harb).ensureLabels();
        Factory factory = Factory.builder()
                .project(FactoryProject.of(harb, repository("harb-ops")))
                .agent("dev-bot", dev, new ScriptedAgent().otherwise(AgentScript.writes("light.txt", "on\n")))
                .reviewer("review-bot", reviews, read -> {
                    throw new ReviewFailedException("there is nothing to review yet");
                })
                .workFolder(folder)
                .build();
        assertThat(List.of(requests(factory), requests(factory), requests(factory)))
                .containsExactly(7, 5, 5);
        harb.issues()
                .create(NewIssue.titled("Light the tower")
                        .labelIds(harb.labels().ids(List.of("backlog"))));
        for (int i = 0; i < 2; i++) {
            // claimed, implemented and opened, then noted that it waits
            assertThat(requests(factory)).isGreaterThan(18);
        }
        assertThat(List.of(requests(factory), requests(factory))).containsExactly(18, 18);
    }
}
