package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.disinto.compose.PlannedFile.Edit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTest {
    private static final Stamp YAML = Stamp.forFile("a.yml").orElseThrow();

    @Property(tries = 500)
    void text_comesBackWithoutItsStamp_andEveryEditIsSeen(@ForAll String text, @ForAll Random random) {
        String whole = text.codePoints()
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String stamped = YAML.put(whole);
        assertThat(YAML.withoutStamp(stamped)).contains(whole);
        assertThat(YAML.editOf(stamped)).isEqualTo(Edit.NONE);
        int at = random.nextInt(stamped.length() + 1);
        String edited = stamped.substring(0, at) + "x" + stamped.substring(at);
        assertThat(YAML.editOf(edited)).isNotEqualTo(Edit.NONE);
    }

    @Test
    void stampOfAnotherText_isBroken() {
        String other = YAML.put("b: 2\n");
        String first = other.substring(0, other.indexOf('\n') + 1);
        assertThat(YAML.editOf(first + "a: 1\n")).isEqualTo(Edit.BROKEN_STAMP);
        assertThat(YAML.editOf("a: 1\n")).isEqualTo(Edit.NO_STAMP);
        assertThat(YAML.editOf("")).isEqualTo(Edit.NO_STAMP);
        assertThat(YAML.editOf("#!")).isEqualTo(Edit.NO_STAMP);
    }

    @Test
    void stampedCaddyfile_isInTheFormOfCaddyFmt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("Caddyfile");
        for (String text :
                new String[] {"{\n\tadmin localhost:2019\n}\n\n:80 {\n\trespond 404\n}\n", ":80 {\n\trespond 404\n}\n"
                }) {
            Files.writeString(
                    file,
                    StackFiles.of(Map.of("Caddyfile", text)).text("Caddyfile").orElseThrow());
            String before = Files.readString(file);
            assertThat(caddy("fmt", "--overwrite", file.toString())).isZero();
            assertThat(file).hasContent(before);
            assertThat(caddy("adapt", "--config", file.toString(), "--adapter", "caddyfile"))
                    .isZero();
        }
    }

    private static int caddy(String... arguments) throws InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "caddy";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (IOException e) {
            // continuous integration installs it
            if (System.getenv("CI") == null) {
                assumeThat(false).as("caddy on the path").isTrue();
            }
            throw new AssertionError("caddy on the path", e);
        }
    }
}
