package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretPolicyTest {
    private final SecretPolicy policy = SecretPolicy.standard();

    @ParameterizedTest
    @ValueSource(strings = {"GITHUB_TOKEN", "CODEBERG_TOKEN", "CLAWHUB_TOKEN", "DEPLOY_KEY", "NPM_TOKEN", "GHCR_TOKEN"})
    void nameOfTheVault_inAServiceOfAgents_isRefused(String name) {
        assertThatThrownBy(() -> Scenarios.stack(Scenarios.SHOP)
                        .environment("agents-night-shift", name, ComposeText.variable(name))
                        .build())
                .hasMessageContaining("agents-night-shift")
                .hasMessageContaining(name + ", which belongs to the vault");
    }

    @Test
    void nameOfTheVault_behindAnother_isRefusedToo() {
        assertThatThrownBy(() -> Scenarios.stack(Scenarios.HARBOUR)
                        .environment(
                                "agents", "HARMLESS", ComposeText.of("x").plus(ComposeText.variable("GITHUB_TOKEN")))
                        .build())
                .hasMessageContaining("GITHUB_TOKEN, which belongs to the vault");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FORGE_ADMIN_PASS", "FORGE_ADMIN_TOKEN", "HUMAN_TOKEN"})
    void credentialOfTheAdministrator_belongsToTheEdgeAlone(String name) {
        assertThat(codes("agents:\n    image: x\n    environment: {" + name + ": \"${" + name + ":-}\"}"))
                .containsExactly("compose.administrator-secret");
        assertThat(codes("edge:\n    image: x\n    environment: {" + name + ": \"${" + name + ":-}\"}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./.env",
                "./.env.disinto-new",
                ".env.vault.enc",
                "${SOPS_AGE_DIR:-~/.config/sops/age}",
                "~/.config/sops/age"
            })
    void fileOfAllSecrets_isRefusedInAnyService(String source) {
        assertThat(codes("agents:\n    image: x\n    volumes: [\"" + source + ":/home/agent/x:ro\"]"))
                .containsExactly("compose.all-secrets");
    }

    @Test
    void environmentFile_isRefused() {
        assertThat(codes("reproduce:\n    image: x\n    env_file: .env")).containsExactly("compose.all-secrets");
    }

    @Test
    void tokenForEveryPipeline_isRefused() {
        assertThat(codes("woodpecker:\n    image: x\n    environment:\n"
                        + "      WOODPECKER_ENVIRONMENT: FORGE_TOKEN:${FORGE_TOKEN}"))
                .containsExactly("compose.secret-for-pipelines");
    }

    @Test
    void ownName_canBeAdded() {
        SecretPolicy own = policy.withVaultOnly("PYPI_TOKEN");
        assertThat(own.vaultOnly()).contains("PYPI_TOKEN", "GITHUB_TOKEN");
        assertThat(own).isNotEqualTo(policy).isEqualTo(policy.withVaultOnly("PYPI_TOKEN"));
        assertThatThrownBy(() -> Scenarios.stack(Scenarios.HARBOUR)
                        .secrets(own)
                        .environment("agents", "PYPI_TOKEN", ComposeText.of("x"))
                        .build())
                .hasMessageContaining("PYPI_TOKEN");
        assertThatThrownBy(() -> policy.withVaultOnly("gh p_secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("p_secret");
    }

    @ParameterizedTest
    @CsvSource({
        "forgejo, forgejo-data",
        "staging, ",
        "chat, 'CHAT_OAUTH_CLIENT_SECRET FORWARD_AUTH_SECRET'",
        "woodpecker, 'WOODPECKER_AGENT_SECRET WP_FORGEJO_SECRET woodpecker-data'",
    })
    void secretsVisibleTo_aService_areNamed(String service, String expected) {
        List<String> names = expected == null ? List.of() : List.of(expected.split(" "));
        assertThat(Scenarios.get("one-agent").secretsVisibleTo(service)).containsExactlyElementsOf(names);
    }

    @Test
    void secretsVisibleTo_aHiredAgent_areItsOwnAndWhatIsMounted() {
        assertThat(Scenarios.get("one-agent").secretsVisibleTo("agents-night-shift"))
                .contains("FORGE_TOKEN_NIGHT_BOT", "FORGE_PASS_NIGHT_BOT", "AGENT_NIGHT_SHIFT_API_KEY", "./projects")
                .doesNotContain("FORGE_TOKEN", "ANTHROPIC_API_KEY", "FORGE_ADMIN_TOKEN");
        assertThatThrownBy(() -> Scenarios.get("one-agent").secretsVisibleTo("nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
    }

    private List<String> codes(String service) {
        ComposeFile file = ComposeFile.parse("services:\n  " + service + "\n", "hand.yml");
        return policy.problems(file).stream().map(Diagnostic::code).toList();
    }
}
