package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the container of each agent, the containers that no section speaks of, and where the two disagree. */
final class ServiceUnion {
    private final RegistryParts parts;
    private final Drafts drafts;
    private final Gate gate;
    private final BackendRule backends;

    ServiceUnion(RegistryParts parts, Drafts drafts) {
        this.parts = parts;
        this.drafts = drafts;
        this.gate = new Gate(parts);
        this.backends = new BackendRule(parts);
    }

    void add() {
        if (parts.deployed().isEmpty()) {
            return;
        }
        Map<String, EntryDraft> expected = new HashMap<>();
        drafts.hired()
                .forEach(draft ->
                        expected.putIfAbsent(draft.agent().identifiers().service(), draft));
        for (DeployedService service : parts.deployed().get().values()) {
            if (service.name().equals(Roster.AGENTS)) {
                report(service);
            } else if (service.name().startsWith(Roster.HIRED)) {
                EntryDraft draft = expected.remove(service.name());
                deploy(draft, service);
                report(service);
            }
        }
        expected.values().forEach(ServiceUnion::reportMissing);
    }

    private void deploy(@Nullable EntryDraft draft, DeployedService service) {
        if (draft == null) {
            alone(service);
            return;
        }
        draft.deploy(service);
        new SourceDrift(draft, service, gate, backends).report();
    }

    /** A service without a section is an agent too, such as one written by hand. */
    private void alone(DeployedService service) {
        String name = service.name().substring(Roster.HIRED.length());
        EntryDraft other = drafts.find(name).orElse(null);
        if (other != null) {
            reportUnusable(
                    service,
                    "the agent of that name has the service "
                            + other.agent().identifiers().service());
            return;
        }
        try {
            EntryDraft draft = new EntryDraft(EntryDraft.Source.SERVICE, agent(service, name), null);
            draft.deploy(service);
            reportNoSection(draft, service);
            drafts.add(draft);
        } catch (IllegalArgumentException e) {
            reportUnusable(service, String.valueOf(e.getMessage()));
        }
    }

    /** An agent on Anthropic's service cannot have a section, which needs an address: its service says all. */
    private static void reportNoSection(EntryDraft draft, DeployedService service) {
        if (draft.agent().backend().kind() != Backend.Kind.ANTHROPIC) {
            draft.problem(Diagnostic.warning(
                    "agent.no-section",
                    service.location(),
                    "no project file has a section for the service " + service.name(),
                    "add [agents." + draft.name() + "] to a project file, or remove the service"));
        }
    }

    private Agent agent(DeployedService service, String name) {
        Agent.Builder agent = Agent.builder(name)
                .forgeUser(user(service).orElse(name + "-bot"))
                .roles(gate.runs(service).orElse(List.of()))
                .backend(backends.of(service))
                .pollInterval(Drafts.poll(service));
        project(service).ifPresent(agent::project);
        return agent.build();
    }

    /** The project that a service says it works for, if there is one of that name. */
    private Optional<String> project(DeployedService service) {
        return service.text(ServiceVariables.PROJECT)
                .filter(said -> parts.projects().stream()
                        .anyMatch(project -> project.name().equals(said)));
    }

    private void reportUnusable(DeployedService service, String why) {
        drafts.problem(Diagnostic.warning(
                "agent.unusable-service",
                service.location(),
                "the service \"" + service.name() + "\" cannot be an agent: " + why,
                "rename or remove it"));
    }

    /** The account that a service says, else the one that its token's variable is named after. */
    private static Optional<String> user(DeployedService service) {
        Set<String> names = service.environment().keySet();
        Optional<String> said = names.stream()
                .filter(name -> name.startsWith(ServiceVariables.BOT))
                .flatMap(name -> service.text(name).stream())
                .filter(Names::isVisible)
                .findFirst();
        return said.or(() -> service.find(ServiceVariables.TOKEN).stream()
                .flatMap(value -> value.variables().stream())
                .filter(name -> name.startsWith("FORGE_TOKEN_"))
                .map(name -> name.substring("FORGE_TOKEN_".length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'))
                .filter(Names::isVisible)
                .findFirst());
    }

    private void report(DeployedService service) {
        gate.said(service).ifPresent(words -> words.problems().forEach(drafts::problem));
        backends.problem(service).ifPresent(drafts::problem);
    }

    private static void reportMissing(EntryDraft draft) {
        draft.problem(Diagnostic.warning(
                "agent.not-deployed",
                draft.location(),
                "the compose file has no service " + draft.agent().identifiers().service() + " for the agent "
                        + draft.name(),
                "generate the compose file again"));
    }
}
