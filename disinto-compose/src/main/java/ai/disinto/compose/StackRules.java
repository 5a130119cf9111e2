package ai.disinto.compose;

import ai.disinto.compose.caddy.Routing;
import ai.disinto.core.agent.Agent;
import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.project.ProjectConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What can be seen to be wrong with what was said about a stack. */
final class StackRules {
    private static final int LONGEST_SLUG = 60;

    private final StackParts parts;
    private final Findings findings = new Findings();
    private final Claims claims = new Claims(findings);

    StackRules(StackParts parts) {
        this.parts = parts;
    }

    List<Diagnostic> check() {
        projects();
        agents();
        tunnel();
        machinePorts();
        return findings.all();
    }

    /** Those that can only be seen when the services are there. */
    List<Diagnostic> checkExtras(List<ServiceDraft> drafts) {
        Findings unknown = new Findings();
        Set<String> names = drafts.stream().map(draft -> draft.name).collect(Collectors.toSet());
        for (StackParts.Extra extra : parts.extras()) {
            if (!names.contains(extra.service())) {
                unknown.error(
                        "compose.unknown-service",
                        "the variable " + extra.variable() + " is meant for the service " + extra.service()
                                + ", which is not in the stack",
                        "name one of "
                                + drafts.stream().map(draft -> draft.name).toList());
            }
        }
        return unknown.all();
    }

    private void projects() {
        if (parts.projects().isEmpty()) {
            findings.error("compose.no-project", "the stack has no project to work for", "add one with project(…)");
        }
        for (ProjectConfig project : parts.projects()) {
            String owner = "the project " + project.name() + " (" + project.repo() + ")";
            claims.claim("compose.same-project", "the project name", project.name(), owner);
        }
    }

    private void agents() {
        Map<String, Agent> byUser = new HashMap<>();
        for (Agent agent : parts.agents()) {
            String owner = owner(agent);
            String slug = agent.identifiers().safeName();
            claims.claim(
                    "compose.same-agent",
                    "the service " + agent.identifiers().service() + " for the slug",
                    slug,
                    owner);
            Agent other = byUser.putIfAbsent(agent.forgeUser().toLowerCase(Locale.ROOT), agent);
            if (other != null) {
                findings.warning(
                        "compose.same-forge-user",
                        owner(other) + " and " + owner + " share the forge user " + agent.forgeUser(),
                        "give each agent a user of its own, so that their work can be told apart");
            } else {
                claims.claim(
                        "compose.same-variable",
                        "the variable",
                        agent.identifiers().tokenVariable(),
                        owner);
            }
            single(agent, slug);
        }
    }

    private void single(Agent agent, String slug) {
        if (agent.roles().isEmpty()) {
            findings.error(
                    "compose.no-roles", owner(agent) + " has no role", "give it a role, or leave it out of the stack");
        }
        if (!parts.projects().isEmpty() && parts.projectOf(agent).isEmpty()) {
            findings.error(
                    "compose.unknown-project",
                    owner(agent) + " works for a project that is not in the stack",
                    "add the project, or leave the agent out");
        }
        if (slug.length() > LONGEST_SLUG) {
            findings.error(
                    "compose.long-name",
                    owner(agent) + " has a name of " + slug.length() + " characters",
                    "give it a name of at most " + LONGEST_SLUG);
        }
    }

    private void tunnel() {
        if (parts.tunnel().isPresent() && parts.routing().mode() == Routing.Mode.LOCAL) {
            findings.error(
                    "compose.tunnel-without-name",
                    "there is a tunnel to " + parts.tunnel().get().host() + ", and no public name that leads into it",
                    "give the stack a routing by paths or by names");
        }
    }

    /** Also those that the runner takes without a mapping, since it has the machine's network. */
    private void machinePorts() {
        Ports ports = parts.ports();
        Map<String, Integer> wanted = Map.of(
                "forge", ports.forge(),
                "ci", ports.ci(),
                "ciAgents", ports.ciAgents(),
                "ciHealth", ports.ciHealth(),
                "http", ports.http(),
                "https", ports.https());
        // in one order, so that the same mistake gives the same words
        new TreeMap<>(wanted)
                .forEach((name, port) -> claims.claim("compose.same-port", "the port", port.toString(), name));
    }

    static String owner(Agent agent) {
        return "the agent " + agent.name()
                + agent.project().map(name -> " of the project " + name).orElse("");
    }
}
