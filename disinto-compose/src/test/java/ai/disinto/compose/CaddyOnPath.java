package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The Caddy of this machine, or the one that {@code -Ddisinto.caddy=…} names. */
public final class CaddyOnPath {
    private static final String PROGRAM = System.getProperty("disinto.caddy", "caddy");

    private CaddyOnPath() {}

    /** Answers the program; without one a test is skipped, but not in continuous integration. */
    public static String program() {
        boolean there = isThere();
        if (System.getenv("CI") == null) {
            assumeThat(there).as("caddy on the path").isTrue();
        }
        assertThat(there).as("caddy on the path").isTrue();
        return PROGRAM;
    }

    private static boolean isThere() {
        try {
            Process process = new ProcessBuilder(PROGRAM, "version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
