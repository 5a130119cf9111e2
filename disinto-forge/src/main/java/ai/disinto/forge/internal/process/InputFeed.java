package ai.disinto.forge.internal.process;

import java.io.IOException;
import java.io.OutputStream;

/** Gives a process what it reads, and then the end of it. One that does not read holds nobody up. */
final class InputFeed {
    private InputFeed() {}

    static void start(OutputStream out, byte[] input) {
        if (input.length == 0) {
            feed(out, input);
            return;
        }
        Thread thread = new Thread(() -> feed(out, input), "process-input");
        thread.setDaemon(true);
        thread.start();
    }

    private static void feed(OutputStream out, byte[] input) {
        try (out) {
            out.write(input);
        } catch (IOException e) {
            // it has ended, or does not want to know
            return;
        }
    }
}
