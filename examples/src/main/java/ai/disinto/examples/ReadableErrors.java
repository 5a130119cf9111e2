package ai.disinto.examples;

import ai.disinto.core.DisintoException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints what went wrong in the world as one message; a fault of the program keeps its stack trace. */
final class ReadableErrors implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) throws Exception {
        if (thrown instanceof DisintoException || thrown instanceof UncheckedIOException) {
            command.getErr().println(command.getColorScheme().errorText(thrown.getMessage()));
            return command.getCommandSpec().exitCodeOnExecutionException();
        }
        throw thrown;
    }
}
