package ai.disinto.core.project;

import static ai.disinto.core.project.ProjectTexts.HIRE;
import static ai.disinto.core.project.ProjectTexts.MINIMAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to be slow, deep or large. */
class ProjectHostileTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static void readAndEdit(String text) {
        Parsed<ProjectConfig> parsed = assertTimeoutPreemptively(PATIENCE, () -> ProjectConfig.check(text, "p"));
        assertTimeoutPreemptively(PATIENCE, () -> {
            try {
                parsed.value().ifPresent(project -> project.withAgent(HIRE));
            } catch (InvalidDocumentException refused) {
                assertThat(refused.diagnostics()).isNotEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{",
                "\"",
                "a.",
                "[[a]]\n",
                "#",
                "\\",
                "a={",
                "://",
                "= ",
                "[a.b]\n",
                "'''",
                "a=[{b.c=",
                "\r"
            })
    void repetition_endsSoon(String piece) {
        readAndEdit(MINIMAL + piece.repeat(40_000 / piece.length()));
        readAndEdit(MINIMAL + "x = \"" + piece.replace("\"", "").repeat(40_000 / piece.length()));
    }

    @Test
    void manyAgentsMirrorsAndComments_endSoon() {
        readAndEdit(MINIMAL
                + IntStream.range(0, 300)
                        .mapToObj(i -> ProjectTexts.agent("a" + i, "") + "# c\n")
                        .collect(Collectors.joining()));
        readAndEdit(MINIMAL + "[mirrors]\n"
                + IntStream.range(0, 2_000)
                        .mapToObj(i -> "m" + i + " = \"/x\"\n")
                        .collect(Collectors.joining()));
        readAndEdit(MINIMAL + "# c\n".repeat(20_000) + "[mirrors]\n");
    }

    @Test
    void keysWhoseHashesCollide_endSoon() {
        String keys = IntStream.range(0, 1 << 11)
                .mapToObj(i -> IntStream.range(0, 11)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "", " = 1\n")))
                .collect(Collectors.joining());
        readAndEdit(MINIMAL + keys + "[agents]\n" + keys);
    }

    @Test
    void deepTables_areRefusedByTheEditor_notByTheStack() {
        String inner = "a.".repeat(60) + "a = {";
        readAndEdit(MINIMAL + inner.repeat(60) + "}".repeat(60) + "\n");
    }
}
