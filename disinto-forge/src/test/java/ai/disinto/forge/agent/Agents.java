package ai.disinto.forge.agent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tasks, and programs that are scripts. */
final class Agents {
    private Agents() {}

    static ProcessAgentRunner.Builder sh(String... lines) {
        return ProcessAgentRunner.builder("/bin/sh", "-c", String.join("\n", lines), "agent");
    }

    static AgentTask.Builder task(Path folder) {
        return AgentTask.builder("issue-1", AgentTask.Kind.IMPLEMENT)
                .directory(folder)
                .prompt(Prompt.builder().instruct("Light it.").build());
    }

    /** Asserts nothing; answers those of the printed processes that run. */
    static List<Long> running(String pids) {
        return pids.lines()
                .map(Long::valueOf)
                .filter(pid -> isRunning(Path.of("/proc/" + pid + "/cmdline"), pid))
                .toList();
    }

    /** What has ended and was not collected yet has no command line. */
    private static boolean isRunning(Path commandLine, long pid) {
        if (!Files.isDirectory(Path.of("/proc"))) {
            return ProcessHandle.of(pid).isPresent();
        }
        try {
            return Files.readAllBytes(commandLine).length > 0;
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
