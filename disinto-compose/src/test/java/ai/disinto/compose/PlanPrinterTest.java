package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanPrinterTest {
    @TempDir
    Path root;

    private static StackFiles files(String compose) {
        return StackWriterTest.files("docker-compose.yml", compose, "a.yml", "a: 1\n");
    }

    @Test
    void plan_saysEveryFile_andWhatChanges_theDestructiveFirst() {
        files("services: {a: {image: x, restart: always, labels: [a=b]}}\n")
                .plan(root)
                .apply();
        StackPlan plan = files("services: {a: {image: y}}\n").plan(root);
        assertThat(PlanPrinter.plain().print(plan)).isEqualTo("""
                regenerated  docker-compose.yml
                unchanged    a.yml

                destructive (1)
                  services.a.restart  - always
                      it does not come back after its end or that of the machine
                notable (1)
                  services.a.image  - x  + y
                      another program runs
                harmless (1)
                  services.a.labels.a  - b
                      nothing of the stack reads it""");
    }

    @Test
    void editedFile_isShownWithItsLines() throws IOException {
        files("services: {}\n").plan(root).apply();
        Files.writeString(root.resolve("a.yml"), Files.readString(root.resolve("a.yml")) + "mine: 2\n");
        String text = PlanPrinter.plain().print(files("services: {}\n").plan(root));
        assertThat(text)
                .contains("regenerated  a.yml edited by hand: its stamp is that of another text; it is kept")
                .contains("    -mine: 2");
    }

    @Test
    void unreadableFile_isShownWithItsDiagnostics() throws IOException {
        Files.writeString(root.resolve("docker-compose.yml"), "services: [\n");
        String text = PlanPrinter.plain().print(files("services: {}\n").plan(root));
        assertThat(text).contains("docker-compose.yml:1:13: error:", "destructive (1)", "nobody can say what is lost");
    }

    @Test
    void colours_areThere_andNothingElseThatATerminalActsOn() throws IOException {
        Files.writeString(
                root.resolve("docker-compose.yml"),
                "services: {a: {image: \"x\\e]0;y\\a\", environment: {\"B\\e\": \"\\e[2J\"}, restart: always}}\n#\u202e\n");
        String text =
                PlanPrinter.ansi().print(files("services: {a: {image: y}}\n").plan(root));
        assertThat(text).contains("\u001b[1;31mdestructive (1)\u001b[0m", "\u001b[32m+ y\u001b[0m");
        assertThat(text.replaceAll("\u001b\\[[0-9;]+m", "")).matches("(?s)[\\x20-\\x7e\n]*");
    }

    @Test
    void noDifference_isNoText() {
        assertThat(PlanPrinter.plain().print(StackDiff.between(OldStack.file(), OldStack.file())))
                .isEmpty();
    }
}
