package ai.disinto.core.formula;

import static ai.disinto.core.formula.Formulas.read;
import static ai.disinto.core.formula.Formulas.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.disinto.core.document.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real shell gives back what went in. */
class ShellQuotingTest {
    private static final Path BASH = Path.of("/bin/bash");
    private static final Formula FORMULA =
            read("[vars.x]\nrequired = true\n", step("a").replace("D", "{{x}}"));
    private static final List<String> SCRIPTS = List.of(
            "printf '%s\\0' {{x}}",
            "printf '%s\\0' '{{x}}'",
            "printf '%s\\0' \"{{x}}\"",
            "printf '%s\\0' \"$(printf '%s' {{x}})\"",
            "printf '%s\\0' \"$(printf '%s' \"{{x}}\")\"",
            "v={{x}}; printf '%s\\0' \"$v\"",
            "v=\"{{x}}\"; printf '%s\\0' \"$v\" # {{x}}",
            "( printf '%s\\0' {{x}} )",
            "printf '%s\\0' \"$(cat <<EOF\n-{{x}}-\nEOF\n)\"",
            "v=$(cat <<'EOF'\n-{{x}}-\nEOF\n); printf '%s\\0' \"$v\"",
            "if [ -n {{x}} ]; then printf '%s\\0' {{x}}; else printf '\\0'; fi",
            "printf '%s\\0' \\\n  {{x}}");
    private static final List<String> VALUES = List.of(
            "plain",
            "two words",
            "'",
            "\"",
            "\\",
            "a\\",
            "`id`",
            "$(id)",
            "${HOME}",
            "$HOME",
            "$",
            "!",
            "!!",
            "a!b'c\"d",
            "'; id; '",
            "\"; id; \"",
            "*",
            "?[a-z]",
            "~",
            "#",
            "a # b",
            "&& id",
            "| id",
            ">x",
            "<(id)",
            "{a,b}",
            "-n",
            "\\'",
            "\\\"",
            "\\$(id)",
            "'\"'\"'",
            "ä😀",
            "\ttab",
            "$'\\n'",
            "{{x}}",
            ")",
            "(",
            "\\`id\\`");

    @Test
    void values_comeBackUnchanged(@TempDir Path folder) throws Exception {
        assumeThat(BASH).exists();
        StringBuilder program = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (String script : SCRIPTS) {
            for (String value : VALUES) {
                Parsed<String> filled =
                        FORMULA.bind(Map.of("x", value)).orElseThrow().shell(script);
                if (filled.isValid()) {
                    program.append(filled.orElseThrow()).append('\n');
                    expected.add(script.contains("-{{x}}-") ? "-" + value + "-" : value);
                }
            }
        }
        assertThat(expected).hasSizeGreaterThan(SCRIPTS.size() * VALUES.size() - 5);
        assertThat(run(folder, program.toString())).isEqualTo(expected);
    }

    private static List<String> run(Path folder, String program) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("script"), program);
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(BASH.toString(), "--norc", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        return Pattern.compile("\0").splitAsStream(text).toList();
    }
}
