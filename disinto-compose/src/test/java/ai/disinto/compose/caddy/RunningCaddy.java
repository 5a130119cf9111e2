package ai.disinto.compose.caddy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A Caddy that serves; it says what it wrote when a test fails. */
final class RunningCaddy implements AutoCloseable {
    private final Process process;
    private final ConcurrentLinkedQueue<String> output = new ConcurrentLinkedQueue<>();
    private final CountDownLatch serves = new CountDownLatch(1);
    private final Thread reader;

    private RunningCaddy(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "caddy output");
        reader.setDaemon(true);
        reader.start();
    }

    static RunningCaddy start(ProcessBuilder builder) throws IOException, InterruptedException {
        RunningCaddy caddy = new RunningCaddy(builder.redirectErrorStream(true).start());
        if (!caddy.serves.await(30, TimeUnit.SECONDS) || !caddy.process.isAlive()) {
            caddy.close();
            throw new IllegalStateException("caddy does not serve:\n" + caddy.output());
        }
        return caddy;
    }

    /** What it wrote so far. */
    String output() {
        return String.join("\n", output);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
            reader.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.contains("serving initial configuration")) {
                    serves.countDown();
                }
            }
        } catch (IOException e) {
            output.add(e.toString());
        } finally {
            serves.countDown();
        }
    }
}
