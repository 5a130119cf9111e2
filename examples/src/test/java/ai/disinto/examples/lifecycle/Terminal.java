package ai.disinto.examples.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.examples.Examples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Where somebody runs {@code lifecycle}, and reads what it prints. */
final class Terminal {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** The arguments for a forge that the embedded one's first administrator prepares. */
    static List<String> at(String url, Path work, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "lifecycle", "--url", url, "--admin", "root1:password1", "--work", work.toString(), "--poll", "50"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    int run(String... arguments) {
        return run(List.of(arguments));
    }

    int run(List<String> arguments) {
        return run(Examples.commandLine(), arguments);
    }

    int run(CommandLine command, List<String> arguments) {
        return command.setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }

    /** Expects a good end of it. */
    void runWell(List<String> arguments) {
        int code = run(arguments);
        assertThat(code).as("%s%n%s", out, err).isZero();
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /** The words of the story, in their order. */
    List<String> words() {
        return out.toString()
                .lines()
                .filter(line -> line.matches(" *[0-9.]+ s  .*"))
                .map(line -> line.replaceFirst(" *[0-9.]+ s  (\\S+) .*", "$1"))
                .toList();
    }

    void clear() {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }
}
