package ai.disinto.vault.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.formula.BlastTier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultActionTest {
    private final VaultAction whole = VaultAction.parse(ActionTexts.WHOLE, ActionTexts.FILE);

    @Test
    void parse_readsEveryKey() {
        assertThat(whole.id()).isEqualTo(ActionId.of("ship-docs-20260502"));
        assertThat(whole.formula()).isEqualTo(FormulaName.of("run-publish-site"));
        assertThat(whole.context()).isEqualTo("Ship the handbook built from main");
        assertThat(whole.secrets()).containsExactly("DEPLOY_KEY");
        assertThat(whole.mounts()).containsExactly(Mount.of("ssh", ".ssh"));
        assertThat(whole.model()).contains("sonnet");
        assertThat(whole.tools()).containsExactly("browser");
        assertThat(whole.timeout()).contains(Duration.ofMinutes(20));
        assertThat(whole.requestedTier()).contains(BlastTier.HIGH);
        assertThat(whole.requestedTierLocation()).get().hasToString(ActionTexts.FILE + ":10:1");
        assertThat(whole.version()).contains("v1.2.0");
    }

    @Test
    void parse_withRequiredKeysOnly_leavesTheRestOpen() {
        VaultAction action =
                VaultAction.parse("id = \"a\"\nformula = \"dev\"\ncontext = \"why\"\nsecrets = []\n", "a.toml");
        assertThat(action.secrets()).isEmpty();
        assertThat(action.mounts()).isEmpty();
        assertThat(action.tools()).isEmpty();
        assertThat(action.model()).isEmpty();
        assertThat(action.timeout()).isEmpty();
        assertThat(action.requestedTier()).isEmpty();
        assertThat(action.requestedTierLocation()).isEmpty();
        assertThat(action.version()).isEmpty();
    }

    @Test
    void check_reportsAllProblemsAtOnce() {
        String text = """
                id = "Other"
                formula = "../run"
                context = "  "
                mounts = ["root"]
                timeout_minutes = 0
                blast_radius = "tiny"
                unblocks = ["#4"]
                """;
        Parsed<VaultAction> checked = VaultAction.check(text, ActionTexts.FILE);
        assertThat(checked.value()).isEmpty();
        assertThat(checked.diagnostics())
                .extracting(each -> each.line() + ":" + each.column() + " " + each.code())
                .containsExactlyInAnyOrder(
                        "1:1 toml.missing-key",
                        "1:1 vault.bad-id",
                        "2:1 vault.bad-formula-name",
                        "3:1 toml.blank-value",
                        "4:1 vault.mount-not-allowed",
                        "5:1 vault.bad-timeout",
                        "6:1 vault.bad-tier",
                        "7:1 vault.unknown-key");
        assertThat(checked.diagnostics()).extracting(Diagnostic::hint).doesNotContain("");
    }

    @Test
    void check_withAnError_hasNoValueToActOn() {
        assertThat(VaultAction.check(ActionTexts.with("model", "models = \"x\""), ActionTexts.FILE)
                        .value())
                .isEmpty();
    }

    @Test
    void check_byAnOwnAllowlist_takesWhatItNames() {
        Allowlist own = Allowlist.empty().withSecret("REGISTRY_TOKEN").withMount(Mount.of("kube", ".kube"));
        String text =
                "id = \"a\"\nformula = \"b\"\ncontext = \"c\"\nsecrets = [\"REGISTRY_TOKEN\"]\nmounts = [\"kube\"]";
        assertThat(VaultAction.check(SourceText.of(text, "a.toml"), own).isValid())
                .isTrue();
        assertThat(VaultAction.check(SourceText.of(text, "a.toml")).errors()).hasSize(2);
    }

    @Test
    void check_ofRequestToAHuman_saysWhatItIs() {
        String text = "context = \"Registry expired\"\nunblocks = [\"#91\"]\n[action_required]\ndescription = \"x\"\n";
        assertThat(ActionTexts.codes(text)).containsExactly("vault.human-request");
    }

    @Test
    void check_withNamesTwice_warnsAndKeepsOne() {
        String text = ActionTexts.with("secrets", "secrets = [\"DEPLOY_KEY\", \"DEPLOY_KEY\"]");
        Parsed<VaultAction> checked = VaultAction.check(text, ActionTexts.FILE);
        assertThat(checked.orElseThrow().secrets()).containsExactly("DEPLOY_KEY");
        assertThat(checked.diagnostics()).extracting(Diagnostic::code).containsExactly("vault.repeated-name");
    }

    @Test
    void check_ofEmptyText_isAnError() {
        assertThat(ActionTexts.codes("")).containsExactly("document.empty");
    }

    @Test
    void check_withHalfOfASurrogatePair_isAnError() {
        assertThat(ActionTexts.codes("# \ud800\n" + ActionTexts.WHOLE)).containsExactly("vault.not-unicode");
    }

    @Test
    void render_isTheTextThatWasRead() {
        String windows = ActionTexts.WHOLE.replace("\n", "\r\n");
        assertThat(VaultAction.parse(windows, ActionTexts.FILE).render()).isEqualTo(windows);
    }

    @Test
    void digest_isThatOfTheText() {
        assertThat(whole.digest()).isEqualTo(ContentDigest.of(ActionTexts.WHOLE));
        assertThat(VaultAction.parse(ActionTexts.WHOLE + "\n", ActionTexts.FILE).digest())
                .isNotEqualTo(whole.digest());
    }

    @Test
    void equals_goesByTextAndPath() {
        assertThat(VaultAction.parse(ActionTexts.WHOLE, ActionTexts.FILE))
                .isEqualTo(whole)
                .hasSameHashCodeAs(whole)
                .hasToString("VaultAction[ship-docs-20260502, run-publish-site]");
        assertThat(VaultAction.parse(ActionTexts.WHOLE, "ship-docs-20260502.toml"))
                .isNotEqualTo(whole);
    }

    @Test
    void read_takesAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("ship-docs-20260502.toml"), ActionTexts.WHOLE);
        assertThat(VaultAction.read(file).id()).isEqualTo(whole.id());
        Path other = Files.writeString(folder.resolve("other.toml"), ActionTexts.WHOLE);
        assertThatThrownBy(() -> VaultAction.read(other))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("vault.id-differs");
    }
}
