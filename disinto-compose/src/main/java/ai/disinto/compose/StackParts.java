package ai.disinto.compose;

import ai.disinto.compose.caddy.Routing;
import ai.disinto.core.agent.Agent;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.secret.Secret;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was said about a stack. */
record StackParts(
        List<ProjectConfig> projects,
        List<Agent> agents,
        ImageSource images,
        Routing routing,
        Ports ports,
        boolean chat,
        String composeName,
        String prefix,
        Optional<Tunnel> tunnel,
        List<Extra> extras,
        SecretPolicy policy) {

    /** A variable that somebody wants a service to have. */
    record Extra(String service, String variable, ComposeText value) {}

    /** The project that the common agents work for. */
    ProjectConfig main() {
        return projects.get(0);
    }

    /** The project that an agent works for: the main one unless it names another. */
    Optional<ProjectConfig> projectOf(Agent agent) {
        return agent.project().isEmpty()
                ? Optional.of(main())
                : projects.stream()
                        .filter(project -> project.name().equals(agent.project().get()))
                        .findFirst();
    }

    /** The keys of model services that project files hold, by the variables that shall hold them. */
    Map<String, Secret> modelKeys() {
        Map<String, Secret> keys = new LinkedHashMap<>();
        for (Agent agent : agents) {
            projectOf(agent).stream()
                    .flatMap(project -> project.agents().stream())
                    .filter(section -> section.name().equals(agent.name())
                            && agent.backend().needsKey())
                    .forEach(section -> keys.put(agent.keyVariable(), section.apiKey()));
        }
        return Collections.unmodifiableMap(keys);
    }

    PublicUrls urls() {
        return PublicUrls.of(routing, ports);
    }

    /** What a volume or network of the stack is called on the machine. */
    String onMachine(String key) {
        return composeName + "_" + key;
    }
}
