package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceLocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All entries while they are put together. */
final class Drafts {
    static final SourceLocation ROSTER = SourceLocation.startOf("roster");
    private static final Duration POLL = Duration.ofMinutes(5);

    private final RegistryParts parts;
    private final List<EntryDraft> own = new ArrayList<>();
    private final Map<String, EntryDraft> hired = new HashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    Drafts(RegistryParts parts) {
        this.parts = parts;
    }

    /** The factory's own agents: one for each role that has a home. */
    void addOwn() {
        Map<String, DeployedService> services = parts.deployed().orElse(Map.of());
        BackendRule rule = new BackendRule(parts);
        Gate gate = new Gate(parts);
        Map<String, Backend> backends = new HashMap<>();
        for (Role role : parts.catalog().own()) {
            Optional<DeployedService> home = gate.home(role, services);
            Backend backend = home.map(service -> backends.computeIfAbsent(service.name(), name -> rule.of(service)))
                    .orElseGet(() -> Backend.named(BackendRule.UNCONFIGURED));
            own.add(own(role, home, backend));
        }
    }

    private static EntryDraft own(Role role, Optional<DeployedService> home, Backend backend) {
        Agent agent = Agent.builder(role.markerWord())
                .forgeUser(role.account().orElse(role.name() + "-bot"))
                .roles(List.of(role))
                .backend(backend)
                .pollInterval(home.map(Drafts::poll).orElse(POLL))
                .build();
        EntryDraft draft = new EntryDraft(EntryDraft.Source.ROSTER, agent, null);
        draft.fact("roles", role.name(), ROSTER);
        draft.fact("account", agent.forgeUser(), ROSTER);
        home.ifPresent(draft::deploy);
        return draft;
    }

    /** How long a container waits between two rounds, if it says so. */
    static Duration poll(DeployedService service) {
        String text = service.text(ServiceVariables.POLL).orElse("");
        boolean number = !text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        long seconds = number ? Long.parseLong(text) : 0;
        return seconds > 0 ? Duration.ofSeconds(seconds) : POLL;
    }

    Optional<EntryDraft> find(String name) {
        return Optional.ofNullable(hired.get(name));
    }

    void add(EntryDraft draft) {
        hired.put(draft.name(), draft);
    }

    List<EntryDraft> own() {
        return own;
    }

    Collection<EntryDraft> hired() {
        return hired.values();
    }

    /** The factory's own, then all others by name. */
    List<EntryDraft> all() {
        return Stream.concat(own.stream(), hired.values().stream().sorted(Comparator.comparing(EntryDraft::name)))
                .toList();
    }

    void problem(Diagnostic problem) {
        problems.add(problem);
    }

    List<Diagnostic> problems() {
        return problems;
    }
}
