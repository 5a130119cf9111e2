package ai.disinto.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.formula.BlastTier;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.ops.HumanRequest;
import ai.disinto.core.ops.VaultItem;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.policy.BlastRadius;
import ai.disinto.vault.policy.TierSource;
import ai.disinto.vault.policy.VaultPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that the page of the vault speaks of. */
class VaultCorpusTest {
    private final Path data = Path.of(System.getProperty("disinto.shared", "none"), "data");

    @BeforeEach
    void skipWithoutData() {
        assumeTrue(Files.isDirectory(data), "the data that accompanies the project is not there");
    }

    @Test
    void policy_saysWhatTheOneThatShipsSays() {
        VaultPolicy policy = VaultPolicy.read(data.resolve("corpus/vault/policy.toml"));
        assertThat(policy.formulas()).isEqualTo(VaultPolicy.standard().formulas());
        assertThat(policy.formulas())
                .allSatisfy(formula -> assertThat(policy.tier(formula).map(TierSource::tier))
                        .isEqualTo(VaultPolicy.standard().tier(formula).map(TierSource::tier)));
    }

    @ParameterizedTest
    @CsvSource({
        "promote, promote-20260331, MEDIUM",
        "publish, publish-site-20260331, HIGH",
        "release, release-v120, HIGH",
        "webhook-call, webhook-call-20260331, HIGH",
    })
    void examples_areRightUnderTheNameOfTheirId(String file, String id, BlastTier tier) throws Exception {
        Path example = data.resolve("corpus/vault/examples/" + file + ".toml");
        assertThat(VaultAction.check(example).errors())
                .extracting(Diagnostic::code)
                .containsExactly("vault.id-differs");
        VaultAction action = VaultAction.parse(Files.readString(example), "vault/actions/" + id + ".toml");
        BlastRadius radius = BlastRadius.classifier(
                FormulaCatalog.load(data.resolve("corpus/formulas")),
                VaultPolicy.read(data.resolve("corpus/vault/policy.toml")));
        assertThat(radius.classify(action).tier()).isEqualTo(tier);
        assertThat(action.render()).isEqualTo(Files.readString(example));
    }

    @Test
    void seedsOwnAction_isARequestToAHuman() {
        Path seed = data.resolve("ops/vault/actions/fix-ops-branch-protection-20260415.toml");
        Parsed<VaultAction> action = VaultAction.check(seed);
        assertThat(action.errors()).extracting(Diagnostic::code).containsExactly("vault.human-request");
        assertThat(VaultItem.check(SourceText.check(seed).orElseThrow()).value())
                .get()
                .isInstanceOf(HumanRequest.class);
    }
}
