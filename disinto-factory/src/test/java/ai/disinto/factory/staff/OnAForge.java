package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.Role;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import ai.disinto.forge.Forge;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import ai.disinto.testing.junit.LeakCheckExtension;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A factory, and a forge of its own for each test; nothing of it is left behind, and no secret in a log line. */
@ExtendWith(LeakCheckExtension.class)
abstract class OnAForge {
    static final URI SERVICE = URI.create("http://10.0.0.7:8081");
    static final Hire LOCAL =
            Hire.on(Backend.compatible(SERVICE, StaffStage.MODEL)).named("local-dev-2");
    static final Hire CLOUD = Hire.on(Backend.anthropic()).named("helper");

    @TempDir
    Path root;

    EmbeddedForge embedded;
    Forge admin;
    StaffStage stage;

    @BeforeEach
    void begin() {
        embedded = StaffStage.forge(line()).start();
        admin = StaffStage.client(embedded.url().toString()).build();
        stage = StaffStage.in(root, admin);
    }

    @AfterEach
    void end() {
        admin.close();
        embedded.close();
    }

    ForgejoLine line() {
        return ForgejoLine.V15;
    }

    Staffing staffing() {
        return stage.staffing();
    }

    static Role role(String name) {
        return Role.of(name);
    }

    static List<Outcome> outcomes(List<StaffStep> steps, Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .map(StaffStep::outcome)
                .toList();
    }

    /** What a refused plan says; nothing was made for it. */
    StaffException refused(StaffException.Reason reason, Hire hire) {
        return refused(reason, staffing(), hire);
    }

    StaffException refused(StaffException.Reason reason, Staffing staffing, Hire hire) {
        List<String> before = StaffStage.writes(embedded);
        StaffException refused = catchThrowableOfType(StaffException.class, () -> staffing.hire(hire));
        assertThat(refused).as("hiring is refused").isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.done()).isEmpty();
        assertThat(StaffStage.writes(embedded)).isEqualTo(before);
        return refused;
    }
}
