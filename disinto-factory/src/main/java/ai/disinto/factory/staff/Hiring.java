package ai.disinto.factory.staff;

import ai.disinto.core.agent.Agent;
import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.project.ProjectConfig;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of hiring, in an order in which a half-made agent never starts: the service and the marker come last. The
 * profile is made before the token, which may be limited to repositories that are there.
 */
final class Hiring {
    private final Office office;
    private final Hire hire;

    Hiring(Office office, Hire hire) {
        this.office = office;
        this.hire = hire;
    }

    StaffPlan plan(List<String> before, Instant now) {
        Recruit.Result recruit = new Recruit(office, hire).agent();
        Agent agent = recruit.agent();
        List<String> projects =
                office.hired(agent.name()).map(AgentEntry::projects).orElse(List.of());
        Badge badge = Badges.of(office, agent, projects);
        badge.check();
        List<String> notices = new ArrayList<>(before);
        notices.addAll(recruit.notices());
        if (agent.roles().size() > 1) {
            notices.add("with several roles the agent works by the factory's formulas, and its profile has none");
        }
        notices.add(
                "it starts with: docker compose up -d " + agent.identifiers().service());
        return StaffPlan.of(agent.name(), steps(agent, badge, now), notices);
    }

    private List<Step> steps(Agent agent, Badge badge, Instant now) {
        ProjectConfig project = office.forProject().config();
        SectionStep section = new SectionStep(office, agent, hire.pollInterval().isPresent());
        Step token = new Foreseen(new TokenStep(badge));
        List<Step> steps = new ArrayList<>();
        agent.backend()
                .url()
                .ifPresent(url -> steps.add(
                        new ProbeStep(office, url, agent.backend().model().orElse(""))));
        steps.add(new AccountStep(office, agent.forgeUser()));
        steps.add(new PermissionStep(office, agent.forgeUser(), project.repo(), agent.roles(), true));
        steps.add(new PermissionStep(office, agent.forgeUser(), project.opsRepo(), agent.roles(), false));
        steps.add(new ProfileStep(office, agent.forgeUser(), agent.roles()));
        steps.add(token);
        steps.add(new VariableStep(badge, token));
        steps.add(section);
        steps.add(new DeployStep(office, agent, now, ServiceStep.with(office, agent, section)));
        steps.add(new MarkerStep(office, agent));
        return steps;
    }
}
