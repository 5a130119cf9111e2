package ai.disinto.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleCatalogTest {
    private final AgentCatalog catalog = AgentCatalog.standard();

    @Test
    void roster_isWholeAndNamesFormulasAndAccounts() {
        assertThat(catalog.roles())
                .extracting(role ->
                        role + " " + role.formula() + " " + role.account().orElse("-") + " " + role.tokenVariable())
                .containsExactly(
                        "dev dev dev-bot FORGE_TOKEN",
                        "review review-pr review-bot FORGE_REVIEW_TOKEN",
                        "gardener run-gardener gardener-bot FORGE_GARDENER_TOKEN",
                        "architect run-architect architect-bot FORGE_ARCHITECT_TOKEN",
                        "planner run-planner planner-bot FORGE_PLANNER_TOKEN",
                        "predictor run-predictor predictor-bot FORGE_PREDICTOR_TOKEN",
                        "supervisor run-supervisor supervisor-bot FORGE_SUPERVISOR_TOKEN",
                        "filer filer filer-bot FORGE_FILER_TOKEN",
                        "vault vault vault-bot FORGE_VAULT_TOKEN",
                        "reproduce reproduce - FORGE_REPRODUCE_TOKEN",
                        "triage triage - FORGE_TRIAGE_TOKEN",
                        "verify verify - FORGE_VERIFY_TOKEN",
                        "gatekeeper gatekeeper gatekeeper-bot FORGE_GATEKEEPER_TOKEN");
    }

    @Test
    void role_isData() {
        Role role = Role.of("translate")
                .withInterval(Duration.ofHours(1))
                .withMarker("translator")
                .withAccount("polyglot")
                .withTokenVariable("POLYGLOT_TOKEN")
                .withFormula("run-translate")
                .withHome("agents");
        AgentCatalog ours = catalog.withRole(role);
        assertThat(ours.role("polyglot")).contains(role);
        assertThat(ours.role("TRANSLATOR/")).contains(role);
        assertThat(ours.role("nothing")).isEmpty();
        assertThat(List.of(role.marker(), role.tokenVariable(), role.formula()))
                .containsExactly("state/.translator-active", "POLYGLOT_TOKEN", "run-translate");
        assertThat(role.interval()).contains(Duration.ofHours(1));
        assertThat(role.withInterval(Duration.ZERO).interval()).isEmpty();
        assertThat(ours).isNotEqualTo(catalog).hasToString("AgentCatalog" + ours.roles());
    }

    @Test
    void facts_thatCannotBe_areRefused() {
        Role role = Role.of("x");
        assertThatThrownBy(() -> role.withInterval(Duration.ofMillis(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> role.withMarker("../x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> role.withFormula("../x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> role.withTokenVariable("1X")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> catalog.withBackend(Backend.anthropic(), "A-B"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void backend_isKnownByItsName() {
        Backend bedrock = Backend.named("bedrock").withModel("opus");
        assertThat(bedrock)
                .hasToString("bedrock opus")
                .isNotEqualTo(Backend.named("vertex").withModel("opus"));
        assertThat(bedrock.kind()).isEqualTo(Backend.Kind.OTHER);
        assertThat(Backend.anthropic().name()).isEqualTo("anthropic");
    }
}
