package ai.disinto.compose.caddy;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.compose.CaddyOnPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What Caddy makes of a file. */
final class CaddyProgram {
    private final String program;
    private final Path folder;

    private CaddyProgram(String program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Without one a test is skipped, but not in continuous integration. */
    static CaddyProgram in(Path folder) {
        return new CaddyProgram(CaddyOnPath.program(), folder);
    }

    /** The file, as Caddy formats it. */
    String formatted(String text) throws IOException, InterruptedException {
        return run(text, "fmt", "Caddyfile");
    }

    /** The JSON that Caddy makes of the file. */
    String adapted(String text) throws IOException, InterruptedException {
        return run(text, "adapt", "--adapter", "caddyfile", "--config", "Caddyfile");
    }

    /** Fails unless Caddy could start with the file. */
    void validate(String text) throws IOException, InterruptedException {
        run(text, "validate", "--adapter", "caddyfile", "--config", "Caddyfile");
    }

    /** Starts a server with the file; the caller closes it. */
    ProcessBuilder server(String text, String secret) throws IOException {
        Path file = Files.writeString(folder.resolve("Caddyfile"), text);
        ProcessBuilder builder = builder("run", "--adapter", "caddyfile", "--config", file.toString());
        builder.environment().put("FORWARD_AUTH_SECRET", secret);
        return builder;
    }

    private String run(String text, String... arguments) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("Caddyfile"), text);
        Path out = folder.resolve("caddy.out");
        Path err = folder.resolve("caddy.err");
        Process process = builder(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        // fmt ends with 1 when it would change something, and prints what it would write
        if (!arguments[0].equals("fmt")) {
            assertThat(process.exitValue()).as(Files.readString(err) + text).isZero();
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().put("HOME", folder.toString());
        return builder;
    }
}
