package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.agent.Backend;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The inputs that damaged files before: every byte that is not the agent's own stays. */
class LosslessTest extends OnAForge {
    private static final String SECTION = """
            [agents.local-dev-2]
            base_url = "http://10.0.0.7:8081"
            model    = "qwen3-30b"
            roles    = ["dev", "review"]
            """.replace("\n", "\r\n");
    private static final Hire TWO_ROLES = LOCAL.roles(List.of(role("dev"), role("review")));

    private String project() {
        return stage.read("projects/harb.toml");
    }

    private String token(String variable) {
        return new EnvironmentFile(root).read().value(variable).orElseThrow();
    }

    @Test
    void hire_addsItsSection_andNoOtherByteChanges() {
        staffing().hire(TWO_ROLES).apply();
        assertThat(project()).containsOnlyOnce(SECTION);
        assertThat(project().replace(SECTION + "\r\n", "")).isEqualTo(stage.projectText());
    }

    @Test
    void repeatedHire_leavesOneSection() {
        staffing().hire(TWO_ROLES).apply();
        staffing().hire(TWO_ROLES).apply();
        staffing().hire(TWO_ROLES).apply();
        assertThat(project().replace(SECTION + "\r\n", "")).isEqualTo(stage.projectText());
    }

    @Test
    void twoAgents_haveTheirOwnSectionsTokensAndServices() {
        staffing().hire(TWO_ROLES).apply();
        Hire other = Hire.on(Backend.compatible(URI.create("http://10.0.0.8:8081"), "b=="))
                .named("night-shift");
        staffing().hire(other).apply();
        String section =
                "[agents.night-shift]\r\nbase_url = \"http://10.0.0.8:8081\"\r\nmodel    = \"b==\"\r\nroles    ="
                        + " [\"dev\"]\r\n";
        assertThat(project()).containsOnlyOnce(section);
        assertThat(project().replace(section + "\r\n", "").replace(SECTION + "\r\n", ""))
                .isEqualTo(stage.projectText());
        assertThat(token("FORGE_TOKEN_LOCAL_DEV_2_BOT")).isNotEqualTo(token("FORGE_TOKEN_NIGHT_SHIFT_BOT"));
        assertThat(stage.read("docker-compose.yml"))
                .containsOnlyOnce("\n  agents-local-dev-2:\n")
                .containsOnlyOnce("\n  agents-night-shift:\n")
                .contains("FORGE_TOKEN: \"${FORGE_TOKEN_NIGHT_SHIFT_BOT:?")
                .contains("FORGE_TOKEN: \"${FORGE_TOKEN_LOCAL_DEV_2_BOT:?");
    }

    @Test
    void environmentFile_getsOneLine_andNoOtherByteChanges() {
        staffing().hire(Hire.on(Backend.anthropic())).apply();
        assertThat(stage.read(".env"))
                .isEqualTo(StaffStage.ENV + "\nFORGE_TOKEN_DEV_2_BOT=" + token("FORGE_TOKEN_DEV_2_BOT") + "\n");
    }

    @Test
    void firing_takesItsOwnLines_andNoOtherByte() {
        staffing().hire(TWO_ROLES).apply();
        staffing().fire("local-dev-2").apply();
        assertThat(project()).isEqualTo(stage.projectText());
        assertThat(stage.read(".env")).isEqualTo(StaffStage.ENV + "\n");
    }

    @Test
    void rotation_changesOneValue_andNoOtherByte() {
        staffing().hire(TWO_ROLES).apply();
        String before = stage.read(".env");
        String old = token("FORGE_TOKEN_LOCAL_DEV_2_BOT");
        staffing().rotate("local-dev-2").apply();
        String now = token("FORGE_TOKEN_LOCAL_DEV_2_BOT");
        assertThat(now).isNotEqualTo(old);
        assertThat(stage.read(".env")).isEqualTo(before.replace(old, now));
    }

    @Test
    void sectionWrittenByHand_keepsItsKeysAndItsSpelling() {
        Hire byHand = Hire.on(Backend.compatible(URI.create("http://10.0.0.9:8081"), "coder-30b"))
                .named("by-hand");
        staffing().hire(byHand).apply();
        assertThat(project()).isEqualTo(stage.projectText());
        staffing().hire(byHand.role(role("review"))).apply();
        assertThat(project()).contains("api_key  = \"canary-model-key==\"\r\n");
        assertThat(project().lines().filter(line -> !stage.projectText().contains(line)))
                .containsExactly("roles    = [\"review\"]");
    }

    @Test
    void doubledVariable_isSaid_andBothLinesGetTheValue() {
        stage.write(".env", "FORGE_TOKEN_HELPER_BOT=a\nX=1\nFORGE_TOKEN_HELPER_BOT=b\n");
        StaffPlan plan = staffing().hire(CLOUD);
        assertThat(plan.notices()).anyMatch(notice -> notice.contains("in the lines [1, 3]"));
        plan.apply();
        String token = token("FORGE_TOKEN_HELPER_BOT");
        assertThat(stage.read(".env"))
                .isEqualTo("FORGE_TOKEN_HELPER_BOT=" + token + "\nX=1\nFORGE_TOKEN_HELPER_BOT=" + token + "\n");
    }
}
