package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plan sees; nothing of it changes the disk. */
class StackPlanTest {
    private static final String COMPOSE = "docker-compose.yml";

    @TempDir
    Path temporary;

    private Path root = Path.of("");

    @BeforeEach
    void root() {
        root = temporary.resolve("disinto");
    }

    private static StackFiles files(String scenario) {
        return Scenarios.get(scenario).files();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private static PlannedFile file(StackPlan plan, String path) {
        return plan.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void folderThatIsNotThere_getsEveryFile_andIsNotMadeByThePlan() {
        StackPlan plan = files("default").plan(root);
        assertThat(plan.files()).extracting(PlannedFile::state).containsOnly(PlannedFile.State.CREATED);
        assertThat(plan.diff().isEmpty()).isTrue();
        assertThat(plan.isUnchanged()).isFalse();
        assertThat(root).doesNotExist();
    }

    @Test
    void filesThatAreAsWanted_areUnchanged() {
        files("default").plan(root).apply();
        StackPlan plan = files("default").plan(root);
        assertThat(plan.isUnchanged()).isTrue();
        assertThat(plan.files()).extracting(PlannedFile::edit).containsOnly(PlannedFile.Edit.NONE);
    }

    @Test
    void fileOfAnotherVersion_isNotEdited_andShowsItsLines() {
        files("image-mode").plan(root).apply();
        PlannedFile file = file(files("port").plan(root), COMPOSE);
        assertThat(file.state()).isEqualTo(PlannedFile.State.REGENERATED);
        assertThat(file.edit()).isEqualTo(PlannedFile.Edit.NONE);
        assertThat(file.difference()).contains("-      - \"3000:3000\"", "+      - \"3100:3000\"");
    }

    @Test
    void fileThatSomebodyEdited_isToldByItsStamp() throws IOException {
        files("default").plan(root).apply();
        write(COMPOSE, files("default").text(COMPOSE).orElseThrow().replace("3000:3000", "3001:3000"));
        PlannedFile file = file(files("default").plan(root), COMPOSE);
        assertThat(file.edit()).isEqualTo(PlannedFile.Edit.BROKEN_STAMP);
        assertThat(file.difference())
                .filteredOn(line -> line.startsWith("+") || line.startsWith("-"))
                .containsExactly(
                        "--- docker-compose.yml",
                        "+++ docker-compose.yml",
                        "-      - \"3001:3000\"",
                        "+      - \"3000:3000\"");
    }

    @Test
    void fileWithoutAStamp_isSaidToHaveNone_unlessItIsTheWantedTextOtherwise() throws IOException {
        write(COMPOSE, OldStack.TEXT);
        assertThat(file(files("default").plan(root), COMPOSE).edit()).isEqualTo(PlannedFile.Edit.NO_STAMP);
        write(COMPOSE, Scenarios.get("default").composeFile().render());
        PlannedFile file = file(files("default").plan(root), COMPOSE);
        assertThat(file.edit()).isEqualTo(PlannedFile.Edit.NONE);
        assertThat(file.state()).isEqualTo(PlannedFile.State.REGENERATED);
    }

    @Test
    void stampThatWasRemovedOrMoved_isNone() throws IOException {
        String text = files("default").text(COMPOSE).orElseThrow();
        write(COMPOSE, "\n" + text);
        assertThat(file(files("default").plan(root), COMPOSE).edit()).isEqualTo(PlannedFile.Edit.NO_STAMP);
        write(COMPOSE, text.replace("\n", "\r\n"));
        assertThat(file(files("default").plan(root), COMPOSE).edit()).isEqualTo(PlannedFile.Edit.NO_STAMP);
    }

    @Test
    void diff_isThatOfTheComposeFileOnTheDisk() throws IOException {
        write(COMPOSE, OldStack.TEXT);
        StackPlan plan = files("default").plan(root);
        assertThat(plan.diff().changes()).extracting(StackChange::place).contains("services.edge");
        assertThat(plan.diff().changes()).extracting(StackChange::place).doesNotContain("volumes.forgejo-data.name");
        write(".env", "A=b\nCOMPOSE_PROJECT_NAME='other'\n");
        assertThat(files("default").plan(root).diff().destructive())
                .extracting(StackChange::place)
                .contains("volumes.forgejo-data.name");
    }

    @Test
    void composeFileThatCannotBeRead_isDestructive_withItsDiagnostics() throws IOException {
        write(COMPOSE, "services:\n  a: &x {image: y}\n");
        StackPlan plan = files("default").plan(root);
        assertThat(plan.problems()).extracting(Diagnostic::code).contains("yaml.not-allowed");
        assertThat(plan.diff().destructive()).extracting(StackChange::place).containsExactly(COMPOSE);
        assertThatThrownBy(plan::apply).isInstanceOf(DestructiveChangeException.class);
        assertThat(plan.allowDestructive().apply().keptEdits()).containsKey(COMPOSE);
    }

    @Test
    void otherComposeFile_isPointedOut() throws IOException {
        write("compose.yaml", "services: {}\n");
        assertThat(files("default").plan(root).problems())
                .extracting(Diagnostic::code)
                .containsExactly("stack.other-file");
    }

    @Test
    void fileThatIsNoText_tooLarge_orAFolder_isAnErrorWithItsPath_forAllOfThem() throws IOException {
        write("a.yml", "");
        Files.write(root.resolve("a.yml"), new byte[] {'a', (byte) 0xff});
        write("b.yml", "x".repeat(17 * 1024 * 1024));
        Files.createDirectory(root.resolve("c.yml"));
        write("d", "a file");
        Map<String, String> texts = new LinkedHashMap<>();
        List.of("a.yml", "b.yml", "c.yml", "d/e.yml").forEach(path -> texts.put(path, "x\n"));
        assertThatThrownBy(() -> StackFiles.of(texts).plan(root))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContainingAll("a.yml", "b.yml", "c.yml", "a file stands where a folder should be")
                .satisfies(thrown -> assertThat(((InvalidDocumentException) thrown).diagnostics())
                        .hasSize(4)
                        .allMatch(problem -> !problem.hint().isEmpty()));
    }

    @Test
    void linksThatLeaveTheFolder_orLeadNowhere_areErrors() throws IOException {
        Path outside = Files.writeString(temporary.resolve("outside.yml"), "mine\n");
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("a.yml"), outside);
        Files.createSymbolicLink(root.resolve("b.yml"), root.resolve("none"));
        Files.createSymbolicLink(root.resolve("c"), temporary);
        Map<String, String> texts = new LinkedHashMap<>();
        List.of("a.yml", "b.yml", "c/d.yml").forEach(path -> texts.put(path, "x\n"));
        assertThatThrownBy(() -> StackFiles.of(texts).plan(root))
                .isInstanceOf(InvalidDocumentException.class)
                .satisfies(thrown -> assertThat(((InvalidDocumentException) thrown).diagnostics())
                        .extracting(Diagnostic::code)
                        .containsExactly("stack.link-outside", "stack.link-outside", "stack.link-outside"));
        assertThat(outside).hasContent("mine");
    }

    @Test
    void linkThatStaysInside_isFollowed_andStaysALink() throws IOException {
        write("real/a.yml", "old\n");
        Files.createSymbolicLink(root.resolve("a.yml"), Path.of("real/a.yml"));
        StackFiles files = StackFiles.of(Map.of("a.yml", "new\n"));
        files.plan(root).apply();
        assertThat(root.resolve("a.yml")).isSymbolicLink();
        assertThat(root.resolve("real/a.yml")).content().endsWith("new\n");
        assertThat(root.resolve("real/a.yml.prev")).hasContent("old");
    }

    @Test
    void twoPathsThatAreOneFile_areAnError() throws IOException {
        write("a.yml", "old\n");
        Files.createSymbolicLink(root.resolve("b.yml"), Path.of("a.yml"));
        assertThatThrownBy(() -> StackFiles.of(new java.util.TreeMap<>(Map.of("a.yml", "x\n", "b.yml", "y\n")))
                        .plan(root))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("the same file as a.yml");
    }

    @Test
    void folderWhereThePreviousTextGoes_isAnError() throws IOException {
        write("a.yml", "old\n");
        Files.createDirectory(root.resolve("a.yml.prev"));
        assertThatThrownBy(() -> StackFiles.of(Map.of("a.yml", "x\n")).plan(root))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("a.yml.prev");
    }

    @Test
    void rootThatIsAFile_isAnError() throws IOException {
        Files.writeString(root, "a file");
        assertThatThrownBy(() -> files("default").plan(root))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("a file stands where a folder should be");
    }
}
