package ai.disinto.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator reads. */
class ReportTextTest {
    private static final String REQUEST = """
            # Request: Buy a certificate

            ## What
            A certificate for the pier.
            ## Why
            Blocks #3. Waiting since 2026-05-01.
            ## Unblocks
            - #3
            """;

    @TempDir
    private Path factory;

    @BeforeEach
    void writeAFactory() throws IOException {
        write("formulas/dev.toml", "name = 'dev'\ndescription = 'Implement an issue'\nversion = 1\n");
        write("projects/pier.toml", "name = 'pier'\nrepo = 'acme/pier'\n");
        write("ops/sprints/.gitkeep", "");
        tree("- [ ] Planks (#1 — backlog)", "- [ ] Rail (#2 — blocked, depends on #1+#9)");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(factory.resolve(file).getParent());
        Files.writeString(factory.resolve(file), text);
    }

    private void tree(String... items) throws IOException {
        write(
                "ops/prerequisites.md",
                "# Prerequisite Tree\n\n## Objective: Pier\n" + String.join("\n", items) + "\nStatus: BLOCKED\n");
    }

    private String report() {
        return Run.report(factory.toString()).out();
    }

    @ParameterizedTest
    @CsvSource({"nowhere, there is no such folder", "formulas/dev.toml, this is no folder"})
    void missingFactory_isOneProblem(String name, String message) {
        Run run = Run.report(factory.resolve(name).toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(factory.resolve(name) + ":1:1: error: " + message)
                .contains("1 error, 0 warnings");
    }

    @Test
    void missingOperationsRepository_isOneProblem() {
        Run run = Run.report(factory.toString(), "--ops=" + factory.resolve("none"));
        assertThat(run.out())
                .contains(factory.resolve("none") + ":1:1: error: there is no such folder")
                .contains("acme/pier")
                .contains("1 error, ");
    }

    @Test
    void filesInPlaceOfFolders_areNamed() throws IOException {
        Files.delete(factory.resolve("ops/sprints/.gitkeep"));
        Files.delete(factory.resolve("ops/sprints"));
        write("ops/sprints", "a file");
        write("ops/vault", "a file");
        assertThat(report())
                .contains(factory.resolve("ops/sprints") + ":1:1: error: this is no folder", "vault:1:1: error: ")
                .contains("Planks", "2 errors");
    }

    @Test
    void mermaid_saysWhatIsBroken() throws IOException {
        Files.delete(factory.resolve("ops/prerequisites.md"));
        Run run = Run.report("--mermaid", factory.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("flowchart LR\n");
        assertThat(run.err()).contains("prerequisites.md:1:1: error: there is no such file", "create the file");
    }

    @Test
    void controlCharactersOfTheFiles_areShownAndNeverSent() throws IOException {
        tree("- [ ] \u001b[2J\u001b]0;x\u0007Planks \u202e (#1 — backlog)", "- [ ] \u001b[31mRed\u009b");
        assertThat(report())
                .contains("\\u001b[2J\\u001b]0;x\\u0007Planks \\u202e", "\\u001b[31mRed\\u009b")
                .doesNotContain("\u001b", "\u0007", "\u202e", "\u009b");
        assertThat(TerminalText.of("\u001b[1mbold\u001b[0m\u001b[2J\n", Style.COLOURED))
                .isEqualTo("\u001b[1mbold\u001b[0m\\u001b[2J\n");
    }

    @Test
    void blockedItem_namesEveryReasonOnce_andReadyOneWhatItUnblocks() throws IOException {
        tree(
                "- [ ] Planks (#1 — backlog)",
                "- [ ] Rail (#2 — backlog, depends on #1)",
                "- [ ] Lamp (#4 — blocked, depends on #1+#2)");
        assertThat(report())
                .contains("✘ Lamp  #4  waits for #1, #2; labelled blocked")
                .contains("▸ Planks  #1  unblocks 1 item");
    }

    @Test
    void request_saysSinceWhenForWhatAndWhatItHoldsUp() throws IOException {
        write("ops/vault/pending/tls.md", REQUEST);
        tree("- [ ] TLS (#3) blocked-on-vault (vault/pending/tls.md)");
        assertThat(report()).contains("""
                Waits for a person  1 request
                  ■ Buy a certificate  #3
                    vault/pending/tls.md, since 2026-05-01
                    asks for: A certificate for the pier.
                    holds up: TLS – Pier
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rejected | vault/pending/tls.md is rejected; the item needs another way",
                "fired | vault/pending/tls.md is carried out; the mark in the tree can go",
                "approved | vault/pending/tls.md is approved, and still to be carried out",
                "sent | the request vault/pending/tls.md does not exist",
            })
    void blockedItem_saysWhatBecameOfItsRequest(String directory, String text) throws IOException {
        write("ops/vault/" + directory + "/tls.md", REQUEST);
        tree("- [ ] TLS (#3) blocked-on-vault (vault/pending/tls.md)", "- [ ] Old — blocked-on-vault");
        assertThat(report()).contains("✘ TLS: " + text, "✘ Old: waits for a person, but names no request");
    }

    @Test
    void fork_saysWhetherItIsDecided() throws IOException {
        write("ops/sprints/rail.md", """
                # Sprint: rail
                ## Vision issues
                - #1 — Rail
                ## Design forks
                ### Q1: Where?
                - (A) left
                - (B) right

                **Answer: (B)**
                ### Q2: When?
                - (A) now
                """);
        assertThat(report()).contains("✔ Q1: Where?  decided: B", "? Q2: When?  no recommendation");
    }

    @Test
    void remedyOfSeveralProblems_isShownOnce() throws IOException {
        write("formulas/bent.toml", "name = 'bent'\nversion = 1\ndescription = \"\\(a\\|b\\)\"\n");
        assertThat(report().split("double this backslash", -1)).hasSize(2);
    }
}
