package ai.disinto.factory.staff;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.agent.Agent;
import ai.disinto.core.project.AgentEdit;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.factory.staff.Office.ProjectFile;
import ai.disinto.factory.staff.StaffException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds out which repositories the token of an agent is for. */
final class Badges {
    private Badges() {}

    /** The repositories of the projects that name the agent, else of its own, else of the main project. */
    static Badge of(Office office, Agent agent, List<String> projects) {
        refuseOddAccount(agent);
        List<ProjectConfig> all =
                office.projects().stream().map(ProjectFile::config).toList();
        List<String> names = new ArrayList<>(projects);
        agent.project().filter(name -> !names.contains(name)).ifPresent(names::add);
        List<ProjectConfig> mine =
                all.stream().filter(config -> names.contains(config.name())).toList();
        List<RepositorySlug> repositories = (mine.isEmpty()
                        ? all.stream().limit(1).toList()
                        : mine)
                .stream()
                        .flatMap(config -> Stream.of(config.repo(), config.opsRepo()))
                        .toList();
        return new Badge(
                office, agent.name(), agent.forgeUser(), agent.identifiers().tokenVariable(), repositories);
    }

    /** An account may stand in a compose file that somebody wrote by hand. */
    private static void refuseOddAccount(Agent agent) {
        try {
            AgentEdit.of("any").forgeUser(agent.forgeUser());
        } catch (IllegalArgumentException e) {
            throw Refusal.of(
                    Reason.ACCOUNT,
                    "could not look for the account of the agent " + agent.name() + ": " + e.getMessage()
                            + "; correct it where the agent is described");
        }
    }
}
