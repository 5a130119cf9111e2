package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.InvalidDocumentException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackFilesTest {

    @Test
    void stack_hasItsFilesInAFixedOrder_theComposeFileFirst() {
        StackFiles files = Scenarios.get("default").files();
        assertThat(files.texts().keySet())
                .containsExactly(
                        "docker-compose.yml",
                        "docker/Caddyfile",
                        "docker/staging/index.html",
                        ".env.example",
                        "pipelines/harbour/.woodpecker/staging.yml",
                        "pipelines/harbour/.woodpecker/production.yml");
        assertThat(files)
                .isEqualTo(Scenarios.get("default").files())
                .hasSameHashCodeAs(Scenarios.get("default").files());
        assertThat(files.text("none")).isEmpty();
    }

    @Test
    void composeFileWithItsStamp_isStillTheStack() {
        FactoryStack stack = Scenarios.get("several-agents");
        String text = stack.files().text("docker-compose.yml").orElseThrow();
        assertThat(ComposeFile.parse(text, "docker-compose.yml")).isEqualTo(stack.composeFile());
        assertThat(text).endsWith(stack.composeFile().render());
    }

    @ParameterizedTest
    @CsvSource({
        "a/b.yml, '# '",
        "Caddyfile, '# '",
        "docker/Caddyfile, '# '",
        ".env, '# '",
        ".env.example, '# '",
        "stack.env, '# '",
        "Dockerfile, '# '",
        "index.html, '<!-- '",
        "README.md, '<!-- '"
    })
    void text_isStampedInTheCommentsOfItsKind(String path, String opening) {
        String text = StackFiles.of(Map.of(path, "text\n")).text(path).orElseThrow();
        assertThat(text).startsWith(opening + "Generated").endsWith("\ntext\n").hasLineCount(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data.json", "logo.svg", "LICENSE"})
    void text_withoutComments_staysAsItIs(String path) {
        assertThat(StackFiles.of(Map.of(path, "text")).text(path)).contains("text");
    }

    @Test
    void script_keepsItsFirstLine() {
        String text = StackFiles.of(Map.of("up.sh", "#!/bin/sh\nexit\n"))
                .text("up.sh")
                .orElseThrow();
        assertThat(text).matches("#!/bin/sh\n# Generated[^\n]+\nexit\n");
    }

    @Test
    void textThatIsStampedAlready_getsNoSecondStamp() {
        StackFiles files = Scenarios.get("default").files();
        assertThat(StackFiles.of(files.texts())).isEqualTo(files);
        Map<String, String> changed = new LinkedHashMap<>(files.texts());
        changed.computeIfPresent(".env.example", (path, text) -> text + "# more\n");
        assertThat(StackFiles.of(changed).text(".env.example").orElseThrow()).containsOnlyOnce("# Generated;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "..",
                "../x",
                "a/../../x",
                "a/./b",
                "a//b",
                "a/",
                "a\\b",
                "C:x",
                "a\nb",
                "a\u0000b",
                "\ud800",
                "x.prev",
                "a/x.edited-1",
                "x.disinto-new",
                ".disinto-lock"
            })
    void pathThatLeadsElsewhere_isRefused(String path) {
        assertThatThrownBy(() -> StackFiles.of(Map.of(path, "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("texts must have relative paths");
    }

    @Test
    void fileBelowAFile_isRefused() {
        assertThatThrownBy(() -> StackFiles.of(Map.of("a", "", "a/b/c", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"a/b/c\" is below another file");
    }

    @Test
    void textThatNoFileCanHold_isRefused() {
        assertThatThrownBy(() -> StackFiles.of(Map.of("a", "\udc00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("surrogate");
        assertThatThrownBy(() -> StackFiles.of(Map.of("a", "x".repeat(5_000_000))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void composeFileOfAnEmbedder_mustBeRight() {
        assertThatThrownBy(() -> StackFiles.of(Map.of("docker-compose.yml", "services: [")))
                .isInstanceOf(InvalidDocumentException.class);
    }
}
