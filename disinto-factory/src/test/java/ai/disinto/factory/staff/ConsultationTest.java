package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.Role;
import ai.disinto.factory.doctor.StaffExamination;
import ai.disinto.factory.doctor.StaffFinding;
import ai.disinto.forge.Forge;
import ai.disinto.forge.model.AccessToken;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.ForgejoLine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What hiring makes is what the doctor wants, on each line of servers. */
class ConsultationTest {
    private static final URI SERVICE = URI.create("http://10.0.0.7:8081");
    private static final List<Hire> HIRES = List.of(
            Hire.on(Backend.compatible(SERVICE, StaffStage.MODEL)).named("night-shift"),
            Hire.on(Backend.anthropic()).named("helper").role(Role.of("review")),
            Hire.on(Backend.anthropic()).named("both").roles(List.of(Role.of("dev"), Role.of("review"))));

    @TempDir
    private Path root;

    private interface Scene {
        void play(StaffStage stage) throws IOException;
    }

    private void on(ForgejoLine line, Scene scene) throws IOException {
        try (EmbeddedForge embedded = StaffStage.forge(line).start();
                Forge admin = StaffStage.client(embedded.url().toString()).build()) {
            scene.play(StaffStage.in(root, admin));
        }
    }

    private static List<StaffFinding> about(StaffStage stage, String agent) {
        StaffExamination found = stage.staffing().doctor().build().examine();
        return found.findings().stream()
                .filter(finding -> finding.toString().contains(agent))
                .toList();
    }

    private static List<String> codes(StaffStage stage, String agent) {
        return about(stage, agent).stream().map(StaffFinding::code).toList();
    }

    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void whoWasHired_lacksNothing_andMayNoMore(ForgejoLine line) throws IOException {
        on(line, stage -> {
            for (Hire hire : HIRES) {
                String name = stage.staffing().hire(hire).apply().agent();
                assertThat(about(stage, name)).isEmpty();
                stage.staffing().rotate(name).apply();
                assertThat(about(stage, name)).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void whatTheDoctorSays_isMendedByIt(ForgejoLine line) throws IOException {
        on(line, stage -> {
            Hire hire = HIRES.get(0);
            String name = stage.staffing().hire(hire).apply().agent();
            for (AccessToken token :
                    stage.admin().users().tokens("night-shift-bot").list().list()) {
                stage.admin().users().tokens("night-shift-bot").delete(token.id());
            }
            stage.admin().repository("root1/harb-ops").collaborators().remove("night-shift-bot");
            stage.admin().repository("night-shift-bot/.profile").delete();
            assertThat(codes(stage, name))
                    .containsExactlyInAnyOrder(
                            "staff.token-refused", "staff.missing-permission", "staff.profile-missing");
            stage.staffing().hire(hire).apply();
            assertThat(about(stage, name)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(ForgejoLine.class)
    void noSecret_isInAnyWord(ForgejoLine line) throws IOException {
        on(line, stage -> {
            stage.staffing().hire(HIRES.get(0)).apply();
            String words = stage.staffing().doctor().build().examine().explain();
            String token =
                    Files.readAllLines(root.resolve(".env"), java.nio.charset.StandardCharsets.ISO_8859_1).stream()
                            .filter(each -> each.startsWith("FORGE_TOKEN_NIGHT_SHIFT_BOT="))
                            .map(each -> each.substring(each.indexOf('=') + 1).strip())
                            .findFirst()
                            .orElseThrow();
            assertThat(words).contains("staff.").doesNotContain(token, StaffStage.CANARY, StaffStage.ADMIN_PASSWORD);
        });
    }
}
