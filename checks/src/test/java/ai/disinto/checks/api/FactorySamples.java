package ai.disinto.checks.api;

import ai.disinto.factory.AgentReviewer;
import ai.disinto.factory.Factory;
import ai.disinto.factory.FactoryAgent;
import ai.disinto.factory.FactoryBuilder;
import ai.disinto.factory.FactoryObserver;
import ai.disinto.factory.FactoryProject;
import ai.disinto.factory.FactoryRun;
import ai.disinto.forge.Forge;
import ai.disinto.forge.agent.AgentRun;
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
        return Map.ofEntries(
                Map.entry(FactoryProject.class, project),
                Map.entry(FactoryAgent.class, agent),
                Map.entry(FactoryBuilder.class, builder),
                Map.entry(Factory.class, factory),
                Map.entry(FactoryRun.class, run),
                Map.entry(FactoryObserver.class, new FactoryObserver() {}),
                Map.entry(
                        AgentReviewer.class,
                        AgentReviewer.of(task -> AgentRun.finished("sample"), folder.resolve("reviews"))));
    }
}
