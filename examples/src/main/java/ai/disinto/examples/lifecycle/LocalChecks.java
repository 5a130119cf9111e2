package ai.disinto.examples.lifecycle;

import ai.disinto.core.DisintoException;
import ai.disinto.examples.lifecycle.Cast.Role;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewStatus;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.git.CloneName;
import ai.disinto.forge.git.Clones;
import ai.disinto.forge.git.GitRemote;
import ai.disinto.forge.git.Workspace;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.StatusState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Stands in for a CI server where there is none: runs the checks of each head on this machine and posts the status. */
final class LocalChecks {
    static final String CONTEXT = "ci/lifecycle";
    private static final long LIMIT = 30;

    private final ForgeRepository project;
    private final Path folder;
    private final Story story;
    private final double patience;
    private final Map<String, Double> firstSeen = new HashMap<>();

    /**
     * Makes them.
     *
     * @param stage the server
     * @param folder where builds run
     * @param patience how long a head has to be there, so that the server has got to its push: approvals that are given
     *     before are dismissed
     * @param story tells what goes wrong
     */
    LocalChecks(Stage stage, Path folder, Duration patience, Story story) {
        this.patience = patience.toMillis() / 1e3;
        this.project = stage.project(Role.CHECKS);
        this.folder = folder;
        this.story = story;
    }

    /** Builds every head that has no status yet. What fails is tried again the next time. */
    void look() {
        try {
            for (PullRequest pull : project.pulls().list(PullQuery.open()).list()) {
                String head = pull.head().sha();
                double since = firstSeen.computeIfAbsent(head, each -> story.seconds());
                if (story.seconds() - since >= patience && !isKnown(head)) {
                    build(pull, head);
                }
            }
        } catch (DisintoException e) {
            story.trouble(String.valueOf(e.getMessage()));
        }
    }

    private boolean isKnown(String head) {
        return project.statuses().list(head).stream()
                .anyMatch(each -> each.context().equals(CONTEXT));
    }

    private void build(PullRequest pull, String head) {
        Clones clones = Clones.in(folder, GitRemote.of(project));
        CloneName name = CloneName.of("build-" + head.substring(0, 12));
        try (Workspace workspace = clones.open(name)) {
            workspace.checkout(pull.head().ref());
            if (workspace.head().filter(head::equals).isPresent()) {
                post(head, run(workspace.directory()));
            }
        }
        boolean unused = clones.remove(name);
    }

    private void post(String head, boolean passed) {
        NewStatus status = NewStatus.of(CONTEXT, passed ? StatusState.SUCCESS : StatusState.FAILURE)
                .description(passed ? "sh check.sh passed" : "sh check.sh failed");
        var unused = project.statuses().create(head, status);
    }

    private boolean run(Path directory) {
        try {
            Process process = new ProcessBuilder(List.of("sh", "check.sh"))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Files.createTempFile(folder, "build", ".log").toFile())
                    .start();
            boolean ended = process.waitFor(LIMIT, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The checks could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StageFailedException("The checks were interrupted");
        }
    }
}
