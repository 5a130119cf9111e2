package ai.disinto.factory.doctor;

import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What an operator gives the doctor. */
record DoctorSettings(
        AgentRegistry agents,
        Optional<Forge> administrator,
        Optional<Function<Secret, Forge>> connect,
        Map<String, ProjectConfig> projects,
        Optional<FormulaCatalog> formulas,
        Optional<Map<String, Secret>> environment) {

    /** The agents that somebody means to run: a leftover marker is none, nor one of the factory's own without a service. */
    List<AgentEntry> staff() {
        return agents.entries().stream()
                .filter(entry -> !entry.isOrphan())
                .filter(entry -> !entry.isOwn() || entry.status().deployed())
                .toList();
    }

    /** The projects that an agent works for, of those that were given; one that says nothing works for all. */
    List<ProjectConfig> projectsOf(AgentEntry entry) {
        return projects.values().stream()
                .filter(project ->
                        entry.projects().isEmpty() || entry.projects().contains(project.name()))
                .toList();
    }
}
