package ai.disinto.examples.agents;

import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.document.DiagnosticPrinter;
import ai.disinto.examples.files.TemporaryFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints who works in a factory. */
@Command(
        name = "list",
        description = "Prints which agents there are, on which backend, in which roles, working or not and why.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--factory", paramLabel = "DIR", description = "The folder of the factory; the sample without.")
    private @Nullable Path factory;

    @Option(names = "--json", description = "Prints JSON, with every fact, its place, and all problems.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (factory != null) {
            return print(AgentRegistry.load(factory));
        }
        try (TemporaryFolder folder = TemporaryFolder.create("disinto-agents")) {
            SampleStage.furnish(folder.path());
            return print(AgentRegistry.load(folder.path()));
        }
    }

    private int print(AgentRegistry agents) {
        if (spec == null) {
            throw new IllegalStateException("the command runs through its command line");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        out.print(json ? agents.json() : agents.table());
        if (!json && !agents.problems().isEmpty()) {
            err.println(DiagnosticPrinter.plain().printAll(agents.problems()));
        }
        out.flush();
        err.flush();
        return 0;
    }
}
