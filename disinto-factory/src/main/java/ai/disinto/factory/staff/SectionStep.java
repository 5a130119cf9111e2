package ai.disinto.factory.staff;

import ai.disinto.core.agent.Agent;
import ai.disinto.core.agent.Backend;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.project.AgentEdit;
import ai.disinto.core.project.AgentSection;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.core.project.ProjectEdit;
import ai.disinto.factory.staff.Office.ProjectFile;
import ai.disinto.factory.staff.StaffException.Reason;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Writes the section of an agent into its project's file: only keys whose values differ, every other byte stays. An agent
 * on Anthropic's service has no section: one without an address is none.
 */
final class SectionStep implements Step {
    private static final int USUAL_PERCENT = 60;

    private final Office office;
    private final Agent agent;
    private final boolean polls;

    /**
     * Makes the step.
     *
     * @param polls whether somebody said how long the agent waits between two rounds
     */
    SectionStep(Office office, Agent agent, boolean polls) {
        this.office = office;
        this.agent = agent;
        this.polls = polls;
    }

    /** A project as it will be. */
    ProjectConfig after(ProjectConfig config) {
        boolean mine = agent.project().filter(config.name()::equals).isPresent();
        return mine && needsSection() ? edit(config).config() : config;
    }

    @Override
    public Look look() {
        ProjectFile file = office.forProject();
        if (!needsSection()) {
            return Look.of(step(
                    file,
                    Outcome.SKIPPED,
                    "a section needs an address; on Anthropic's service the compose file says all"));
        }
        ProjectEdit edit = edit(file.config());
        Look look = Look.of(step(file, outcome(file.config(), edit), ""));
        return edit.isChanged() ? look.withDifference(file.shown() + "\n" + edit.diff()) : look;
    }

    @Override
    public StaffStep run(Progress progress) {
        ProjectFile file = office.forProject();
        if (!needsSection()) {
            return look().step();
        }
        ProjectEdit edit = edit(file.config());
        StaffStep step = step(file, outcome(file.config(), edit), "");
        edit.save(file.file());
        return step;
    }

    boolean needsSection() {
        return agent.backend().kind() == Backend.Kind.OPENAI_COMPATIBLE;
    }

    private Outcome outcome(ProjectConfig config, ProjectEdit edit) {
        boolean there = section(config).isPresent();
        return !edit.isChanged() ? Outcome.FOUND : there ? Outcome.CHANGED : Outcome.CREATED;
    }

    private Optional<AgentSection> section(ProjectConfig config) {
        return config.agents().stream()
                .filter(section -> section.name().equals(agent.name()))
                .findFirst();
    }

    private ProjectEdit edit(ProjectConfig config) {
        try {
            return config.withAgent(keys(section(config)));
        } catch (InvalidDocumentException e) {
            throw Refusal.of(Reason.FILE, "could not write the section of " + agent.name(), e);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(
                    Reason.FILE,
                    "could not write the section of " + agent.name() + ": " + e.getMessage() + "; name another");
        }
    }

    private AgentEdit keys(Optional<AgentSection> present) {
        AgentEdit edit = AgentEdit.of(agent.name());
        URI url = agent.backend().url().orElseThrow();
        String model = agent.backend().model().orElseThrow();
        List<String> roles = agent.roles().stream().map(Object::toString).toList();
        if (present.filter(section -> section.baseUrl().equals(url)).isEmpty()) {
            edit = edit.baseUrl(url);
        }
        if (present.filter(section -> section.model().equals(model)).isEmpty()) {
            edit = edit.model(model);
        }
        if (present.filter(section -> section.roles().equals(roles)).isEmpty()) {
            edit = edit.roles(roles);
        }
        return rest(edit, present);
    }

    private AgentEdit rest(AgentEdit begun, Optional<AgentSection> present) {
        AgentEdit edit = begun;
        String account = present.map(AgentSection::forgeUser).orElse(agent.name() + "-bot");
        int percent = agent.backend().compactPercent();
        int wait = Math.toIntExact(agent.pollInterval().toSeconds());
        if (!account.equals(agent.forgeUser())) {
            edit = edit.forgeUser(agent.forgeUser());
        }
        if (percent != USUAL_PERCENT
                && present.filter(section -> section.compactPercent() == percent)
                        .isEmpty()) {
            edit = edit.compactPercent(percent);
        }
        if (polls && present.filter(section -> section.pollInterval() == wait).isEmpty()) {
            edit = edit.pollInterval(wait);
        }
        return edit;
    }

    private StaffStep step(ProjectFile file, Outcome outcome, String detail) {
        return Look.step(Kind.PROJECT_FILE, file.shown() + " [agents." + agent.name() + "]", outcome, detail);
    }
}
