package ai.disinto.checks.api;

import ai.disinto.forge.Forge;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.testing.CrashPoint;
import ai.disinto.testing.CrashPoints;
import ai.disinto.testing.CrashReport;
import ai.disinto.testing.CrashRun;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.Faults;
import ai.disinto.testing.ForgeSnapshot;
import ai.disinto.testing.IssueSnapshot;
import ai.disinto.testing.RepositorySnapshot;
import ai.disinto.testing.assertj.ForgeAssert;
import ai.disinto.testing.assertj.ForgeAssertions;
import ai.disinto.testing.assertj.IssueAssert;
import ai.disinto.testing.assertj.RepositoryAssert;
import java.util.HashMap;
import java.util.Map;

/** A forge with one issue, and what leads from it. */
final class TestingSamples {
    private TestingSamples() {}

    static Map<Class<?>, Object> all() {
        Map<Class<?>, Object> out = new HashMap<>();
        EmbeddedForge embedded = EmbeddedForge.builder().calm().start();
        out.put(Faults.class, embedded.faults());
        out.put(Faults.Trigger.class, embedded.faults().on("GET", "/sample"));
        fill(embedded);
        snapshots(embedded.snapshot(), out);
        crashes(out);
        return out;
    }

    private static void fill(EmbeddedForge embedded) {
        try (Forge forge = Forge.builder()
                .url(embedded.url().toString())
                .token(embedded.adminToken())
                .build()) {
            forge.repositories().create(NewRepository.named("sample"));
            forge.repository("root1/sample").issues().create(NewIssue.titled("sample"));
        }
    }

    private static void snapshots(ForgeSnapshot snapshot, Map<Class<?>, Object> out) {
        RepositorySnapshot repository = snapshot.repository("root1/sample").orElseThrow();
        out.put(ForgeSnapshot.class, snapshot);
        out.put(RepositorySnapshot.class, repository);
        out.put(IssueSnapshot.class, repository.issues().get(0));
        ForgeAssert forge = ForgeAssertions.assertThat(snapshot);
        out.put(ForgeAssert.class, forge);
        out.put(RepositoryAssert.class, forge.repository("root1/sample"));
        out.put(IssueAssert.class, forge.repository("root1/sample").hasIssue("sample"));
    }

    private static void crashes(Map<Class<?>, Object> out) {
        CrashPoints points = CrashPoints.of(run -> {
            out.put(CrashRun.class, run);
            run.forge().users().current();
        });
        try {
            CrashReport report = points.run();
            out.put(CrashReport.class, report);
            out.put(CrashPoint.class, report.points().get(0));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
