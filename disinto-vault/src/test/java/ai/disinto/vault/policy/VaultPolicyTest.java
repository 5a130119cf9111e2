package ai.disinto.vault.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.formula.BlastTier;
import ai.disinto.vault.action.ContentDigest;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.action.VaultAction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaultPolicyTest {
    private static final FormulaName DEV = FormulaName.of("dev");

    @Test
    void standard_namesFifteenFormulas() {
        assertThat(VaultPolicy.standard().formulas()).hasSize(15);
        assertThat(VaultPolicy.standard().tier(FormulaName.of("triage")))
                .map(TierSource::tier)
                .contains(BlastTier.LOW);
        assertThat(VaultPolicy.standard().tier(FormulaName.of("release")))
                .map(TierSource::tier)
                .contains(BlastTier.HIGH);
        assertThat(VaultPolicy.standard().lowering(DEV)).isEmpty();
    }

    @Test
    void parse_readsBareAndQuotedKeysAndComments() {
        VaultPolicy policy = VaultPolicy.parse("# all\n[tiers] # x\n'dev' = \"low\" # no\n\"a\" = 'high'\n", "p.toml");
        assertThat(policy.formulas()).containsExactly(FormulaName.of("a"), DEV);
        assertThat(policy.tier(DEV)).get().hasToString("low by the policy (p.toml:3:1)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [tiers];dev = "LOW"                     | vault.bad-tier         | 2
            [tiers];dev = 1                         | toml.wrong-type        | 2
            [tiers];dev = "low";"dev" = "high"      | toml.duplicate-key     | 3
            [tiers];dev.x = "low"                   | toml.wrong-type        | 2
            [tiers];"run-.*" = "low"                | vault.bad-formula-name | 2
            [tiers];"" = "low"                      | vault.bad-formula-name | 2
            [tier];dev = "low"                      | vault.no-tiers         | 1
            [tiers];[lowering];dev = "none"         | vault.bad-tier         | 3
            [tiers];[secrets];dev = "A"             | toml.wrong-type        | 3
            [tiers];[secrets];"../x" = ["A"]        | vault.bad-formula-name | 3
            [tiers];[default];tier = "low"          | vault.unknown-key      | 2
            default = "low";[tiers]                 | vault.unknown-key      | 1
            tiers = "low"                           | toml.wrong-type        | 1
            [tiers];dev = low                       | toml.syntax            | 2
            """)
    void check_ofABadPolicy_saysWhereAndHasNoValue(String text, String code, int line) {
        var checked = VaultPolicy.check(text.replace(";", "\n"), "p.toml");
        assertThat(checked.value()).isEmpty();
        assertThat(checked.errors()).anySatisfy(error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.line()).isEqualTo(line);
        });
    }

    @Test
    void check_reportsAllProblemsAtOnce() {
        assertThat(VaultPolicy.check("x = 1\n[tiers]\nA = \"low\"\nb = \"c\"\n", "p.toml")
                        .errors())
                .extracting(Diagnostic::code)
                .containsExactly("vault.unknown-key", "vault.bad-formula-name", "vault.bad-tier");
    }

    @Test
    void check_ofNoText_isAnError() {
        assertThat(VaultPolicy.check(" \n", "p.toml").errors())
                .extracting(Diagnostic::code)
                .containsExactly("document.empty");
        assertThat(VaultPolicy.check(SourceText.of("[tiers] # \udc00", "p.toml"))
                        .errors())
                .extracting(Diagnostic::code)
                .containsExactly("vault.not-unicode");
    }

    @Test
    void beyondCeiling_namesEachSecretAndMount() {
        VaultPolicy policy = VaultPolicy.parse("""
                [tiers]
                [secrets]
                release = ["GITHUB_TOKEN"]
                [mounts]
                release = []
                """, "p.toml");
        VaultAction action = Actions.of("release", "secrets = [\"GITHUB_TOKEN\", \"NPM_TOKEN\"]\nmounts = [\"ssh\"]");
        assertThat(policy.beyondCeiling(action))
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "p.toml:3:1: error: a asks for the secret NPM_TOKEN, which release may not have"
                                + " [vault.beyond-ceiling]",
                        "p.toml:5:1: error: a asks for the mount ssh, which release may not have"
                                + " [vault.beyond-ceiling]");
        assertThat(policy.beyondCeiling(Actions.of("dev", "secrets = [\"NPM_TOKEN\"]")))
                .isEmpty();
    }

    @Test
    void digest_isThatOfTheText() {
        VaultPolicy policy = VaultPolicy.parse("[tiers]\r\n", "p.toml");
        assertThat(policy.render()).isEqualTo("[tiers]\r\n");
        assertThat(policy.digest()).isEqualTo(ContentDigest.of("[tiers]\r\n"));
        assertThat(policy)
                .isEqualTo(VaultPolicy.parse("[tiers]\r\n", "p.toml"))
                .hasSameHashCodeAs(VaultPolicy.parse("[tiers]\r\n", "p.toml"))
                .isNotEqualTo(VaultPolicy.standard())
                .isNotEqualTo("[tiers]\r\n")
                .hasToString("VaultPolicy[SourceText[p.toml, 9 characters], 0 formulas]");
    }

    @Test
    void read_takesAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("policy.toml"), VaultPolicy.standard().render());
        assertThat(VaultPolicy.read(file).formulas())
                .isEqualTo(VaultPolicy.standard().formulas());
        assertThatThrownBy(() -> VaultPolicy.read(folder)).isInstanceOf(InvalidDocumentException.class);
    }
}
