package ai.disinto.core.formula;

import static ai.disinto.core.formula.Formulas.FILE;
import static ai.disinto.core.formula.Formulas.HEAD;
import static ai.disinto.core.formula.Formulas.check;
import static ai.disinto.core.formula.Formulas.codes;
import static ai.disinto.core.formula.Formulas.found;
import static ai.disinto.core.formula.Formulas.read;
import static ai.disinto.core.formula.Formulas.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.DocumentLimits;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    private static final String EVERYTHING = """
            name = "nightly"
            description = "Run the nightly checks of {{service}}"
            version = 3
            model = "sonnet"
            blast_radius = "medium"
            stack_script = "scripts/restart.sh --quick"
            tools = ["playwright"]
            timeout_minutes = 15
            allowed_tools = ["Read", "Edit"]
            disallowed_commands = ["env"]

            [project]
            data_flow = "page to store"
            stack_lock = "none"

            [context]
            files = ["AGENTS.md", "ops:RESOURCES.md"]
            graph_report = "orphans and cycles"

            [vars.service]
            description = "what is checked"
            required = true

            [vars.days]
            description = "age"
            required = false
            default = "14"

            [[steps]]
            id = "look"
            title = "Look at {{ service }}"
            description = "older than {{days}} days"

            [[steps]]
            id = "clean_up"
            title = "Clean up"
            description = "by script"
            needs = ["look"]
            executor = "bash"
            script = "bin/clean.sh"
            """;

    @Test
    void everyKey_isRead() {
        Formula formula = Formula.parse(EVERYTHING, "formulas/nightly.toml");
        assertThat(formula.name()).isEqualTo("nightly");
        assertThat(formula.description().decoded()).isEqualTo("Run the nightly checks of {{service}}");
        assertThat(formula.version()).isEqualTo(3);
        assertThat(formula.blastRadius()).contains(BlastTier.MEDIUM);
        assertThat(formula.blastRadiusLocation()).contains(new SourceLocation("formulas/nightly.toml", 5, 1));
        assertThat(formula.contextFiles())
                .extracting(ContextFile::toString)
                .containsExactly("AGENTS.md", "ops:RESOURCES.md");
        assertThat(formula.graphReport()).contains("orphans and cycles");
        assertThat(formula.otherKeys()).isEmpty();
        assertThat(Formula.check(EVERYTHING, "formulas/nightly.toml").diagnostics())
                .isEmpty();
    }

    @Test
    void settings_areRead() {
        FormulaSettings settings = Formula.parse(EVERYTHING, "nightly.toml").settings();
        assertThat(settings.model()).contains("sonnet");
        assertThat(settings.stackScript()).contains("scripts/restart.sh --quick");
        assertThat(settings.tools()).containsExactly("playwright");
        assertThat(settings.timeout()).contains(Duration.ofMinutes(15));
        assertThat(settings.allowedTools()).containsExactly("Read", "Edit");
        assertThat(settings.disallowedCommands()).containsExactly("env");
        assertThat(settings.project()).isEqualTo(Map.of("data_flow", "page to store", "stack_lock", "none"));
    }

    @Test
    void variablesAndSteps_areReadInOrder() {
        Formula formula = Formula.parse(EVERYTHING, "nightly.toml");
        assertThat(formula.variables()).extracting(Variable::name).containsExactly("service", "days");
        assertThat(formula.variables()).extracting(Variable::isRequired).containsExactly(true, false);
        assertThat(formula.variables().get(1).defaultValue()).contains("14");
        assertThat(formula.steps()).extracting(Step::id).containsExactly("look", "clean_up");
        assertThat(formula.steps().get(1).needs()).containsExactly("look");
        assertThat(formula.steps())
                .extracting(step -> step.script().orElse("none"))
                .containsExactly("none", "bin/clean.sh");
    }

    @Test
    void twoReadings_areEqual_andAnotherTextIsNot() {
        Formula formula = Formula.parse(EVERYTHING, "nightly.toml");
        assertThat(Formula.parse(EVERYTHING, "nightly.toml")).isEqualTo(formula).hasSameHashCodeAs(formula);
        assertThat(Formula.parse(EVERYTHING + "# x", "nightly.toml")).isNotEqualTo(formula);
        assertThat(formula).hasToString("Formula[nightly, version 3, steps [look, clean_up]]");
    }

    @Test
    void problemsOfAllKinds_comeInOnePass() {
        String text = HEAD
                + "colour = \"red\"\n[[steps]]\nid = \"a\"\ntitle = \"T\"\ndescription = \"\"\"\ngrep '\\(x\\)'\n\"\"\"\n"
                + "needs = [\"ghost\"]\n";
        assertThat(codes(Formula.check(text, FILE)))
                .containsExactly(
                        "4:1 toml.unknown-key",
                        "9:7 toml.invalid-escape",
                        "9:10 toml.invalid-escape",
                        "11:10 formula.dangling-need");
    }

    @Test
    void emptyTable_lacksEveryRequiredKey() {
        assertThat(Formula.check("# nothing\n[[steps]]\n", "x").errors())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "the key name is missing",
                        "the key description is missing",
                        "the key version is missing",
                        "the key steps[0].id is missing",
                        "the key steps[0].title is missing",
                        "the key steps[0].description is missing");
    }

    @Test
    void wrongTypes_areReportedWhereTheyStand() {
        String text = """
                name = 1
                description = ["x"]
                version = "1"
                model = 2
                tools = "x"
                timeout_minutes = 1.5
                context = 3
                vars = 4
                steps = 5
                project = 6
                blast_radius = 7
                """;
        assertThat(codes(Formula.check(text, "x"))).hasSize(11).allMatch(found -> found.endsWith(" toml.wrong-type"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[context] | files = \"AGENTS.md\"",
                "[context] | files = [1]",
                "[context] | graph_report = true",
                "[vars.v] | description = 1",
                "[vars.v] | required = \"yes\"",
                "[vars] | v = 1",
                "[project] | data_flow = 1",
                "[[steps]] | id = 1",
            })
    void wrongTypesBelowTheTop_areReported(String table, String line) {
        assertThat(check(table + "\n" + line + "\n").errors())
                .extracting(Diagnostic::code)
                .isSubsetOf("toml.wrong-type", "toml.missing-key")
                .contains("toml.wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title = 1", "description = [\"D\"]", "needs = \"a\"", "executor = true", "script = 1"})
    void wrongTypeInAStep_isReportedWithItsKeyPath(String line) {
        String key = line.substring(0, line.indexOf(' '));
        String text = step("a").replaceAll("(?m)^" + key + " = .*\n", "") + line + "\n";
        assertThat(check(text).errors()).anySatisfy(error -> {
            assertThat(error.code()).isEqualTo("toml.wrong-type");
            assertThat(error.message()).startsWith("steps[0]." + key);
        });
    }

    @Test
    void stepsThatAreNoTables_areNotAlsoReportedAsMissing() {
        assertThat(found("steps = [1]\n")).containsExactly("4:10 toml.wrong-type");
        assertThat(found("steps = []\n")).containsExactly("4:1 formula.no-steps");
    }

    @Test
    void syntaxError_isAllThatIsReported_sinceKeysBehindItAreUnknown() {
        assertThat(codes(Formula.check("name = \nversion = 1\n", "x"))).containsExactly("1:8 toml.syntax");
    }

    @Test
    void unknownKeys_areKeptWithTheirValues() {
        Formula formula = read(
                "owner = \"ops\"\nsince = 2026-01-02\n[extra]\na = [1, { b = true }]\n[vars.v]\nrequired = true\nunit = \"s\"\n",
                "[context]\nfolders = [\"x\"]\n",
                step("a", "note = 1.5").replace("D", "{{v}}"));
        assertThat(formula.otherKeys())
                .isEqualTo(Map.of(
                        "owner",
                        "ops",
                        "since",
                        LocalDate.of(2026, 1, 2),
                        "extra",
                        Map.of("a", List.of(1L, Map.of("b", true))),
                        "vars.v.unit",
                        "s",
                        "context.folders",
                        List.of("x"),
                        "steps[0].note",
                        1.5));
    }

    @Test
    void unknownKeys_areWarnedOfInEveryTable() {
        assertThat(found(
                        "colour = 1\n[context]\ncolour = 1\n[vars.v]\nrequired = true\ncolour = 1\n",
                        "[project]\ncolour = 1\n",
                        step("a", "colour = 1").replace("D", "{{v}}")))
                .containsExactly(
                        "4:1 toml.unknown-key",
                        "6:1 toml.unknown-key",
                        "9:1 toml.unknown-key",
                        "11:1 toml.unknown-key",
                        "16:1 toml.unknown-key");
    }

    @Test
    void otherKeys_cannotBeChanged() {
        Map<String, Object> keys = read("[extra]\na = 1\n", step("a")).otherKeys();
        assertThat(keys).isUnmodifiable();
        assertThat((Map<?, ?>) keys.get("extra")).isUnmodifiable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Archive", "-a", "a_b", "../a", "a/b", "a b", "é"})
    void name_outsideOfThePattern_isRefused(String name) {
        assertThat(codes(Formula.check(HEAD.replace("archive-logs", name) + step("a"), "x")))
                .containsExactly("1:1 formula.bad-name");
    }

    @ParameterizedTest
    @CsvSource({
        "formulas/archive-logs.toml, true",
        "C:\\formulas\\archive-logs.toml, true",
        "profile/formula.toml, true",
        "a text, true",
        "formulas/other.toml, false"
    })
    void name_shouldBeTheOneOfTheFile(String source, boolean same) {
        assertThat(codes(Formula.check(HEAD + step("a"), source)))
                .isEqualTo(same ? List.of() : List.of("1:1 formula.name-differs"));
    }

    @ParameterizedTest
    @CsvSource({
        "blast_radius = 'huge', formula.bad-blast-radius",
        "timeout_minutes = 0, formula.bad-timeout",
        "timeout_minutes = -5, formula.bad-timeout",
        "timeout_minutes = 9223372036854775807, formula.bad-timeout",
        "model = ' ', toml.blank-value"
    })
    void settingWithoutMeaning_isRefused(String line, String code) {
        assertThat(found(line.replace('\'', '"') + "\n", step("a"))).containsExactly("4:1 " + code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../x",
                "a/../../b",
                "ops:../x",
                "project:x",
                "C:/x",
                "ops:ops:x",
                "a\\\\b",
                "",
                "a//b"
            })
    void contextFile_outsideOfTheRepositories_isRefused(String file) {
        assertThat(found("[context]\nfiles = [\"AGENTS.md\", \"" + file + "\"]\n", step("a")))
                .containsExactly("5:23 formula.bad-context-file");
    }

    @Test
    void contextFile_resolvesBelowItsRepository() {
        Path project = Path.of("/srv/project");
        Path ops = Path.of("/srv/ops");
        assertThat(ContextFile.parse("docs/a.md").resolve(project, ops)).isEqualTo(project.resolve("docs/a.md"));
        assertThat(ContextFile.parse("ops:a.md").resolve(project, ops)).isEqualTo(ops.resolve("a.md"));
        assertThatThrownBy(() -> ContextFile.parse("ops:/x")).hasMessageContaining("\"ops:/x\" is no context file");
        assertThatThrownBy(() -> new ContextFile(ContextFile.Root.OPS, "..")).hasMessageContaining("path must lead");
    }

    @Test
    void formulaOfRunParametersOnly_isLegal() {
        assertThat(found("stack_script = \"\"\n")).isEmpty();
        assertThat(read("timeout_minutes = 15\n").steps()).isEmpty();
        assertThat(found("model = \"opus\"\n")).containsExactly("1:1 formula.no-steps");
    }

    @Test
    void variables_areComparedWithThePlaceholders() {
        String vars =
                "[vars.used]\nrequired = true\n[vars.unused]\nrequired = true\n[vars.bad-name]\nrequired = true\n";
        assertThat(found(vars, step("a").replace("D", "{{used}} {{ ghost }} {{ghost}} {{.ID}} {number} $X {{a-b}}")))
                .containsExactly(
                        "6:1 formula.unused-variable",
                        "8:1 formula.bad-variable-name",
                        "8:1 formula.unused-variable",
                        "13:27 formula.undeclared-variable");
    }

    @Test
    void placeholderHiddenByAnEscape_isStillFound() {
        assertThat(found("[[steps]]\nid = \"a\"\ntitle = \"\\u007b{x}}\"\ndescription = \"d\"\n"))
                .containsExactly("6:1 formula.undeclared-variable");
    }

    @Test
    void variable_withNeitherOrBothOfRequiredAndDefault_isDoubtful() {
        String vars = "[vars.a]\n[vars.b]\nrequired = true\ndefault = \"x\"\n[vars.c]\ndefault = 5\n";
        assertThat(found(vars, step("s").replace("D", "{{a}}{{b}}{{c}}")))
                .containsExactly("4:1 formula.no-default", "7:1 formula.default-unused", "9:1 toml.wrong-type");
    }

    @Test
    void texts_haveBothReadings() {
        Formula formula =
                read("[[steps]]\nid = \"a\"\ntitle = 'x\\n'\ndescription = \"\"\"\nprintf '%s\\n' \\\n  y\"\"\"\n");
        Step step = formula.steps().get(0);
        assertThat(step.description().raw()).isEqualTo("\nprintf '%s\\n' \\\n  y");
        assertThat(step.description().decoded()).isEqualTo("printf '%s\n' y");
        assertThat(step.title().raw()).isEqualTo(step.title().decoded()).isEqualTo("x\\n");
        assertThat(step.description().location().line()).isEqualTo(7);
    }

    @Test
    void textsOfInlineTables_haveBothReadingsToo() {
        Formula formula = read("steps = [{ id = \"a\", title = \"x\\ty\", description = \"\\\\d\" }]\n");
        assertThat(formula.steps().get(0).title().raw()).isEqualTo("x\\ty");
        assertThat(formula.steps().get(0).description().raw()).isEqualTo("\\\\d");
    }

    @Test
    void contentHash_isTheOneOfTheFilesBytes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("archive-logs.toml");
        Files.writeString(file, "\uFEFF" + (HEAD + step("a")).replace("\n", "\r\n"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertThat(Formula.read(file).contentHash()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(Formula.parse(HEAD + step("a"), "x").contentHash())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest((HEAD + step("a")).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void source_isTheTextVerbatim() {
        String text = "\uFEFF# c\r\n" + HEAD + step("a");
        assertThat(Formula.parse(text, FILE).source()).isEqualTo(SourceText.of(text, FILE));
    }

    @Test
    void strictReading_throwsWithEveryProblem(@TempDir Path folder) {
        assertThatThrownBy(() -> Formula.parse("x = 1\n", "a.toml"))
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        e -> assertThat(e.diagnostics()).hasSize(5));
        assertThatThrownBy(() -> Formula.read(folder.resolve("none.toml"))).hasMessageContaining("file.not-found");
        assertThat(codes(Formula.check(folder))).containsExactly("1:1 file.not-a-file");
    }

    @Test
    void limits_areHonoured() {
        SourceText source = SourceText.of(HEAD + "a = 1\nb = 2\nc = [[[1]]]\n" + step("a"), "x");
        assertThat(codes(Formula.check(
                        source.withLimits(DocumentLimits.defaults().withMaxSize(10)))))
                .containsExactly("1:1 document.too-large");
        assertThat(codes(Formula.check(
                        source.withLimits(DocumentLimits.defaults().withMaxNesting(2)))))
                .containsExactly("6:8 document.too-deep");
        assertThat(codes(Formula.check(
                        source.withLimits(DocumentLimits.defaults().withMaxDiagnostics(2)))))
                .containsExactly("4:1 toml.unknown-key", "5:1 toml.unknown-key", "1:1 document.more-problems");
    }

    @Test
    void step_forBash_needsAScriptInsideTheProject() {
        assertThat(found(step("a", "executor = \"bash\""))).containsExactly("8:1 formula.missing-script");
        assertThat(found(step("a", "executor = \"bash\"", "script = \"../x\"")))
                .containsExactly("9:1 formula.bad-script");
        assertThat(found(step("a", "executor = \"perl\"", "script = \"x\"")))
                .containsExactly("8:1 formula.bad-executor");
        assertThat(found(step("a", "script = \"x\""))).containsExactly("8:1 formula.unused-script");
    }

    @Test
    void tier_isKnownByItsWord() {
        assertThat(BlastTier.find("high")).contains(BlastTier.HIGH);
        assertThat(BlastTier.find("High")).isEmpty();
        assertThat(BlastTier.LOW).isLessThan(BlastTier.MEDIUM);
    }
}
