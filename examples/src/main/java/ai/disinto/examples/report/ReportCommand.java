package ai.disinto.examples.report;

import ai.disinto.core.document.DiagnosticPrinter;
import ai.disinto.core.document.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells an operator what is ready, what is blocked and why, and what is broken in a factory's files. */
@Command(
        name = "report",
        description = "Reads a factory's files and tells what is ready, what is blocked and why, and what is broken.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every file is in order", "1:a file is broken", "2:the command line is wrong"})
public final class ReportCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The factory: a folder with formulas, projects and ops. Without it, a sample is reported on.")
    private @Nullable Path factory;

    @ArgGroup
    private final Form form = new Form();

    @Option(names = "--formulas", paramLabel = "DIR", description = "The folder of formulas.")
    private @Nullable Path formulas;

    @Option(names = "--projects", paramLabel = "DIR", description = "The folder of project files.")
    private @Nullable Path projects;

    @Option(names = "--ops", paramLabel = "DIR", description = "The operations repository.")
    private @Nullable Path ops;

    private static final class Form {
        @Option(names = "--json", description = "Print JSON, for programs.")
        private boolean json;

        @Option(names = "--mermaid", description = "Print the prerequisite tree as a Mermaid diagram.")
        private boolean mermaid;
    }

    @Override
    public Integer call() {
        FactoryFiles files = FactoryFiles.read(folders());
        FactoryReport report = new ReportBuilder(files).build();
        if (form.json) {
            out().println(JsonReport.print(report));
        } else if (form.mermaid) {
            out().print(MermaidReport.print(files));
            errors(files);
        } else {
            boolean colours = spec().commandLine().getColorScheme().ansi().enabled();
            Style style = Style.of(colours);
            StringWriter text = new StringWriter();
            new TextReport(files, report, style).print(new PrintWriter(text));
            out().print(TerminalText.of(text.toString(), style));
        }
        out().flush();
        return files.isBroken() ? 1 : 0;
    }

    /** A diagram has no room for what is wrong, and the exit code alone does not say it. */
    private void errors(FactoryFiles files) {
        PrintWriter err = spec().commandLine().getErr();
        files.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .forEach(error -> err.println(DiagnosticPrinter.plain().print(error)));
        err.flush();
    }

    /** Without a factory: what the options name, or else the sample. */
    private FactoryFolders folders() {
        FactoryFolders named = new FactoryFolders(
                Path.of(""), Optional.ofNullable(formulas), Optional.ofNullable(projects), Optional.ofNullable(ops));
        if (factory != null) {
            return FactoryFolders.in(factory).or(named);
        }
        return named.isEmpty() ? FactoryFolders.sample() : named;
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("the command runs through its command line");
        }
        return spec;
    }
}
