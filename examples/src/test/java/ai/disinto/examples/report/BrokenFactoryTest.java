package ai.disinto.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong with one file, the report says so and still shows the rest. */
class BrokenFactoryTest {
    @TempDir
    private Path factory;

    private Path tree;

    @BeforeEach
    void writeAFactory() throws IOException {
        Files.createDirectories(factory.resolve("formulas"));
        Files.createDirectories(factory.resolve("projects"));
        Files.createDirectories(factory.resolve("ops/sprints"));
        Files.writeString(
                factory.resolve("formulas/dev.toml"),
                "name = 'dev'\ndescription = 'Implement an issue'\nversion = 1\n");
        Files.writeString(factory.resolve("projects/pier.toml"), "name = 'pier'\nrepo = 'acme/pier'\n");
        tree = Files.writeString(
                factory.resolve("ops/prerequisites.md"),
                "# Prerequisite Tree\n\n## Objective: Launch — Pier\n- [ ] Planks (#1 — backlog)\nStatus: READY\n");
    }

    @Test
    void factoryInOrder_isReportedWithoutErrors() {
        Run run = Run.json(factory);
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("ready")).hasSize(1);
    }

    @Test
    void missingFolder_isNamedAndTheRestAppears() throws IOException {
        Files.delete(factory.resolve("formulas/dev.toml"));
        Files.delete(factory.resolve("formulas"));
        Run run = Run.report(factory.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains(factory.resolve("formulas").toString()).contains("Planks");
    }

    @Test
    void missingFile_isNamed() throws IOException {
        Files.delete(tree);
        assertBroken("file.not-found");
    }

    @Test
    void directoryInPlaceOfAFile_isNamed() throws IOException {
        Files.delete(tree);
        Files.createDirectory(tree);
        assertBroken("file.not-a-file");
    }

    @Test
    void invalidUtf8_isNamedWithItsPlace() throws IOException {
        Files.write(tree, new byte[] {'#', ' ', 'a', '\n', 'b', (byte) 0xff});
        assertBroken("file.not-utf8");
        assertThat(Run.report(factory.toString()).out()).contains("prerequisites.md:2:2");
    }

    @Test
    void emptyFile_isNamed() throws IOException {
        Files.writeString(tree, "");
        assertBroken("document.empty");
    }

    @Test
    void fileOfAHundredMegabytes_isRefusedUnread() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(tree.toFile(), "rw")) {
            file.setLength(100L * 1024 * 1024);
        }
        assertBroken("document.too-large");
    }

    @Test
    void unreadableFile_isNamed() throws IOException {
        Files.setPosixFilePermissions(tree, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(tree)).as("this user can read everything").isFalse();
        assertBroken("file.unreadable");
    }

    @Test
    void fileThatNobodyCanRead_isNamed() throws IOException {
        Files.delete(tree);
        Files.createSymbolicLink(tree, tree);
        assertBroken("file.unreadable");
    }

    @Test
    void brokenFormula_isNamedAndCountedByItsFile() throws IOException {
        Files.writeString(
                factory.resolve("formulas/bent.toml"),
                "name = 'bent'\ndescription = \"a\\(b\"\nversion = 1\ntimeout_minutes = 5\n");
        Run run = Run.json(factory);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("formulas").get(0).get("name").asString()).isEqualTo("bent");
        assertThat(run.json().get("formulas").get(0).get("valid").asBoolean()).isFalse();
        JsonNode diagnostic =
                run.json().get("formulas").get(0).get("diagnostics").get(0);
        assertThat(diagnostic.propertyNames())
                .containsExactly("file", "code", "severity", "line", "column", "message", "hint");
        assertThat(diagnostic.get("severity").asString()).isEqualTo("error");
        assertThat(diagnostic.get("line").asInt()).isEqualTo(2);
        assertThat(diagnostic.get("column").asInt()).isEqualTo(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[nowhere]", "[keel]", "[mast]"})
    void subIssuesWithoutAnOrder_areNamed_andStillListed(String dependsOn) throws IOException {
        Files.writeString(factory.resolve("ops/sprints/bent.md"), """
                # Sprint: bent

                ## Sub-issues

                <!-- filer:begin -->
                - id: keel
                  title: Lay the keel
                  labels: [backlog]
                  depends_on: %s
                  body: |
                    ## Goal
                    A keel.
                - id: mast
                  title: Set the mast
                  labels: [backlog]
                  depends_on: [keel]
                  body: |
                    ## Goal
                    A mast.
                <!-- filer:end -->
                """.formatted(dependsOn));
        Run run = Run.json(factory);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("sprints").get(0).get("subIssues")).hasSize(2);
        assertThat(Run.report(factory.toString()).out()).contains("bent.md:9:").contains("Planks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"formulas/bent.toml", "projects/bent.toml", "projects/bent.toml.example", "ops/sprints/bent.md"})
    void directoryInAnyFolder_isNamed(String name) throws IOException {
        Files.createDirectory(factory.resolve(name));
        assertNamed(name, "file.not-a-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"formulas/bent.toml", "projects/bent.toml", "ops/sprints/bent.md"})
    void invalidUtf8_inAnyFolder_isNamed(String name) throws IOException {
        Files.write(factory.resolve(name), new byte[] {'#', ' ', (byte) 0xff});
        assertNamed(name, "file.not-utf8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"formulas/bent.toml", "projects/bent.toml", "ops/sprints/bent.md"})
    void emptyFile_inAnyFolder_isNamed(String name) throws IOException {
        Files.createFile(factory.resolve(name));
        assertNamed(name, "document.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"formulas/bent.toml", "projects/bent.toml", "ops/sprints/bent.md"})
    void linkThatLeadsNowhere_isNamed(String name) throws IOException {
        Files.createSymbolicLink(factory.resolve(name), factory.resolve("nowhere"));
        assertNamed(name, "file.");
    }

    private void assertBroken(String code) {
        Run run = Run.json(factory);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.problemCodes()).contains(code);
        assertThat(run.json().get("formulas")).hasSize(1);
        assertThat(run.json().get("problems").get(0).get("hint").asString()).isNotBlank();
    }

    /** The file is named with a remedy, and the other files are still reported on. */
    private void assertNamed(String file, String code) {
        Run run = Run.report(factory.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern(Pattern.quote(factory.resolve(file) + ":") + ".*error: .*\\[" + Pattern.quote(code))
                .contains("dev", "acme/pier", "Planks");
    }
}
