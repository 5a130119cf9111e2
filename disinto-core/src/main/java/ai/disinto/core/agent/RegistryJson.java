package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.internal.json.JsonText;
import ai.disinto.core.internal.secret.CredentialText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of agents as programs read it. */
final class RegistryJson {
    private RegistryJson() {}

    static String of(List<AgentEntry> entries, List<Diagnostic> problems) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("agents", entries.stream().map(RegistryJson::entry).toList());
        root.put("problems", problems.stream().map(RegistryJson::problem).toList());
        return JsonText.of(root);
    }

    private static Map<String, Object> entry(AgentEntry entry) {
        Agent agent = entry.agent();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", agent.name());
        object.put("identity", agent.forgeUser());
        object.put("roles", agent.roles());
        object.put("backend", backend(agent.backend()));
        object.put("own", entry.isOwn());
        object.put("projects", entry.projects());
        object.put("service", entry.service());
        object.put("token_variables", entry.tokenVariables());
        object.put("status", status(entry.status()));
        object.put("origin", entry.facts().stream().map(RegistryJson::fact).toList());
        return object;
    }

    private static Map<String, Object> backend(Backend backend) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", backend.name());
        object.put("url", backend.url().map(url -> CredentialText.maskedUrls(url.toString())));
        object.put("model", backend.model());
        return object;
    }

    private static Map<String, Object> status(AgentStatus status) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("active", status.isActive());
        object.put("text", status.toString());
        object.put("configured", status.configured());
        object.put("deployed", status.deployed());
        object.put("permitted", status.permitted());
        object.put("gated_in", status.gatedIn());
        object.put("running", status.running());
        object.put("credentialled", status.credentialled());
        return object;
    }

    private static Map<String, Object> fact(AgentFact fact) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("fact", fact.name());
        object.put("value", CredentialText.maskedUrls(fact.value()));
        object.put("source", fact.origin().source());
        object.put("line", fact.origin().line());
        return object;
    }

    private static Map<String, Object> problem(Diagnostic problem) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("severity", problem.severity().name().toLowerCase(java.util.Locale.ROOT));
        object.put("code", problem.code());
        object.put("source", problem.location().source());
        object.put("line", problem.line());
        object.put("message", problem.message());
        object.put("hint", problem.hint());
        return object;
    }
}
