package ai.disinto.checks.api;

import ai.disinto.factory.AgentReviewer;
import ai.disinto.factory.Factory;
import ai.disinto.factory.FactoryAgent;
import ai.disinto.factory.FactoryBuilder;
import ai.disinto.factory.FactoryEvent;
import ai.disinto.factory.FactoryObserver;
import ai.disinto.factory.FactoryProject;
import ai.disinto.factory.FactoryRun;
import ai.disinto.factory.TickReport;
import ai.disinto.forge.FileWrite;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.pull.ReviewCase;
import ai.disinto.forge.pull.ReviewDesk;
import ai.disinto.testing.EmbeddedForge;
import java.nio.file.Path;
import java.util.Map;

/** Samples of what a factory is made of. */
final class FactorySamples {
    private FactorySamples() {}

    static Map<Class<?>, Object> all(EmbeddedForge embedded) {
        Forge forge = Forge.builder()
                .url(embedded.url().toString())
                .token(embedded.adminToken())
                .build();
        Path folder = Path.of("target", "sample-factory").toAbsolutePath();
        FactoryProject project =
                FactoryProject.of(forge.repository("root1/sample"), forge.repository("root1/sample-ops"));
        FactoryAgent agent = FactoryAgent.of("root1", forge, task -> AgentRun.finished("sample"));
        FactoryBuilder builder = Factory.builder().project(project).agent(agent).workFolder(folder);
        Factory factory = builder.build();
        FactoryRun run = factory.start();
        run.close();
        TickReport report = report(factory);
        return Map.ofEntries(
                Map.entry(FactoryProject.class, project),
                Map.entry(FactoryAgent.class, agent),
                Map.entry(FactoryBuilder.class, builder),
                Map.entry(Factory.class, factory),
                Map.entry(FactoryRun.class, run),
                Map.entry(TickReport.class, report),
                Map.entry(FactoryEvent.class, report.events().get(0)),
                Map.entry(ReviewCase.class, reviewCase(forge)),
                Map.entry(FactoryObserver.class, new FactoryObserver() {}),
                Map.entry(
                        AgentReviewer.class,
                        AgentReviewer.of(task -> AgentRun.finished("sample"), folder.resolve("reviews"))));
    }

    /** Of a project without a repository, so that something happens. */
    private static TickReport report(Factory factory) {
        try {
            return factory.tick();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ReviewCase reviewCase(Forge forge) {
        forge.repositories()
                .create(NewRepository.named("sample-review").initialized().defaultBranch("main"));
        ForgeRepository repository = forge.repository("root1/sample-review");
        NewCommit commit = NewCommit.on("main").newBranch("sample");
        FileWrite unused = repository.contents().create("sample.txt", new byte[] {'a'}, commit);
        PullRequest pull = repository.pulls().create(NewPull.of("sample", "sample", "main"));
        return ReviewDesk.of(repository, "root1").read(pull);
    }
}
