package ai.disinto.core.formula;

import static ai.disinto.core.formula.Formulas.codes;
import static ai.disinto.core.formula.Formulas.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaCatalogTest {
    @TempDir
    Path root;

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path formula(String name) throws IOException {
        return write("formulas/" + name + ".toml", text(name));
    }

    private static String text(String name) {
        return "name = \"" + name + "\"\ndescription = \"d\"\nversion = 1\n" + step("a");
    }

    private FormulaCatalog load() {
        return FormulaCatalog.load(root.resolve("formulas"));
    }

    @Test
    void everything_isListedByName_brokenFilesToo() throws IOException {
        formula("b-good");
        write("formulas/a-bad.toml", "name = \"a-bad\"\n");
        write("formulas/c-run.sh", "echo\n");
        write("formulas/notes.md", "no formula");
        Files.createDirectories(root.resolve("formulas/sub"));
        FormulaCatalog catalog = load();
        assertThat(catalog.entries())
                .extracting(FormulaEntry::toString)
                .containsExactly("a-bad (broken)", "b-good", "c-run (mechanical)");
        assertThat(catalog.entry("a-bad").orElseThrow().formula()).isEmpty();
        assertThat(catalog.entry("b-good").orElseThrow().formula()).isPresent();
        assertThat(catalog.diagnostics())
                .hasSize(3)
                .allMatch(found -> found.location().source().endsWith("a-bad.toml"));
    }

    @Test
    void folderThatIsNone_isAClearError() throws IOException {
        assertThatThrownBy(this::load)
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("there is no such folder");
        Path file = write("file", "x");
        assertThatThrownBy(() -> FormulaCatalog.load(file))
                .hasMessageContaining("a file stands where a folder should be");
        Files.createDirectories(root.resolve("formulas"));
        assertThat(load().entries()).isEmpty();
    }

    @Test
    void action_prefersTheScript_evenBesideABrokenDocument() throws IOException {
        Path script = write("formulas/release.sh", "echo\n");
        write("formulas/release.toml", "broken");
        FormulaEntry entry = load().forAction("release").orElseThrow();
        assertThat(entry.isMechanical()).isTrue();
        assertThat(entry.file()).isEqualTo(script);
        assertThat(entry.document()).isPresent();
        assertThat(entry.isValid()).isFalse();
    }

    @Test
    void action_takesTheDocumentOtherwise_unlessItIsBroken() throws IOException {
        Path file = formula("groom");
        write("formulas/bad.toml", "broken");
        assertThat(load().forAction("groom").orElseThrow().file()).isEqualTo(file);
        assertThat(load().forAction("groom").orElseThrow().isMechanical()).isFalse();
        assertThat(codes(load().forAction("bad"))).isNotEmpty().allMatch(code -> code.endsWith("toml.syntax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "..", "/etc/passwd", "a/b", "", "A", "a.toml", "-x", "a\0b", "x\n"})
    void nameThatIsNone_isRefused(String name) throws IOException {
        formula("a");
        write("outside.toml", text("outside"));
        assertThat(codes(load().forAction(name))).containsExactly("1:1 formula.bad-name");
        assertThat(load().entry(name)).isEmpty();
    }

    @Test
    void missingFormula_isNotFound() throws IOException {
        formula("a");
        Parsed<FormulaEntry> parsed = load().forAction("b");
        assertThat(parsed.errors().get(0).message()).isEqualTo("there is neither b.sh nor b.toml");
    }

    @Test
    void linksOutOfTheFolder_areNotFollowed() throws IOException {
        formula("a");
        Path outside = write("outside.toml", text("outside"));
        Files.createSymbolicLink(root.resolve("formulas/outside.toml"), outside);
        Files.createSymbolicLink(root.resolve("formulas/outside.sh"), outside);
        Files.createSymbolicLink(root.resolve("formulas/dead.toml"), root.resolve("nowhere"));
        assertThat(codes(load().forAction("outside"))).containsExactly("1:1 formula.outside-folder");
        assertThat(load().entry("outside").orElseThrow().formula()).isEmpty();
        assertThat(load().entry("dead").orElseThrow().isValid()).isFalse();
    }

    @Test
    void linksInsideTheFolder_areFollowed() throws IOException {
        write("formulas/..data/a.toml", text("a"));
        Files.createSymbolicLink(root.resolve("formulas/a.toml"), Path.of("..data/a.toml"));
        assertThat(load().entry("a").orElseThrow().formula()).isPresent();
    }

    @Test
    void fileWithAForbiddenName_isListedAsBroken() throws IOException {
        write("formulas/Not OK.toml", text("a"));
        assertThat(load().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.isValid()).isFalse();
            assertThat(entry.diagnostics().get(0).code()).isEqualTo("formula.bad-name");
        });
    }

    @Test
    void role_atRun_looksAtProfileThenExplicitThenBothNames() throws IOException {
        Path profile = write("profile/formula.toml", text("mine"));
        Path explicit = write("else/where.toml", text("where"));
        Path run = formula("run-planner");
        Path plain = formula("planner");
        RoleLookup lookup = RoleLookup.forRun("planner").withExplicit(explicit).withProfile(root.resolve("profile"));
        for (Path next : new Path[] {profile, explicit, run, plain}) {
            RoleFormula found = load().forRole(lookup).orElseThrow();
            assertThat(found.file()).isEqualTo(next);
            Files.delete(next);
        }
        assertThat(load().forRole(lookup).errors().get(0).hint())
                .contains("profile/formula.toml", "where.toml", "run-planner.toml", "/planner.toml");
    }

    @Test
    void role_tellsWhichSourceWon_andWhatWasMissing() throws IOException {
        formula("run-planner");
        RoleFormula found = load().forRole(RoleLookup.forRun("planner").withProfile(root.resolve("none")))
                .orElseThrow();
        assertThat(found.origin()).isEqualTo(RoleFormula.Origin.RUN_ROLE);
        assertThat(found.passedOver()).containsExactly(root.resolve("none/formula.toml"));
        assertThat(found.formula().name()).isEqualTo("run-planner");
    }

    @Test
    void role_atHire_prefersThePlainName() throws IOException {
        formula("run-planner");
        formula("planner");
        FormulaCatalog catalog = load();
        assertThat(catalog.forRole(RoleLookup.forHire("planner")).orElseThrow().origin())
                .isEqualTo(RoleFormula.Origin.ROLE);
        assertThat(catalog.forRole(RoleLookup.forRun("planner")).orElseThrow().origin())
                .isEqualTo(RoleFormula.Origin.RUN_ROLE);
        assertThat(catalog.forRole(RoleLookup.forHire("planner").withProfile(root))
                        .orElseThrow()
                        .origin())
                .isEqualTo(RoleFormula.Origin.ROLE);
    }

    @Test
    void brokenWinner_isReported_notPassedOver() throws IOException {
        formula("planner");
        write("profile/formula.toml", "broken");
        Parsed<RoleFormula> parsed = load().forRole(RoleLookup.forRun("planner").withProfile(root.resolve("profile")));
        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.diagnostics().get(0).location().source()).endsWith("profile/formula.toml");
        write("formulas/run-planner.toml", "broken");
        assertThat(load().forRole(RoleLookup.forRun("planner")).value()).isEmpty();
    }

    @Test
    void profile_thatLinksElsewhere_isRefused() throws IOException {
        formula("planner");
        Path secret = write("secret.toml", text("secret"));
        Files.createDirectories(root.resolve("profile"));
        Files.createSymbolicLink(root.resolve("profile/formula.toml"), secret);
        assertThat(codes(load().forRole(RoleLookup.forRun("planner").withProfile(root.resolve("profile")))))
                .containsExactly("1:1 formula.outside-folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "", "Dev", "a/b"})
    void roleThatIsNone_isRefused(String role) {
        assertThatThrownBy(() -> RoleLookup.forRun(role)).hasMessageContaining("role must be");
        assertThatThrownBy(() -> RoleLookup.forHire(role)).hasMessageContaining("role must be");
    }

    @Test
    void twoReadings_areEqual() throws IOException {
        formula("a");
        assertThat(load()).isEqualTo(load()).hasSameHashCodeAs(load());
        assertThat(RoleLookup.forRun("a")).isEqualTo(RoleLookup.forRun("a")).isNotEqualTo(RoleLookup.forHire("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"release.toml", "release.sh"})
    void directoryInPlaceOfAFile_isListedAsBroken(String name) throws IOException {
        formula("groom");
        Path directory = Files.createDirectories(root.resolve("formulas").resolve(name));
        assertThat(load().entry("release").orElseThrow().isValid()).isFalse();
        assertThat(load().forAction("release").errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("file.not-a-file");
            assertThat(error.location().source()).isEqualTo(directory.toString());
            assertThat(error.hint()).isNotEmpty();
        });
        assertThat(load().forAction("groom").isValid()).isTrue();
    }

    @Test
    void invalidEscapes_areNotForgivenUnasked() throws IOException {
        write("formulas/groom.toml", text("groom").replace("\"d\"", "\"a\\(b\""));
        assertThat(load().forAction("groom").value()).isEmpty();
        assertThat(load().forRole(RoleLookup.forRun("groom")).value()).isEmpty();
        assertThat(load().entry("groom").orElseThrow().formula()).isEmpty();
    }

    @Test
    void formulaOfRunParametersOnly_isFoundForAnAction() throws IOException {
        write("formulas/verify.toml", "name = \"verify\"\ndescription = \"d\"\nversion = 1\nstack_script = \"\"\n");
        FormulaEntry entry = load().forAction("verify").orElseThrow();
        assertThat(entry.isMechanical()).isFalse();
        assertThat(entry.formula().orElseThrow().steps()).isEmpty();
        assertThat(entry.diagnostics()).isEmpty();
    }
}
