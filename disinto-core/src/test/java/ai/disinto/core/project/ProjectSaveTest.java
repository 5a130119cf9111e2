package ai.disinto.core.project;

import static ai.disinto.core.project.ProjectTexts.FULL;
import static ai.disinto.core.project.ProjectTexts.HIRE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSaveTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("tidepool.toml"), FULL);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        }
    }

    @Test
    void save_replacesTheFileAndLeavesNothingBeside() throws IOException {
        ProjectEdit edit = ProjectConfig.read(file).withAgent(HIRE);
        assertThat(edit.save(file)).isTrue();
        assertThat(Files.readString(file)).isEqualTo(edit.config().render());
        assertThat(files()).containsExactly(file);
    }

    @Test
    void save_ofWhatIsThereAlready_writesNothing() throws IOException {
        ProjectEdit edit = ProjectConfig.read(file).withAgent(HIRE);
        edit.save(file);
        var written = Files.getLastModifiedTime(file);
        assertThat(edit.save(file)).isFalse();
        assertThat(ProjectConfig.read(file).withAgent(HIRE).save(file)).isFalse();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
    }

    @Test
    void save_overAFileThatChangedMeanwhile_isRefused() throws IOException {
        ProjectEdit edit = ProjectConfig.read(file).withAgent(HIRE);
        Files.writeString(file, FULL + "# another hand\n");
        assertThatThrownBy(() -> edit.save(file))
                .hasMessageContainingAll("file.changed", "left alone", "read it again");
        assertThat(Files.readString(file)).endsWith("# another hand\n");
    }

    @Test
    void save_ofAFileThatIsGone_isRefused() throws IOException {
        ProjectEdit edit = ProjectConfig.read(file).withAgent(HIRE);
        Files.delete(file);
        assertThatThrownBy(() -> edit.save(file)).hasMessageContaining("file.not-found");
        assertThat(files()).isEmpty();
    }

    @Test
    void save_keepsPermissions() throws IOException {
        assumeThat(Files.getFileStore(file).supportsFileAttributeView("posix")).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        ProjectConfig.read(file).withAgent(HIRE).save(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void save_throughALink_keepsTheLink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.toml"), file);
        ProjectEdit edit = ProjectConfig.read(link).withAgent(HIRE);
        edit.save(link);
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).isEqualTo(edit.config().render());
    }

    @Test
    void create_inAFolderThatIsNotThere_isRefused() {
        assertThatThrownBy(() -> ProjectTexts.full().create(folder.resolve("none/x.toml")))
                .hasMessageContaining("file.unwritable");
    }
}
