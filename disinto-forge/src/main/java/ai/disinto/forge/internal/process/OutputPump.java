package ai.disinto.forge.internal.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Hands the output of a process on, line by line; reads on when a limit is reached, so that the process can go on. */
public final class OutputPump {
    public static final int LONGEST_PART = 16_384;
    public static final int MOST = 4 << 20;
    public static final String DROPPED = "[the output beyond " + MOST + " characters is dropped]\n";

    private final InputStream in;
    private final Consumer<String> sink;
    private final long most;
    private final ReentrantLock lock = new ReentrantLock();
    private final StringBuilder line = new StringBuilder();
    private final Thread thread;
    private long handedOver;
    private boolean closed;

    private OutputPump(InputStream in, Consumer<String> sink, long most) {
        this.in = in;
        this.sink = sink;
        this.most = most;
        this.thread = new Thread(this::pump, "process-output");
        thread.setDaemon(true);
    }

    static OutputPump start(InputStream in, Consumer<String> sink, long most) {
        OutputPump pump = new OutputPump(in, sink, most);
        pump.thread.start();
        return pump;
    }

    /** Waits for the rest of the output, not for ever: a process that escaped may hold the other end. */
    void finish(Duration patience) throws InterruptedException {
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, patience.toNanos());
        } finally {
            lock.lock();
            try {
                closed = true;
            } finally {
                lock.unlock();
            }
        }
    }

    private void pump() {
        char[] buffer = new char[8192];
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                take(buffer, n);
            }
            handOver();
        } catch (IOException e) {
            handOver();
        }
    }

    private void take(char[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            line.append(buffer[i]);
            boolean half = Character.isHighSurrogate(buffer[i]);
            if (buffer[i] == '\n' || (line.length() >= LONGEST_PART && !half)) {
                handOver();
            }
        }
    }

    private void handOver() {
        String part = line.toString();
        line.setLength(0);
        lock.lock();
        try {
            if (closed || part.isEmpty()) {
                return;
            }
            closed = handedOver + part.length() > most;
            handedOver += part.length();
            sink.accept(closed ? DROPPED : part);
        } catch (RuntimeException e) {
            closed = true;
            System.getLogger(OutputPump.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "whoever takes the output of a run failed with {0}",
                            e.getClass());
        } finally {
            lock.unlock();
        }
    }
}
