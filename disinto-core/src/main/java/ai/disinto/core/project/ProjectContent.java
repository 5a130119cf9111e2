package ai.disinto.core.project;

import java.util.List;

/** What a project file says, as far as it is good. */
record ProjectContent(Settings settings, List<AgentSection> agents, List<Mirror> mirrors) {
    ProjectContent {
        agents = List.copyOf(agents);
        mirrors = List.copyOf(mirrors);
    }
}
