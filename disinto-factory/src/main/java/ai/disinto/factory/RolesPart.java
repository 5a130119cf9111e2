package ai.disinto.factory;

import ai.disinto.core.agent.Agent;
import ai.disinto.core.agent.AgentSchedule;
import ai.disinto.core.agent.DueRun;
import ai.disinto.core.agent.ScheduledRun;
import ai.disinto.factory.FactorySettings.SlowRole;
import ai.disinto.factory.TickLog.Pen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is done now and then. */
record RolesPart(ProjectState state, Pen pen) {
    void run() throws InterruptedException {
        if (state.settings().roles().isEmpty()) {
            return;
        }
        Map<ScheduledRun, SlowRole> runs = new LinkedHashMap<>();
        state.settings().roles().forEach(role -> runs.put(run(role), role));
        WorkFolder folder = new WorkFolder(state.settings().folder());
        folder.create();
        Path file = folder.path("schedule");
        AgentSchedule schedule = Files.exists(file) ? AgentSchedule.read(file) : AgentSchedule.empty();
        for (DueRun due :
                schedule.due(List.copyOf(runs.keySet()), state.settings().now(), run -> Optional.empty())) {
            SlowRole role = Objects.requireNonNull(runs.get(due.run()));
            if (due.isDue()) {
                pen.guarded(() -> run(file, due.run(), role));
            } else {
                pen.wakeAt(due.dueAt());
            }
        }
    }

    private void run(Path file, ScheduledRun run, SlowRole role) throws InterruptedException {
        AgentSchedule unused =
                AgentSchedule.recordStart(file, run, state.settings().now());
        state.renewAll(pen.log());
        role.task().run(state.project());
        pen.done("Ran " + role.role() + ".");
    }

    private ScheduledRun run(SlowRole role) {
        Agent agent = Agent.builder("factory").build();
        return ScheduledRun.of(state.slug().toString(), agent, role.role()).withInterval(role.interval());
    }
}
