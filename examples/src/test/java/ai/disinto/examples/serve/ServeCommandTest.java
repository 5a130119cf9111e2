package ai.disinto.examples.serve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.examples.Examples;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ServeCommandTest {

    @Test
    void serve_answersAtThePrintedAddressUntilItIsStopped() throws IOException, InterruptedException {
        PipedReader printed = new PipedReader();
        PrintWriter out = new PrintWriter(new PipedWriter(printed));
        Thread serving = new Thread(() -> Examples.commandLine().setOut(out).execute("serve", "--line", "16"));
        serving.start();
        StringBuilder address = new StringBuilder();
        for (int c = printed.read(); c != '\n'; c = printed.read()) {
            address.append((char) c);
        }
        URLConnection version = URI.create(address.toString().strip() + "/api/v1/version")
                .toURL()
                .openConnection();
        assertThat(new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("16.");
        serving.interrupt();
        serving.join();
    }

    @Test
    void wrongOptions_areExplained() {
        assertThat(error("--line", "12")).contains("11, 15 or 16");
        assertThat(error("--admin", "nobody")).contains("NAME:PASSWORD");
    }

    private static String error(String option, String value) {
        StringWriter err = new StringWriter();
        int exitCode = Examples.commandLine().setErr(new PrintWriter(err)).execute("serve", option, value);
        assertThat(exitCode).isEqualTo(2);
        return err.toString();
    }
}
