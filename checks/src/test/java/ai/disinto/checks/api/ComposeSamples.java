package ai.disinto.checks.api;

import ai.disinto.compose.ComposeFile;
import ai.disinto.compose.ComposeService;
import ai.disinto.compose.EnvFile;
import ai.disinto.compose.FactoryStack;
import ai.disinto.compose.HealthCheck;
import ai.disinto.compose.PortMapping;
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
import java.time.Duration;
import java.util.HashMap;
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
        Map<Class<?>, Object> all = new HashMap<>(Map.of(
                Agent.class, Agent.builder("sample").build(),
                FactoryStack.class, STACK,
                ComposeFile.class, FILE,
                ComposeService.class, SERVICE,
                HealthCheck.class, SERVICE.healthCheck().orElseThrow(),
                EnvFile.class, STACK.envFile(),
                StackVariable.class, STACK.variables().get(0),
                PortMapping.class, SERVICE.ports().get(0)));
        EdgeRequest request = EdgeRequest.get("/forge/");
        all.put(Caddyfile.class, STACK.caddyfile());
        all.put(EdgeUpstreams.class, EdgeUpstreams.standard());
        all.put(EdgeRequest.class, request);
        all.put(EdgeDecision.class, STACK.caddyfile().explain(request));
        SmokeReport report = report();
        all.put(EdgeSmoke.class, NOWHERE);
        all.put(SmokeReport.class, report);
        all.put(SmokeResult.class, report.results().get(0));
        all.put(RoutingAdvice.class, report.advice());
        return all;
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
