package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.compose.ImageSource;
import ai.disinto.compose.caddy.Routing;
import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.Role;
import ai.disinto.core.secret.Secret;
import ai.disinto.examples.agents.SampleStage;
import ai.disinto.factory.doctor.StaffExamination;
import ai.disinto.factory.doctor.StaffFinding;
import ai.disinto.factory.staff.Hire;
import ai.disinto.factory.staff.StaffPlan;
import ai.disinto.factory.staff.StaffReport;
import ai.disinto.factory.staff.Staffing;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.testing.EmbeddedForge;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffSnippetTest {
    private static final URI SERVICE = URI.create("http://10.0.0.6:8081");

    private final EmbeddedForge embedded = EmbeddedForge.builder().calm().start();

    private final Forge admin = Forge.builder()
            .url(embedded.url().toString())
            .credentials(Credentials.basic("root1", Secret.of("password1")))
            .build();

    @TempDir
    private Path factoryRoot;

    @BeforeEach
    void furnish() throws IOException {
        SampleStage.furnish(factoryRoot);
        SampleStage.makeRepositories(admin);
    }

    @AfterEach
    void close() {
        admin.close();
        embedded.close();
    }

    private Staffing staffing() {
        return Staffing.builder()
                .factory(factoryRoot)
                .administrator(admin)
                .probe(url -> List.of("coder-30b"))
                .build();
    }

    @Test
    void hire_isAPlanFirst() {
        // region hire
        Staffing staffing = Staffing.builder()
                .factory(factoryRoot)
                .administrator(admin) // signed in with a password
                .build();
        StaffPlan plan = staffing.hire(Hire.on(Backend.anthropic()).role(Role.of("review")));
        String steps = plan.toString(); // nothing was made yet
        StaffReport report = plan.apply();
        // endregion
        assertThat(steps).contains(plan.agent());
        assertThat(report.steps()).hasSameSizeAs(plan.steps());
        assertThat(staffing.hire(Hire.on(Backend.anthropic())
                                .role(Role.of("review"))
                                .named(report.agent()))
                        .isUnchanged())
                .isTrue();
    }

    @Test
    void hire_onAModelNearby_asksItForItsModel() {
        Staffing staffing = staffing();
        // region local
        StaffReport report =
                staffing.hire(Hire.at(SERVICE).named("night-shift")).apply();
        AgentEntry hired = staffing.agents().find("night-shift").orElseThrow();
        // endregion
        assertThat(report.agent()).isEqualTo("night-shift");
        assertThat(hired.agent().backend().model()).contains("coder-30b");
        assertThat(hired.status().isActive()).isTrue();
    }

    @Test
    void stackThatDiffers_isSaid_whereThereIsNoFile() throws IOException {
        Path file = factoryRoot.resolve("docker-compose.yml");
        Files.delete(file);
        // region stack
        Staffing staffing = Staffing.builder()
                .factory(factoryRoot)
                .administrator(admin)
                .stack(stack -> stack.images(ImageSource.built()).routing(Routing.subpath("harb.example.org")))
                .build();
        // endregion
        staffing.hire(Hire.on(Backend.anthropic()).named("helper")).apply();
        assertThat(Files.readString(file)).contains("agents-helper", "https://harb.example.org/forge/");
    }

    @Test
    void oldForm_isTheSameHire_withANotice() {
        Staffing staffing = staffing();
        Backend backend = Backend.compatible(SERVICE, "coder-30b");
        // region named
        StaffReport report =
                staffing.hireNamed("night-shift", Role.of("dev"), backend).apply();
        List<String> notices = report.notices(); // says that the form is old
        // endregion
        assertThat(notices).isNotEmpty();
    }

    @Test
    void doctor_findsWhatIsMissing() {
        Staffing staffing = staffing();
        staffing.hire(Hire.at(SERVICE).named("night-shift")).apply();
        admin.repository("acme/lighthouse").collaborators().remove("night-shift-bot");
        // region doctor
        StaffExamination found = staffing.doctor().build().examine();
        List<StaffFinding> missing = found.findings("staff.missing-permission");
        String report = found.explain(); // what was seen, and what would mend it; no token
        // endregion
        assertThat(missing).extracting(StaffFinding::subject).containsExactly("night-shift");
        assertThat(report).contains("night-shift-bot has read permission on acme/lighthouse");
        staffing.hire(Hire.at(SERVICE).named("night-shift")).apply();
        assertThat(staffing.doctor().build().examine().findings())
                .noneMatch(finding -> finding.subject().equals("night-shift"));
    }

    @Test
    void rotate_and_fire_leaveNothing() {
        Staffing staffing = staffing();
        staffing.hire(Hire.at(SERVICE).named("night-shift")).apply();
        // region rotate
        StaffReport rotated = staffing.rotate("night-shift").apply();
        // endregion
        // region fire
        StaffReport fired = staffing.fire("night-shift").apply();
        // endregion
        assertThat(rotated.isUnchanged()).isFalse();
        assertThat(fired.isUnchanged()).isFalse();
        assertThat(AgentRegistry.load(factoryRoot).find("night-shift")).isEmpty();
        assertThat(admin.users().tokens("night-shift-bot").list().list()).isEmpty();
    }
}
