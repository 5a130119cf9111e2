package ai.disinto.forge.agent;

import ai.disinto.forge.internal.process.ChildProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** One run of a program. */
final class AgentProcess {
    /** What a shell says of a program that a signal ended: of an interrupt, by force, on request. */
    private static final Set<Integer> SIGNALS = Set.of(130, 137, 143);

    private static final String MARK = "DISINTO_RUN";

    private final ProcessAgentSettings settings;
    private final AgentTask task;
    private final AgentOutput output;
    private final SessionMemory sessions;

    AgentProcess(ProcessAgentSettings settings, AgentTask task) {
        this.settings = settings;
        this.task = task;
        this.output = new AgentOutput(settings, task);
        this.sessions = new SessionMemory(settings.sessions(), task.item());
    }

    AgentRun run() throws InterruptedException {
        long start = System.nanoTime();
        Optional<String> resumed = task.session().or(sessions::find);
        try {
            AgentRun run = result(resumed);
            if (run.ending() == AgentRun.Ending.FAILED) {
                resumed.ifPresent(id -> sessions.forget());
            }
            AgentRun known = output.session().map(run::withSession).orElse(run);
            return known.withTook(Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            String why = settings.command().get(0) + " could not be started (" + e.getMessage() + ")\n";
            return AgentRun.failed(settings.secrets().redact(why));
        }
    }

    /** A session that was named is remembered whatever comes then. */
    private AgentRun result(Optional<String> resumed) throws IOException, InterruptedException {
        try (PromptSource prompt = PromptSource.of(settings.command(), task.prompt())) {
            return result(end(prompt, resumed));
        } finally {
            output.session().ifPresent(sessions::keep);
        }
    }

    private ChildProcess.End end(PromptSource prompt, Optional<String> session)
            throws IOException, InterruptedException {
        String mark = UUID.randomUUID().toString();
        Map<String, String> environment = new TreeMap<>(settings.environment());
        environment.put(MARK, mark);
        List<String> command = new ArrayList<>(prompt.command());
        session.ifPresent(id -> command.addAll(settings.resume().apply(id)));
        ChildProcess process = new ChildProcess(command, environment, task.directory(), mark);
        ChildProcess.Limits limits =
                new ChildProcess.Limits(task.limit(), settings.graces().afterSignal());
        try (output) {
            return process.run(limits, output.talk(prompt.input()));
        }
    }

    private AgentRun result(ChildProcess.End end) {
        if (!end.isGone()) {
            return AgentRun.failed(
                    output.tail() + "\na process of the agent could not be ended and may be running still\n");
        }
        if (end.exitCode().isEmpty()) {
            return AgentRun.of(output.result().orElse(AgentRun.Ending.TIMED_OUT), output.tail());
        }
        int code = end.exitCode().getAsInt();
        return AgentRun.of(ending(code), output.tail()).withExitCode(code);
    }

    private AgentRun.Ending ending(int code) {
        boolean isSignal = SIGNALS.contains(code);
        if (code != 0 && !isSignal) {
            return AgentRun.Ending.FAILED;
        }
        return output.result().orElse(isSignal ? AgentRun.Ending.INTERRUPTED : AgentRun.Ending.FINISHED);
    }
}
