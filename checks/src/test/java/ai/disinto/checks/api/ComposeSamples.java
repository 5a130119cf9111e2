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
import ai.disinto.compose.caddy.Caddyfile;
import ai.disinto.compose.caddy.EdgeDecision;
import ai.disinto.compose.caddy.EdgeRequest;
import ai.disinto.compose.caddy.EdgeSmoke;
import ai.disinto.compose.caddy.EdgeUpstreams;
import ai.disinto.compose.caddy.RoutingAdvice;
import ai.disinto.compose.caddy.SmokeReport;
import ai.disinto.compose.caddy.SmokeResult;
import ai.disinto.core.agent.Agent;
import ai.disinto.core.project.ProjectConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Samples of what the API of the stack takes. */
final class ComposeSamples {
    private static final FactoryStack STACK = FactoryStack.builder()
            .project(ProjectConfig.parse("name = 'sample'\nrepo = 'acme/sample'\n", "sample"))
            .build();
    private static final ComposeFile FILE = STACK.composeFile();
    private static final ComposeService SERVICE = FILE.service("forgejo").orElseThrow();

    /** Nobody listens at this port of the machine itself. */
    private static final EdgeSmoke NOWHERE =
            EdgeSmoke.at(URI.create("http://127.0.0.1:9")).withTimeout(Duration.ofSeconds(1));

    private ComposeSamples() {}

    static Map<Class<?>, Object> all() {
        EdgeRequest request = EdgeRequest.get("/forge/");
        SmokeReport report = report();
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
                        StackFiles.of(Map.of()).plan(Path.of("no-such-folder")).apply()),
                entry(Caddyfile.class, STACK.caddyfile()),
                entry(EdgeUpstreams.class, EdgeUpstreams.standard()),
                entry(EdgeRequest.class, request),
                entry(EdgeDecision.class, STACK.caddyfile().explain(request)),
                entry(EdgeSmoke.class, NOWHERE),
                entry(SmokeReport.class, report),
                entry(SmokeResult.class, report.results().get(0)),
                entry(RoutingAdvice.class, report.advice()));
    }

    private static SmokeReport report() {
        try {
            return NOWHERE.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
