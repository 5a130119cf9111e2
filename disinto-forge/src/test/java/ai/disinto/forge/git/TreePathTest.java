package ai.disinto.forge.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreePathTest {
    private static final List<String> BAIT = List.of(
            "..",
            ".",
            ".git",
            ".GIT",
            ".Git",
            "git~1",
            "GIT~1",
            ".git ",
            ".git.",
            ".g\u200cit",
            "\ufeff.git",
            "..\u200d",
            "\uff0egit",
            "a",
            "b.txt",
            "",
            " ",
            "\\",
            ":",
            "C:",
            "con",
            "NUL.txt",
            "src",
            "\0",
            "\n",
            "~",
            "....");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "README.md",
                "src/main/java/A.java",
                ".gitignore",
                ".gitattributes",
                ".github/workflows/x.yml",
                "a b/c d",
                "größe/日本語.txt",
                "a..b",
                "...a",
                "git",
                "x.git/y",
                "console.txt",
                "-rf"
            })
    void pathsThatPeopleUse_areTaken(String path) {
        assertThat(TreePath.of(path))
                .hasToString(path)
                .isEqualTo(TreePath.find(path).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "a/",
                "a//b",
                "..",
                "a/../b",
                "./a",
                ".git",
                ".git/hooks/post-checkout",
                "sub/.GIT/config",
                ".git./config",
                ".git /config",
                ".g\u200cit/config",
                "GIT~1/config",
                "gi7eba~1/x",
                "a\\b",
                "..\\..\\x",
                "C:/x",
                ".git::$INDEX_ALLOCATION/x",
                "aux",
                "com1.txt",
                "a\0b",
                "a\nb",
                "\ud800"
            })
    void pathsThatLeadElsewhere_areNone(String path) {
        assertThat(TreePath.find(path)).isEmpty();
        assertThatThrownBy(() -> TreePath.of(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pathsWithoutEnd_areNone() {
        assertThat(TreePath.find("a/".repeat(3000) + "a")).isEmpty();
        assertThat(TreePath.find("a".repeat(300))).isEmpty();
    }

    @Property(tries = 2000)
    void whatIsTaken_staysBelowTheRootAndOutOfGit(@ForAll("baited") String text) {
        TreePath.find(text).ifPresent(path -> {
            Path root = Path.of("/root/of/clone");
            Path place = root.resolve(path.toString()).normalize();
            assertThat(place.startsWith(root)).isTrue();
            assertThat(root.relativize(place)).hasToString(text);
            for (Path name : root.relativize(place)) {
                String visible = name.toString().replaceAll("\\p{Cf}", "").toLowerCase(Locale.ROOT);
                assertThat(visible.replaceFirst("[. ]+$", "")).isNotEmpty().isNotEqualTo(".git");
            }
        });
    }

    @Provide
    Arbitrary<String> baited() {
        Arbitrary<String> part = Arbitraries.oneOf(
                Arbitraries.of(BAIT),
                Arbitraries.strings().ofMaxLength(5),
                Arbitraries.of(BAIT).map(s -> s + "x"));
        return part.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("/", parts));
    }
}
