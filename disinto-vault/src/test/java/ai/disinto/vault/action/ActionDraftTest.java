package ai.disinto.vault.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.formula.BlastTier;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionDraftTest {
    private final ActionDraft draft =
            VaultAction.draft(ActionId.of("release-v120"), FormulaName.of("release"), "Release \"v1.2.0\"\nnow");

    @Test
    void toAction_writesWhatWasGiven() {
        VaultAction action = draft.secrets(List.of("GITHUB_TOKEN"))
                .mounts(List.of("ssh"))
                .model("sonnet")
                .tools(List.of("docker"))
                .timeout(Duration.ofHours(1))
                .blastRadius(BlastTier.MEDIUM)
                .version("v1.2.0")
                .toAction(Allowlist.standard());
        assertThat(action.render()).isEqualTo("""
                id              = "release-v120"
                formula         = "release"
                context         = "Release \\"v1.2.0\\"\\nnow"
                secrets         = ["GITHUB_TOKEN"]
                mounts          = ["ssh"]
                model           = "sonnet"
                tools           = ["docker"]
                timeout_minutes = 60
                blast_radius    = "medium"
                version         = "v1.2.0"
                """);
        assertThat(action.context()).isEqualTo("Release \"v1.2.0\"\nnow");
        assertThat(action.source().name()).isEqualTo("vault/actions/release-v120.toml");
    }

    @Test
    void toAction_withoutMore_asksForNoSecrets() {
        assertThat(draft.toAction(Allowlist.empty()).secrets()).isEmpty();
    }

    @Test
    void toAction_withWhatIsNotAllowed_isRefused() {
        draft.secrets(List.of("FORGE_TOKEN")).model("a b");
        assertThatThrownBy(() -> draft.toAction(Allowlist.standard()))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("vault.secret-not-allowed")
                .hasMessageContaining("vault.bad-word");
    }

    @Test
    void timeout_withPartOfAMinute_isRefused() {
        assertThatThrownBy(() -> draft.timeout(Duration.ofSeconds(90)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit must be whole minutes, got PT1M30S");
    }

    @Test
    void toString_showsNoValues() {
        assertThat(draft).hasToString("ActionDraft[release-v120, [id, formula, context, secrets]]");
    }
}
