package ai.disinto.vault.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process whose time and output are bounded, and that leaves no other process behind. */
record ChildProcess(List<String> command, Map<String, String> environment, Path folder, String mark) {
    private static final Duration LAST_OUTPUT = Duration.ofSeconds(2);

    /** How long it may take, and how long it may take to end once it is told to. */
    record Limits(Duration time, Duration grace) {}

    /** The exit code, if it ended in time, and whether every process of it is gone. */
    record End(OptionalInt exitCode, boolean isGone) {}

    /** Runs it; standard error goes where standard output goes, and standard input is closed. */
    End run(Limits limits, Consumer<String> output) throws InterruptedException {
        Process process = start();
        ProcessTree tree = new ProcessTree(process, mark);
        OutputPump pump = OutputPump.start(process.getInputStream(), output);
        boolean isGone = false;
        boolean inTime = false;
        try {
            closeInput(process);
            inTime = process.waitFor(limits.time().toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            isGone = tree.end(inTime ? Duration.ZERO : limits.grace());
            pump.finish(LAST_OUTPUT);
        }
        return new End(inTime ? OptionalInt.of(process.exitValue()) : OptionalInt.empty(), isGone);
    }

    private static void closeInput(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // it has ended already
            return;
        }
    }

    private Process start() {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new NotStartedException(command.get(0) + " could not be started (" + e.getMessage() + ")");
        }
    }
}
