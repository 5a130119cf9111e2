package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.project.AgentSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry while its sources are put together. */
final class EntryDraft {
    /** Which source an agent has its name from. */
    enum Source {
        ROSTER,
        SECTION,
        SERVICE,
        MARKER
    }

    private final Source source;
    private final Agent agent;
    private final @Nullable AgentSection section;
    private final List<String> projects = new ArrayList<>();
    private final List<AgentFact> facts = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private @Nullable DeployedService service;
    private String noteWord;

    EntryDraft(Source source, Agent agent, @Nullable AgentSection section) {
        this.source = source;
        this.agent = agent;
        this.section = section;
        this.noteWord = source == Source.ROSTER || source == Source.MARKER
                ? agent.name()
                : agent.identifiers().safeName();
    }

    Source source() {
        return source;
    }

    boolean isOwn() {
        return source == Source.ROSTER;
    }

    boolean isOrphan() {
        return source == Source.MARKER;
    }

    Agent agent() {
        return agent;
    }

    String name() {
        return agent.name();
    }

    Optional<AgentSection> section() {
        return Optional.ofNullable(section);
    }

    List<String> projects() {
        return projects;
    }

    Optional<DeployedService> service() {
        return Optional.ofNullable(service);
    }

    void deploy(DeployedService found) {
        service = found;
        fact("service", found.name(), found.location());
        found.find(ServiceVariables.ROLES)
                .ifPresent(roles -> fact(ServiceVariables.ROLES, roles.fallback(), roles.location()));
    }

    String noteWord() {
        return noteWord;
    }

    void noteWord(String word) {
        noteWord = word;
    }

    void fact(String name, String value, SourceLocation origin) {
        facts.add(new AgentFact(name, value, origin));
    }

    List<AgentFact> facts() {
        return facts;
    }

    void problem(Diagnostic problem) {
        problems.add(problem);
    }

    List<Diagnostic> problems() {
        return problems;
    }

    /** Where the first of its sources speaks of it. */
    SourceLocation location() {
        return facts.get(0).origin();
    }
}
