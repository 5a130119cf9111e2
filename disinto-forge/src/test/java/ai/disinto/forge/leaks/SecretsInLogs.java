package ai.disinto.forge.leaks;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Hears every log line of a test, and knows the secrets that the tests of this module use. */
final class SecretsInLogs extends Handler {
    /** Holds on to the logger: the JVM forgets those that nobody holds. */
    private static final Logger OURS = Logger.getLogger("ai.disinto");

    private static final List<String> SECRETS = List.of(
            "token-of-a-test",
            "a-token.of.a-test",
            "the secret of a test",
            "c4nary",
            "c4n4rytoken",
            "s3cret",
            "hunter2",
            "pä ss",
            "Authorization");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private SecretsInLogs() {}

    static SecretsInLogs listen() {
        SecretsInLogs heard = new SecretsInLogs();
        OURS.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(heard);
        return heard;
    }

    List<String> heard() {
        return List.copyOf(lines);
    }

    /** Stops to listen, and says which secrets were in a line; never the line. */
    List<String> found() {
        Logger.getLogger("").removeHandler(this);
        return SECRETS.stream()
                .filter(secret -> lines.stream().anyMatch(line -> line.contains(secret)))
                .map(secret -> "a log line with the secret that begins with " + secret.substring(0, 3))
                .toList();
    }

    @Override
    public void publish(LogRecord entry) {
        StringWriter text = new StringWriter();
        text.append(new SimpleFormatter().formatMessage(entry)).append(Arrays.toString(entry.getParameters()));
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(text));
        }
        lines.add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
