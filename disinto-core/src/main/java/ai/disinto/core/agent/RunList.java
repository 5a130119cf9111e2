package ai.disinto.core.agent;

import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.project.ProjectKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the agents of a factory are to run for its projects. */
final class RunList {
    private static final Map<String, ProjectKey<Long>> SCHEDULED = Map.of(
            "gardener", ProjectKey.GARDENER_INTERVAL,
            "architect", ProjectKey.ARCHITECT_INTERVAL,
            "planner", ProjectKey.PLANNER_INTERVAL);

    private final List<ProjectConfig> projects;

    RunList(List<ProjectConfig> projects) {
        this.projects = projects;
    }

    List<ScheduledRun> of(List<AgentEntry> entries) {
        List<ScheduledRun> runs = new ArrayList<>();
        for (AgentEntry entry : entries) {
            for (ProjectConfig project : projects) {
                boolean common = entry.projects().isEmpty() && !entry.isOrphan();
                if (common || entry.projects().contains(project.name())) {
                    entry.agent().roles().forEach(role -> runs.add(run(project, entry.agent(), role)));
                }
            }
        }
        return List.copyOf(runs);
    }

    private static ScheduledRun run(ProjectConfig project, Agent agent, Role role) {
        ScheduledRun run = ScheduledRun.of(project.name(), agent, role);
        Optional<Long> said = Optional.ofNullable(SCHEDULED.get(role.name())).flatMap(project::find);
        return said.map(seconds -> run.withInterval(Duration.ofSeconds(seconds)))
                .orElse(run);
    }
}
