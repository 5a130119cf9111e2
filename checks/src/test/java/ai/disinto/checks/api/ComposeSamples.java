package ai.disinto.checks.api;

import static java.util.Map.entry;

import ai.disinto.compose.ComposeFile;
import ai.disinto.compose.ComposeService;
import ai.disinto.compose.EnvFile;
import ai.disinto.compose.FactoryStack;
import ai.disinto.compose.HealthCheck;
import ai.disinto.compose.PlannedFile;
import ai.disinto.compose.PortMapping;
import ai.disinto.compose.StackDiff;
import ai.disinto.compose.StackFiles;
import ai.disinto.compose.StackPlan;
import ai.disinto.compose.StackResult;
import ai.disinto.compose.StackVariable;
import ai.disinto.core.agent.Agent;
import ai.disinto.core.project.ProjectConfig;
import java.nio.file.Path;
import java.util.Map;

/** Samples of what the API of the stack takes. */
final class ComposeSamples {
    private static final FactoryStack STACK = FactoryStack.builder()
            .project(ProjectConfig.parse("name = 'sample'\nrepo = 'acme/sample'\n", "sample"))
            .build();
    private static final ComposeFile FILE = STACK.composeFile();
    private static final ComposeService SERVICE = FILE.service("forgejo").orElseThrow();

    private ComposeSamples() {}

    static Map<Class<?>, Object> all() {
        StackPlan plan = STACK.files().plan(Path.of("no-such-folder"));
        return Map.ofEntries(
                entry(Agent.class, Agent.builder("sample").build()),
                entry(FactoryStack.class, STACK),
                entry(ComposeFile.class, FILE),
                entry(ComposeService.class, SERVICE),
                entry(HealthCheck.class, SERVICE.healthCheck().orElseThrow()),
                entry(EnvFile.class, STACK.envFile()),
                entry(StackVariable.class, STACK.variables().get(0)),
                entry(PortMapping.class, SERVICE.ports().get(0)),
                entry(StackFiles.class, STACK.files()),
                entry(StackPlan.class, plan),
                entry(PlannedFile.class, plan.files().get(0)),
                entry(StackDiff.class, plan.diff()),
                entry(
                        StackResult.class,
                        StackFiles.of(Map.of())
                                .plan(Path.of("no-such-folder"))
                                .apply()));
    }
}
