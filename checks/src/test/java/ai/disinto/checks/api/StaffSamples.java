package ai.disinto.checks.api;

import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.Disabling;
import ai.disinto.core.secret.Secret;
import ai.disinto.factory.staff.BackendProbe;
import ai.disinto.factory.staff.Hire;
import ai.disinto.factory.staff.StaffPlan;
import ai.disinto.factory.staff.StaffReport;
import ai.disinto.factory.staff.StaffStep;
import ai.disinto.factory.staff.Staffing;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.testing.EmbeddedForge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Samples of what hires and fires agents, on a factory with one project and without any agent of its own. */
final class StaffSamples {
    private StaffSamples() {}

    static Map<Class<?>, Object> all(EmbeddedForge embedded) {
        Staffing staffing = staffing(embedded);
        StaffPlan plan = staffing.disable("dev", Disabling.of("sample", Instant.EPOCH, "sample"));
        StaffStep step = plan.steps().get(0);
        return Map.of(
                Hire.class,
                Hire.on(Backend.anthropic()),
                BackendProbe.class,
                (BackendProbe) url -> List.of("sample"),
                Staffing.Builder.class,
                Staffing.builder(),
                Staffing.class,
                staffing,
                StaffPlan.class,
                plan,
                StaffStep.class,
                step,
                StaffReport.class,
                new StaffReport("dev", List.of(step), List.of()));
    }

    private static Staffing staffing(EmbeddedForge embedded) {
        try {
            Path root = Files.createTempDirectory("sample-factory");
            Path projects = Files.createDirectories(root.resolve("projects"));
            Files.writeString(projects.resolve("sample.toml"), "name = \"sample\"\nrepo = \"root1/sample\"\n");
            root.toFile().deleteOnExit();
            return Staffing.builder()
                    .factory(root)
                    .administrator(Forge.builder()
                            .url(embedded.url().toString())
                            .credentials(Credentials.basic("root1", Secret.of("password1")))
                            .build())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
