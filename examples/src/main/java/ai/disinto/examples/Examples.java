package ai.disinto.examples;

import ai.disinto.examples.agents.AgentsCommand;
import ai.disinto.examples.forge.ForgeCommand;
import ai.disinto.examples.lifecycle.LifecycleCommand;
import ai.disinto.examples.report.ReportCommand;
import ai.disinto.examples.serve.ServeCommand;
import ai.disinto.examples.stack.StackCommand;
import ai.disinto.examples.vault.VaultCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher of all examples. */
@Command(
        name = "disinto-examples",
        description = "Programs that show what the library does.",
        mixinStandardHelpOptions = true,
        version = "disinto examples 0.1.0-SNAPSHOT",
        subcommands = {
            LifecycleCommand.class,
            ReportCommand.class,
            ServeCommand.class,
            ForgeCommand.class,
            VaultCommand.class,
            StackCommand.class,
            AgentsCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Examples {
    private Examples() {}

    /**
     * Answers the command line of all examples, for {@link #main} and for tests.
     *
     * @return a new command line
     */
    public static CommandLine commandLine() {
        return new CommandLine(new Examples()).setExecutionExceptionHandler(new ReadableErrors());
    }

    /**
     * Runs one example.
     *
     * @param arguments the subcommand and its options
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }
}
