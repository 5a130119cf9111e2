package ai.disinto.core.project;

import static ai.disinto.core.project.ProjectTexts.MINIMAL;
import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectConfigsTest {
    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void folder_isReadWhole_templatesToo() throws IOException {
        write("b.toml", MINIMAL);
        write("a.toml.example", MINIMAL);
        write("c.toml", "name = 1\n");
        write("notes.txt", "x");
        Files.createDirectory(folder.resolve("d"));
        ProjectConfigs projects = ProjectConfigs.load(folder);
        assertThat(projects.files())
                .extracting(Parsed::source)
                .containsExactly(
                        folder.resolve("a.toml.example").toString(),
                        folder.resolve("b.toml").toString(),
                        folder.resolve("c.toml").toString());
        assertThat(projects.files()).extracting(Parsed::isValid).containsExactly(true, true, false);
        assertThat(projects.configs()).hasSize(1);
        assertThat(projects.find("tidepool")).isPresent();
        assertThat(projects.find("none")).isEmpty();
        assertThat(projects.problems()).isEmpty();
    }

    @Test
    void projectsOfOneName_areAProblem() throws IOException {
        write("a.toml", MINIMAL);
        write("b.toml", MINIMAL);
        assertThat(ProjectConfigs.load(folder).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("project.same-name");
            assertThat(problem.location().source()).endsWith("b.toml");
            assertThat(problem.message()).contains("a.toml");
        });
    }

    @Test
    void folderThatIsNotThere_isAProblem() {
        ProjectConfigs projects = ProjectConfigs.load(folder.resolve("none"));
        assertThat(projects.files()).isEmpty();
        assertThat(projects.problems()).extracting(Diagnostic::code).containsExactly("project.no-folder");
        assertThat(projects).asString().endsWith("none, 0 files]");
    }

    @Test
    void whatIsNamedLikeAFileAndIsNone_isListedWithItsProblem() throws IOException {
        write("a.toml", MINIMAL);
        Files.createDirectory(folder.resolve("b.toml"));
        Files.createSymbolicLink(folder.resolve("c.toml"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("d.toml.example"), folder.resolve("d.toml.example"));
        ProjectConfigs projects = ProjectConfigs.load(folder);
        assertThat(projects.files())
                .flatExtracting(Parsed::diagnostics)
                .extracting(Diagnostic::code)
                .containsExactly("file.not-a-file", "file.not-found", "file.unreadable");
        assertThat(projects.configs()).hasSize(1);
    }

    @Test
    void fileInPlaceOfTheFolder_isAProblem() throws IOException {
        write("a.toml", MINIMAL);
        assertThat(ProjectConfigs.load(folder.resolve("a.toml")).problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).isEqualTo("a file stands where a folder should be"));
    }
}
