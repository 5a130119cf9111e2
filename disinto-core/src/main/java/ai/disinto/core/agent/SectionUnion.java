package ai.disinto.core.agent;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.project.AgentSection;
import ai.disinto.core.project.ProjectConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the sections of all project files together. */
final class SectionUnion {
    private final RegistryParts parts;
    private final Drafts drafts;
    private final Map<String, EntryDraft> byService = new HashMap<>();

    SectionUnion(RegistryParts parts, Drafts drafts) {
        this.parts = parts;
        this.drafts = drafts;
    }

    void add() {
        for (ProjectConfig project : parts.projects()) {
            project.agents().forEach(section -> add(section, project.name()));
        }
    }

    private void add(AgentSection section, String project) {
        EntryDraft present = drafts.find(section.name()).orElse(null);
        if (present != null) {
            merge(section, project, present);
            return;
        }
        Agent agent;
        try {
            agent = withKnownRoles(Agent.of(section, project));
        } catch (IllegalArgumentException e) {
            drafts.problem(Diagnostic.error(
                    "agent.unusable-section",
                    section.location(),
                    "the section of the agent " + section.name() + " cannot be used: " + e.getMessage(),
                    "mend it"));
            return;
        }
        EntryDraft draft = new EntryDraft(EntryDraft.Source.SECTION, agent, section);
        draft.projects().add(project);
        facts(draft, section);
        section.roles()
                .forEach(role -> RoleWords.unknown(role, section.location(), parts.catalog())
                        .ifPresent(draft::problem));
        reportName(draft);
        drafts.add(draft);
    }

    private Agent withKnownRoles(Agent agent) {
        return agent.toBuilder()
                .roles(agent.roles().stream()
                        .map(role -> parts.catalog().orMade(role.name()))
                        .toList())
                .build();
    }

    private void merge(AgentSection section, String project, EntryDraft present) {
        present.projects().add(project);
        present.fact("section", section.name(), section.location());
        SourceLocation first = present.location();
        if (present.section().filter(section::equals).isPresent()) {
            present.problem(Diagnostic.info(
                    "agent.shared-section",
                    section.location(),
                    "the agent " + section.name() + " stands in " + first.source()
                            + " too; its container works for that project",
                    "give each project an agent of its own"));
            return;
        }
        present.problem(Diagnostic.error(
                "agent.conflicting-sections",
                section.location(),
                "the agent " + section.name() + " is described otherwise at " + first,
                "rename one of the two, or make them the same"));
    }

    private static void facts(EntryDraft draft, AgentSection section) {
        SourceLocation at = section.location();
        draft.fact("section", section.name(), at);
        draft.fact("backend", section.baseUrl().toString(), at);
        draft.fact("model", section.model(), at);
        draft.fact("roles", draft.agent().roles().stream().map(Role::name).collect(Collectors.joining(",")), at);
        draft.fact("account", section.forgeUser(), at);
    }

    private void reportName(EntryDraft draft) {
        String service = draft.agent().identifiers().service();
        EntryDraft other = byService.putIfAbsent(service, draft);
        if (other != null && !other.location().source().equals(draft.location().source())) {
            draft.problem(Diagnostic.error(
                    "agent.same-service",
                    draft.location(),
                    "the agents " + draft.name() + " and " + other.name() + " at " + other.location()
                            + " both become the service " + service,
                    "rename one of the sections"));
        }
        parts.catalog().ownNamed(draft.agent().identifiers().safeName()).ifPresent(role -> {
            draft.noteWord(service);
            draft.problem(Diagnostic.warning(
                    "agent.reserved-name",
                    draft.location(),
                    "the name " + draft.name() + " is one of the factory's own agent in the role " + role,
                    "give it a name such as " + role + "-2; until then, call it " + service));
        });
    }
}
