package ai.disinto.examples.report;

import ai.disinto.examples.Examples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of the command line: its exit code and what it printed. */
record Run(int exitCode, String out, String err) {

    static Run report(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Examples.commandLine()
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        int exitCode = commandLine.execute(
                Stream.concat(Stream.of("report"), Stream.of(arguments)).toArray(String[]::new));
        return new Run(exitCode, out.toString(), err.toString());
    }

    static Run json(Path factory) {
        return report("--json", factory.toString());
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    /** The codes of all diagnostics that are not about formulas. */
    List<String> problemCodes() {
        return json().get("problems")
                .valueStream()
                .map(problem -> problem.get("code").asString())
                .toList();
    }
}
