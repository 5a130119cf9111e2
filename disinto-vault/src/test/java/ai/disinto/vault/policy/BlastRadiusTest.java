package ai.disinto.vault.policy;

import static ai.disinto.core.formula.BlastTier.HIGH;
import static ai.disinto.core.formula.BlastTier.LOW;
import static ai.disinto.core.formula.BlastTier.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.vault.action.FormulaName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlastRadiusTest {
    private static final String POLICY = """
            [tiers]
            triage = "low"
            dev = "medium"
            release = "high"
            upgrade = "high"

            [lowering]
            upgrade = "medium"
            dev = "medium"
            unlisted = "low"
            """;

    @TempDir
    private Path formulas;

    private BlastRadius radius;

    @BeforeEach
    void writeFormulas() throws Exception {
        formula("sweep", "blast_radius = \"low\"");
        formula("dev", "# one more line\nblast_radius = \"low\"");
        formula("silent", "");
        Files.writeString(formulas.resolve("broken.toml"), "blast_radius = \"low\"\n");
        Files.writeString(formulas.resolve("script.sh"), "exit 0\n");
        formula("dual", "blast_radius = \"low\"");
        Files.createDirectory(formulas.resolve("dual.sh"));
        Files.writeString(formulas.resolve("Odd.sh"), "exit 0\n");
        radius = BlastRadius.classifier(FormulaCatalog.load(formulas), VaultPolicy.parse(POLICY, "policy.toml"));
    }

    @ParameterizedTest
    @CsvSource({
        "triage, LOW, OPS_POLICY, policy.toml:2:1",
        "dev, MEDIUM, OPS_POLICY, policy.toml:3:1",
        "sweep, LOW, FORMULA_DEFAULT, sweep.toml:4:1",
        "silent, HIGH, DEFAULT_DENY, ",
        "broken, HIGH, DEFAULT_DENY, ",
        "script, HIGH, DEFAULT_DENY, ",
        "dual, HIGH, DEFAULT_DENY, ",
        "nowhere, HIGH, DEFAULT_DENY, ",
    })
    void layers_decideInTheirOrder(String formula, BlastTier tier, TierRule rule, String place) {
        Classification answer = radius.classify(Actions.of(formula));
        assertThat(answer.tier()).isEqualTo(tier);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.location().map(Object::toString).orElse("")).endsWith(place == null ? "" : place);
        assertThat(answer.location().isPresent()).isEqualTo(place != null);
        assertThat(answer.formula()).isEqualTo(FormulaName.of(formula));
    }

    @ParameterizedTest
    @CsvSource({
        "triage, MEDIUM, MEDIUM, OVERRIDE_RAISES",
        "triage, HIGH, HIGH, OVERRIDE_RAISES",
        "sweep, MEDIUM, MEDIUM, OVERRIDE_RAISES",
        "triage, LOW, LOW, OPS_POLICY",
        "release, HIGH, HIGH, OPS_POLICY",
        "nowhere, HIGH, HIGH, DEFAULT_DENY",
        "release, LOW, HIGH, OPS_POLICY",
        "release, MEDIUM, HIGH, OPS_POLICY",
        "nowhere, LOW, HIGH, DEFAULT_DENY",
        "dev, LOW, MEDIUM, OPS_POLICY",
        "upgrade, MEDIUM, MEDIUM, OVERRIDE_LOWERS",
        "upgrade, LOW, MEDIUM, OVERRIDE_LOWERS",
        "unlisted, LOW, LOW, OVERRIDE_LOWERS",
        "unlisted, MEDIUM, MEDIUM, OVERRIDE_LOWERS",
    })
    void hole3_overrideRaises_andLowersOnlyWhereTheOperatorOptedIn(
            String formula, BlastTier asked, BlastTier tier, TierRule rule) {
        Classification answer = radius.classify(Actions.asking(formula, asked));
        assertThat(answer.tier()).isEqualTo(tier);
        assertThat(answer.rule()).isEqualTo(rule);
    }

    @Test
    void explain_ofARaise_namesTheActionAndWhatItOverrules() {
        assertThat(radius.classify(Actions.asking("dev", HIGH)).explain().replace(formulas.toString(), "formulas"))
                .isEqualTo("""
                        a runs dev: high by the action, which asks for more than the policy (a.toml:5:1)
                          not medium by the policy (policy.toml:3:1)
                          not low by the formula's own default (formulas/dev.toml:5:1)""");
    }

    @Test
    void explain_ofARefusedOverride_saysSo() {
        assertThat(radius.classify(Actions.asking("nowhere", LOW)).explain()).isEqualTo("""
                a runs nowhere: high by no entry in the policy and no default of the formula, which makes it high
                  not low by the action, which asks for less without the operator's consent (a.toml:5:1)""");
    }

    @Test
    void explain_ofALoweredTier_namesTheOptIn() {
        assertThat(radius.classify(Actions.asking("upgrade", LOW)).explain()).isEqualTo("""
                a runs upgrade: medium by the operator, who lets actions ask for less (policy.toml:8:1)
                  not high by the policy (policy.toml:5:1)""");
    }

    @Test
    void hole6_nameIsLookedUpAsAWhole() {
        VaultPolicy policy = VaultPolicy.parse("[tiers]\nrun-planner = \"low\"\n", "p.toml");
        BlastRadius exact = BlastRadius.classifier(FormulaCatalog.load(formulas), policy);
        for (String near : List.of("run-planne", "run-planner2", "un-planner", "run-plannerr", "run")) {
            assertThat(exact.classify(Actions.of(near)).tier()).isEqualTo(HIGH);
        }
        assertThat(exact.classify(Actions.of("run-planner")).tier()).isEqualTo(LOW);
    }

    @Test
    void hole2_classifyingAgain_dependsOnThePolicyAlone() {
        var action = Actions.of("triage", "secrets = []\ndispatch_mode = \"direct\"");
        assertThat(radius.classify(action).tier()).isEqualTo(LOW);
        VaultPolicy stricter = VaultPolicy.parse("[tiers]\ntriage = \"high\"\n", "p.toml");
        assertThat(BlastRadius.classifier(FormulaCatalog.load(formulas), stricter)
                        .classify(action)
                        .tier())
                .isEqualTo(HIGH);
    }

    @Test
    void hole27_earlierAnswers_leaveNoTrace() {
        Classification first = radius.classify(Actions.of("release"));
        radius.classify(Actions.asking("triage", MEDIUM));
        assertThat(radius.classify(Actions.of("release"))).isEqualTo(first);
    }

    @Test
    void whatIf_showsWhatAnotherPolicyChanges() {
        VaultPolicy changed = VaultPolicy.parse("[tiers]\ntriage = \"low\"\nrelease = \"low\"\n", "new.toml");
        List<ClassificationChange> changes = radius.whatIf(
                changed,
                List.of(Actions.of("triage"), Actions.of("release"), Actions.of("dev"), Actions.of("nowhere")));
        assertThat(changes)
                .extracting(change -> change.before().formula() + " " + change.isLowered())
                .containsExactly("release true", "dev true");
        assertThat(changes.get(0)).hasToString("a: high becomes low by the policy (new.toml:3:1)");
        assertThat(changes.get(1).after().rule()).isEqualTo(TierRule.FORMULA_DEFAULT);
    }

    @Test
    void whatIf_withTheSameTierFromAnotherLayer_showsThatToo() {
        VaultPolicy changed = VaultPolicy.parse("[tiers]\nnowhere = \"high\"\n", "new.toml");
        assertThat(radius.whatIf(changed, List.of(Actions.of("nowhere"))))
                .singleElement()
                .satisfies(change -> assertThat(change.isLowered()).isFalse());
    }

    @Test
    void classifier_saysWhichPolicyItDecidesBy() {
        VaultPolicy policy = VaultPolicy.parse(POLICY, "policy.toml");
        assertThat(radius).hasToString("BlastRadius[" + policy + "]");
    }

    @Test
    void location_withControlCharacters_isShownByTheirEscapes() {
        VaultPolicy policy = VaultPolicy.parse("[tiers]\ndev = \"low\"\n", "p\u001b[2J.toml");
        assertThat(BlastRadius.classifier(FormulaCatalog.load(formulas), policy)
                        .classify(Actions.of("dev"))
                        .explain())
                .doesNotContain("\u001b");
    }

    private void formula(String name, String line) throws Exception {
        Files.writeString(formulas.resolve(name + ".toml"), """
                name = "%s"
                description = "D"
                version = 1
                %s

                [[steps]]
                id = "a"
                title = "T"
                description = "D"
                """.formatted(name, line));
    }
}
