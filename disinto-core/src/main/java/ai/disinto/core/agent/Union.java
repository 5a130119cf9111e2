package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The agents of all sources, put together once. */
final class Union {
    private final RegistryParts parts;
    private final List<AgentEntry> entries;
    private final List<Diagnostic> ofAgents;
    private final List<Diagnostic> problems;
    private final Map<Agent, AgentEntry> byAgent = new HashMap<>();
    private final Map<String, AgentEntry> byName = new HashMap<>();

    private Union(RegistryParts parts, List<AgentEntry> entries, List<Diagnostic> ofAgents) {
        this.parts = parts;
        this.entries = List.copyOf(entries);
        this.ofAgents = ofAgents;
        List<Diagnostic> all = new ArrayList<>(parts.projectProblems());
        all.addAll(parts.otherProblems());
        all.addAll(ofAgents);
        all.sort(Comparator.comparing(Diagnostic::location));
        this.problems = List.copyOf(all);
        entries.forEach(entry -> byAgent.putIfAbsent(entry.agent(), entry));
        entries.forEach(entry -> byName.putIfAbsent(entry.name(), entry));
        entries.stream()
                .filter(entry -> !entry.isOwn())
                .forEach(entry -> byName.putIfAbsent(entry.agent().identifiers().service(), entry));
        entries.forEach(entry -> byName.putIfAbsent(entry.agent().forgeUser().toLowerCase(Locale.ROOT), entry));
    }

    static Union of(RegistryParts parts) {
        Drafts drafts = new Drafts(parts);
        drafts.addOwn();
        new SectionUnion(parts, drafts).add();
        new ServiceUnion(parts, drafts).add();
        new MarkerUnion(parts, drafts).add();
        new IdentityCheck(drafts).check();
        new FormulaCheck(parts, drafts).check();
        List<AgentEntry> entries = new StatusRule(parts, drafts).entries();
        List<Diagnostic> ofAgents = new ArrayList<>(drafts.problems());
        drafts.all().forEach(draft -> ofAgents.addAll(draft.problems()));
        return new Union(parts, entries, ofAgents);
    }

    List<AgentEntry> entries() {
        return entries;
    }

    List<Diagnostic> problems() {
        return problems;
    }

    Optional<AgentEntry> find(String name) {
        AgentEntry named = byName.get(name);
        return named != null
                ? Optional.of(named)
                : parts.catalog()
                        .role(name)
                        .map(role -> byName.get(role.markerWord()))
                        .filter(AgentEntry::isOwn);
    }

    List<Agent> hired() {
        List<Diagnostic> errors = Stream.concat(parts.projectProblems().stream(), ofAgents.stream())
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidDocumentException("the project files", errors);
        }
        return entries.stream()
                .filter(entry -> !entry.isOwn() && !entry.isOrphan())
                .map(AgentEntry::agent)
                .filter(agent -> !BackendRule.isUndecided(agent.backend()))
                .toList();
    }

    List<ScheduledRun> runs() {
        return new RunList(parts.projects()).of(entries);
    }

    Optional<String> obstacle(ScheduledRun run) {
        AgentEntry entry = byAgent.get(run.agent());
        if (entry == null) {
            return Optional.of("there is no agent " + run.agent().name());
        }
        AgentStatus status = entry.status();
        return status.isActive() ? Optional.empty() : status.reasons().stream().findFirst();
    }
}
