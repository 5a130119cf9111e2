package ai.disinto.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The compose of this machine: version 2 if it is there, else the older program. */
final class DockerCompose {
    private static final List<List<String>> PROGRAMS = List.of(List.of("docker", "compose"), List.of("docker-compose"));

    private final Path folder;
    private final List<String> program;

    private DockerCompose(Path folder, List<String> program) {
        this.folder = folder;
        this.program = program;
    }

    /** Without one a test is skipped, but not in continuous integration. */
    static DockerCompose in(Path folder) {
        Optional<List<String>> program =
                PROGRAMS.stream().filter(DockerCompose::isThere).findFirst();
        if (System.getenv("CI") == null) {
            assumeThat(program)
                    .as("docker compose or docker-compose on the path")
                    .isPresent();
        }
        assertThat(program).as("docker compose or docker-compose on the path").isPresent();
        return new DockerCompose(folder, program.orElseThrow());
    }

    /** What compose makes of a file; {@code .env} and what it mentions must be in the folder. */
    String config(String file) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("docker-compose.yml"), file);
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("-f", "docker-compose.yml"));
        if (program.size() == 2) {
            command.addAll(List.of("--profile", "*"));
        }
        command.add("config");
        if (program.size() == 2) {
            // its YAML loses line breaks at the beginning of a text, and forgets to double some dollar signs
            command.addAll(List.of("--format", "json"));
        }
        Path out = folder.resolve("config.out");
        Path err = folder.resolve("config.err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH", "HOME"));
        environment.put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return program.size() == 2 ? asYaml(Files.readString(out)) : Files.readString(out);
    }

    /** JSON is YAML but for characters that YAML wants escaped. */
    private static String asYaml(String json) {
        StringBuilder yaml = new StringBuilder(json.length());
        json.codePoints()
                .forEach(point -> yaml.append(
                        point < 0x7f ? Character.toString(point) : String.format(Locale.ROOT, "\\U%08x", point)));
        return yaml.toString();
    }

    private static boolean isThere(List<String> program) {
        List<String> command = new ArrayList<>(program);
        command.add("version");
        try {
            Process process = new ProcessBuilder(command)
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
