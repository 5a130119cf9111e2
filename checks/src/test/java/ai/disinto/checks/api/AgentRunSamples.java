package ai.disinto.checks.api;

import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.agent.ProcessAgentRunner;
import ai.disinto.forge.agent.Prompt;
import ai.disinto.forge.git.GitRemote;
import ai.disinto.forge.git.WorkCopies;
import ai.disinto.forge.git.WorkCopy;
import ai.disinto.testing.AgentScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** A task of an agent, and work copies of what is nowhere. */
final class AgentRunSamples {
    private AgentRunSamples() {}

    static Map<Class<?>, Object> all(GitRemote remote) {
        Prompt prompt = Prompt.builder().instruct("sample").build();
        AgentTask task = AgentTask.builder("sample", AgentTask.Kind.IMPLEMENT)
                .directory(Path.of("sample"))
                .prompt(prompt)
                .build();
        Map<Class<?>, Object> out = new HashMap<>();
        out.put(Prompt.class, prompt);
        out.put(AgentTask.class, task);
        out.put(
                ProcessAgentRunner.class,
                ProcessAgentRunner.builder("/nowhere/sample").build());
        out.put(AgentScript.class, AgentScript.doesNothing());
        try {
            Path folder = Files.createTempDirectory("disinto-work-samples");
            folder.toFile().deleteOnExit();
            out.put(WorkCopies.class, WorkCopies.in(folder, remote, InstantSource.system()));
            Constructor<?> copy = WorkCopy.class.getDeclaredConstructors()[0];
            copy.setAccessible(true);
            out.put(WorkCopy.class, copy.newInstance(null, null, null, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(WorkCopy.class.getName(), e);
        }
        return out;
    }
}
