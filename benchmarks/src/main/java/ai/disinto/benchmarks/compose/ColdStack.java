package ai.disinto.benchmarks.compose;

import ai.disinto.compose.FactoryStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The command {@code stack} of a cold process beside the programs that check what it generates. All take turns; prints the
 * median seconds on the clock and on the processors. Runs in the root of the project, and needs a bash.
 */
public final class ColdStack {
    private static final String PROJECT = "examples/src/main/resources/sample-factory/projects/lighthouse.toml";
    private static final String TIMED = "TIMEFORMAT='%R %U %S'; time \"$@\" >/dev/null 2>\"$DISINTO_ERRORS\"";

    private final Path folder;
    private final Path errors;
    private final Map<String, List<double[]>> times = new LinkedHashMap<>();

    private ColdStack(Path folder) {
        this.folder = folder;
        this.errors = folder.resolve("errors");
    }

    /**
     * Measures and prints.
     *
     * @param arguments how many processes of each; 7 without
     * @throws IOException if there is no temporary folder
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("disinto-cold-stack");
        try {
            new ColdStack(folder).measure(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void measure(int rounds) throws IOException, InterruptedException {
        FactoryStack stack = SampleStack.stack(SampleStack.projects(1, 2), "v1.0.0");
        Files.writeString(
                folder.resolve("docker-compose.yml"), stack.composeFile().render());
        StringBuilder variables = new StringBuilder();
        stack.variables().forEach(variable -> variables.append(variable.name()).append("=x\n"));
        Files.writeString(folder.resolve(".env"), variables);
        Files.createDirectories(folder.resolve("docker/chat"));
        Path caddyfile = Files.writeString(folder.resolve("Caddyfile"), ":8080 {\n\trespond 404\n}\n");
        for (int i = 0; i < rounds; i++) {
            run(
                    "examples stack",
                    "java",
                    "-jar",
                    "examples/target/disinto-examples.jar",
                    "stack",
                    "--build",
                    PROJECT,
                    folder + "/out");
            run("java alone", "java", "-version");
            run(
                    "docker-compose config",
                    "docker-compose",
                    "--project-directory",
                    folder.toString(),
                    "-f",
                    folder.resolve("docker-compose.yml").toString(),
                    "config");
            run("caddy validate", "caddy", "validate", "--adapter", "caddyfile", "--config", caddyfile.toString());
        }
        times.forEach((name, seconds) -> System.out.printf(
                Locale.ROOT, "%-24s %.2f s, %.2f s of processors%n", name, median(seconds, 0), median(seconds, 1)));
    }

    private void run(String name, String... command) throws IOException, InterruptedException {
        List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, "bash"));
        timed.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(timed).redirectErrorStream(true);
        builder.environment().put("DISINTO_ERRORS", errors.toString());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException(name + " failed: " + Files.readString(errors));
        }
        String[] parts = printed.strip().split(" ", -1);
        double[] seconds = {Double.parseDouble(parts[0]), Double.parseDouble(parts[1]) + Double.parseDouble(parts[2])};
        times.computeIfAbsent(name, any -> new ArrayList<>()).add(seconds);
    }

    private static double median(List<double[]> all, int column) {
        double[] sorted =
                all.stream().mapToDouble(each -> each[column]).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
