package ai.disinto.core.project;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.toml.TomlFields;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Notices when two agents of a project end up with one name in other files. */
final class AgentCollisions {
    private final Problems problems;
    private final Map<String, AgentSection> byService = new HashMap<>();
    private final Map<String, AgentSection> byUser = new HashMap<>();
    private final Map<String, AgentSection> byVariable = new HashMap<>();

    AgentCollisions(Problems problems) {
        this.problems = problems;
    }

    void add(AgentSection agent, TomlFields fields) {
        AgentIdentifiers names = agent.identifiers();
        SourceLocation user = fields.location(AgentKey.FORGE_USER.key());
        AgentSection other = byService.putIfAbsent(names.service(), agent);
        if (other != null) {
            problems.error(
                    "project.same-service",
                    fields.location(),
                    both(other, agent) + " both become the service " + names.service(),
                    "rename one of the sections");
        }
        AgentSection sharing = byUser.putIfAbsent(agent.forgeUser().toLowerCase(Locale.ROOT), agent);
        AgentSection close = byVariable.putIfAbsent(names.tokenVariable(), agent);
        if (sharing != null) {
            problems.warning(
                    "project.same-forge-user",
                    user,
                    both(sharing, agent) + " share the forge user " + agent.forgeUser(),
                    "give each agent a user of its own, so that their work can be told apart");
        } else if (close != null) {
            problems.error(
                    "project.same-variable",
                    user,
                    both(close, agent) + " have users whose tokens share the variable " + names.tokenVariable(),
                    "rename one of the users");
        }
    }

    private static String both(AgentSection first, AgentSection second) {
        return "the agents " + first.name() + " and " + second.name();
    }
}
