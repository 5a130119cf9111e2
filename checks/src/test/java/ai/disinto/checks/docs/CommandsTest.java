package ai.disinto.checks.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.checks.Findings;
import ai.disinto.checks.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Commands of the documentation are run by continuous integration: the first two blocks of README.md by themselves,
 * those of {@code .ci/documented-commands} after them. The rest says why it is not run.
 */
class CommandsTest {
    private static final int RUN_FROM_README = 2;
    private static final Set<String> OTHER_SHELLS = Set.of("bash", "shell", "console", "shell-session", "zsh");

    @Test
    void commands_areRunOrSayWhyNot() {
        Set<String> run = Stream.concat(documented(), runFromReadme()).collect(Collectors.toSet());
        List<String> findings = new ArrayList<>();
        Page.all().forEach(page -> findings.addAll(problems(page, run)));
        Findings.assertNone(
                "Commands stand in .ci/documented-commands, or below a comment <!-- not run: reason -->.", findings);
    }

    @Test
    void documentedCommands_areDocumented() {
        Set<String> shown = Page.all().stream()
                .flatMap(page -> page.blocks("sh"))
                .flatMap(block -> commands(block).stream())
                .collect(Collectors.toSet());
        List<String> findings =
                documented().filter(command -> !shown.contains(command)).toList();
        Findings.assertNone("Lines of .ci/documented-commands that no page shows; remove them.", findings);
    }

    @Test
    void readme_hasTheBlocksThatAreRun() {
        assertThat(runFromReadme()).anyMatch(command -> command.equals("mvn -B verify"));
    }

    @Test
    void unknownCommand_isReported_unlessItSaysWhyItIsNotRun() {
        String text = """
                ```sh
                # a comment
                mvn -B \\
                  verify
                java -jar a.jar
                ls
                ```
                <!-- not run: it publishes -->
                ```sh
                mvn deploy
                ```
                ```bash
                ls
                ```
                """;
        Page page = Page.of(Project.root().resolve("page.md"), text);
        assertThat(problems(page, Set.of("mvn -B verify")))
                .containsExactly(
                        "page.md:1: nobody runs \"java -jar a.jar\"", "page.md:12: mark this block as sh, not bash");
    }

    private static List<String> problems(Page page, Set<String> run) {
        List<String> out = new ArrayList<>();
        for (Page.Block block : page.blocks()) {
            if (OTHER_SHELLS.contains(block.language())) {
                out.add(block.place() + ": mark this block as sh, not " + block.language());
            } else if (block.language().equals("sh") && !block.comment().matches("not run: .+")) {
                commands(block).stream()
                        .filter(command -> command.matches("(\\w+=\\S* )*(mvn|java) .*"))
                        .filter(command -> !run.contains(command))
                        .forEach(command -> out.add(block.place() + ": nobody runs \"" + command + "\""));
            }
        }
        return out;
    }

    private static Stream<String> runFromReadme() {
        Page readme = Page.read(Project.root().resolve("README.md"));
        return readme.blocks("sh").limit(RUN_FROM_README).flatMap(block -> commands(block).stream());
    }

    private static Stream<String> documented() {
        return significant(Project.read(Project.root().resolve(".ci/documented-commands")));
    }

    /** The commands of a block, each on one line. */
    private static List<String> commands(Page.Block block) {
        String joined = String.join("\n", block.body()).replaceAll("\\s*\\\\\\n\\s*", " ");
        return significant(joined).toList();
    }

    private static Stream<String> significant(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }
}
