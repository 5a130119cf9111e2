package ai.disinto.vault.internal.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A clone of somebody who knows git well. */
final class GitCli {
    private final Path clone;

    GitCli(OpsStage stage, String login, Path folder) {
        URI base = stage.server().url();
        clone = folder.resolve("clone");
        String address = "http://" + login + ":pass-" + login + "-1@" + base.getAuthority() + "/acme/ops.git";
        execute(folder, Map.of(), List.of("clone", "-q", address, clone.toString()));
    }

    void run(String... words) {
        execute(clone, Map.of(), List.of(words));
    }

    void runDated(String date, String... words) {
        execute(clone, Map.of("GIT_AUTHOR_DATE", date, "GIT_COMMITTER_DATE", date), List.of(words));
    }

    void put(String path, String text) {
        try {
            Files.writeString(clone.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void link(String path, String target) throws IOException {
        Files.createDirectories(clone.resolve(path).getParent());
        Files.createSymbolicLink(clone.resolve(path), Path.of(target));
    }

    private static void execute(Path folder, Map<String, String> environment, List<String> words) {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"));
        command.addAll(words);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("git " + words + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
