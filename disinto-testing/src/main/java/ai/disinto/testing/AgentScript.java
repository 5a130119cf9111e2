package ai.disinto.testing;

import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.git.TreePath;
import ai.disinto.forge.work.Refusal;
import ai.disinto.testing.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** What a {@link ScriptedAgent} does with one task. */
@FunctionalInterface
public interface AgentScript {
    /**
     * Does it.
     *
     * @param task the task
     * @return how it ended
     * @throws InterruptedException if the thread was interrupted
     */
    AgentRun run(AgentTask task) throws InterruptedException;

    /**
     * Writes a file into the folder of the task and ends well.
     *
     * @param path its path in the folder, with slashes
     * @param content all of it
     * @return the script
     * @throws IllegalArgumentException if the path is no {@link TreePath}
     */
    static AgentScript writes(String path, String content) {
        TreePath file = TreePath.of(Objects.requireNonNull(path, "path"));
        Objects.requireNonNull(content, "content");
        return task -> {
            try {
                Path target = task.directory().resolve(file.toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.writeString(target, content, StandardCharsets.UTF_8);
                return AgentRun.finished("wrote " + file + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException("the script could not write " + file + " in " + task.directory(), e);
            }
        };
    }

    /**
     * Deletes a file from the folder of the task, if it is there, and ends well.
     *
     * @param path its path in the folder, with slashes
     * @return the script
     * @throws IllegalArgumentException if the path is no {@link TreePath}
     */
    static AgentScript deletes(String path) {
        TreePath file = TreePath.of(Objects.requireNonNull(path, "path"));
        return task -> {
            try {
                Files.deleteIfExists(task.directory().resolve(file.toString()));
                return AgentRun.finished("deleted " + file + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException("the script could not delete " + file + " in " + task.directory(), e);
            }
        };
    }

    /**
     * Changes nothing and ends well.
     *
     * @return the script
     */
    static AgentScript doesNothing() {
        return task -> AgentRun.finished("there is nothing to do\n");
    }

    /**
     * Changes nothing, ends well, and says as its last words that it will not do the task. Who asked for an implementation
     * believes that, everybody else does not.
     *
     * @param refusal why
     * @return the script
     */
    static AgentScript refuses(Refusal refusal) {
        JsonNode json = Json.object()
                .put(
                        "status",
                        Objects.requireNonNull(refusal, "refusal").status().word())
                .put("reason", refusal.reason())
                .put("suggestion", refusal.suggestion());
        String output = "I will not do this.\n" + new String(Json.bytes(json), StandardCharsets.UTF_8);
        return task -> AgentRun.finished(output);
    }

    /**
     * Changes nothing and ends badly.
     *
     * @param output what it says
     * @return the script
     */
    static AgentScript fails(String output) {
        Objects.requireNonNull(output, "output");
        return task -> AgentRun.failed(output);
    }

    /**
     * Changes nothing and ends in some way.
     *
     * @param ending how it ends
     * @return the script
     */
    static AgentScript ends(AgentRun.Ending ending) {
        Objects.requireNonNull(ending, "ending");
        return task -> AgentRun.of(ending, "");
    }

    /**
     * Does something more after this, if this ended well.
     *
     * @param next what is done then
     * @return both as one script
     */
    default AgentScript then(AgentScript next) {
        Objects.requireNonNull(next, "next");
        return task -> {
            AgentRun run = run(task);
            return run.isFinished() ? next.run(task) : run;
        };
    }
}
