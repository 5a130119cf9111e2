package ai.disinto.testing.junit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** Hears every log line of a test. */
final class LogCapture extends Handler {
    private static final String OURS = "ai.disinto";
    private static final int SHOWN = 200;
    private static final AtomicInteger OPEN = new AtomicInteger();
    private static final AtomicReference<@Nullable Level> USUAL = new AtomicReference<>();

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    /** Holds on to the logger: the JVM forgets those that nobody holds. */
    private final Consumer<@Nullable Level> verbosity = Logger.getLogger(OURS)::setLevel;

    private LogCapture() {}

    static LogCapture start() {
        LogCapture capture = new LogCapture();
        Logger.getLogger("").addHandler(capture);
        if (OPEN.getAndIncrement() == 0) {
            USUAL.set(Logger.getLogger(OURS).getLevel());
            capture.verbosity.accept(Level.ALL);
        }
        return capture;
    }

    /** Stops to listen, and says which lines had a secret in them. */
    List<String> end(Set<String> secrets) {
        Logger.getLogger("").removeHandler(this);
        if (OPEN.decrementAndGet() == 0) {
            verbosity.accept(USUAL.get());
        }
        Set<String> found = new LinkedHashSet<>();
        for (String line : lines) {
            for (String secret : secrets) {
                if (line.contains(secret)) {
                    found.add("a secret of a forge in a log line: " + shown(line, secret));
                }
            }
        }
        return List.copyOf(found);
    }

    private static String shown(String line, String secret) {
        int at = line.indexOf(secret);
        return line.substring(Math.max(0, at - SHOWN), at).replace('\n', ' ') + "***";
    }

    @Override
    public void publish(LogRecord entry) {
        StringWriter text = new StringWriter();
        text.append(entry.getLoggerName()).append(": ").append(new SimpleFormatter().formatMessage(entry));
        if (entry.getParameters() != null) {
            text.append(' ').append(Arrays.toString(entry.getParameters()));
        }
        if (entry.getThrown() != null) {
            text.append(' ');
            entry.getThrown().printStackTrace(new PrintWriter(text));
        }
        lines.add(text.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
