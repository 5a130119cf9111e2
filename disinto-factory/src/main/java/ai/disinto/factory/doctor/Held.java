package ai.disinto.factory.doctor;

import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.secret.Secret;
import java.util.Map;
import java.util.Optional;

/** A token, whose it should be, and the variable that it is in. */
record Held(AgentEntry agent, String variable, Secret secret) {
    /** The token that an agent works with: that of the first of its variables that is set. */
    static Optional<Held> find(AgentEntry agent, DoctorSettings settings) {
        Map<String, Secret> variables = settings.environment().orElse(Map.of());
        return agent.tokenVariables().stream()
                .flatMap(name ->
                        Optional.ofNullable(variables.get(name)).map(secret -> new Held(agent, name, secret)).stream())
                .findFirst();
    }
}
