package ai.disinto.factory.staff;

import ai.disinto.compose.DestructiveChangeException;
import ai.disinto.compose.FactoryStack;
import ai.disinto.compose.StackChange;
import ai.disinto.compose.StackPlan;
import ai.disinto.core.agent.Agent;
import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.project.AgentIdentifiers;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.factory.staff.Office.ProjectFile;
import ai.disinto.factory.staff.StaffException.Reason;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes the service of an agent a part of the compose file, or takes it out; all other parts stay as they are. */
final class ServiceStep implements Step {
    private final Office office;
    private final AgentIdentifiers names;
    private final UnaryOperator<ProjectConfig> projects;
    private final UnaryOperator<List<Agent>> agents;

    /**
     * Makes the step.
     *
     * @param names those of the agent that comes, changes or goes: its own service and volumes may change
     * @param projects what becomes of each project file
     * @param agents what becomes of the agents that have containers of their own
     */
    ServiceStep(
            Office office,
            AgentIdentifiers names,
            UnaryOperator<ProjectConfig> projects,
            UnaryOperator<List<Agent>> agents) {
        this.office = office;
        this.names = names;
        this.projects = projects;
        this.agents = agents;
    }

    /** The step for an agent that is hired. */
    static ServiceStep with(Office office, Agent agent, SectionStep section) {
        return new ServiceStep(
                office,
                agent.identifiers(),
                section::after,
                all -> section.needsSection() ? all : replaced(all, agent));
    }

    private static List<Agent> replaced(List<Agent> all, Agent agent) {
        List<Agent> changed = new ArrayList<>(without(all, agent.name()));
        changed.add(agent);
        return changed;
    }

    static List<Agent> without(List<Agent> all, String name) {
        return all.stream().filter(each -> !each.name().equals(name)).toList();
    }

    @Override
    public Look look() {
        List<Agent> all = agents();
        ComposePlan plan = plan(all);
        List<String> lines =
                plan.plan().map(each -> each.files().get(0).difference()).orElse(List.of());
        return Look.of(step(plan.plan()))
                .withDifference(lines.isEmpty() ? "" : String.join("\n", lines) + "\n")
                .withNotices(tokenless(all))
                .withLosses(plan.losses().stream().map(StackChange::toString).toList());
    }

    /** Compose starts nothing at all while a variable is missing that one service requires. */
    private List<String> tokenless(List<Agent> all) {
        List<String> set = office.environment().read().set();
        return all.stream()
                .filter(agent -> !agent.name().equals(names.section()))
                .filter(agent -> !set.contains(agent.identifiers().tokenVariable()))
                .map(agent -> "the agent " + agent.name() + " has a service and no token: unless "
                        + agent.identifiers().tokenVariable() + " is set, compose starts nothing; hire it too")
                .toList();
    }

    @Override
    public StaffStep run(Progress progress) {
        ComposePlan plan = plan(agents());
        if (!plan.losses().isEmpty() && !progress.mayDestroy()) {
            throw new DestructiveChangeException(plan.losses());
        }
        plan.plan().ifPresent(each -> each.allowDestructive().apply());
        return step(plan.plan());
    }

    private List<Agent> agents() {
        try {
            List<Agent> all = new ArrayList<>(
                    agents.apply(AgentRegistry.of(configs(), office.compose(), Set.of(), office.catalog())
                            .hired()));
            all.sort(Comparator.comparing(Agent::name));
            return all;
        } catch (InvalidDocumentException e) {
            throw refusal(e);
        }
    }

    private ComposePlan plan(List<Agent> all) {
        try {
            PresentStack present = PresentStack.of(office.compose());
            FactoryStack stack =
                    present.stack(office.stack(), configs()).agents(all).build();
            return ComposePlan.of(office.root(), names, present, present.render(stack));
        } catch (InvalidDocumentException e) {
            throw refusal(e);
        }
    }

    private List<ProjectConfig> configs() {
        return office.projects().stream().map(ProjectFile::config).map(projects).toList();
    }

    private StaffException refusal(InvalidDocumentException cause) {
        return Refusal.of(Reason.FILE, "could not make the compose file with the agent " + names.section(), cause);
    }

    private StaffStep step(Optional<StackPlan> plan) {
        Outcome outcome = plan.map(each -> each.files().get(0).state())
                .map(state -> switch (state) {
                    case CREATED -> Outcome.CREATED;
                    case UNCHANGED -> Outcome.FOUND;
                    case REGENERATED -> Outcome.CHANGED;
                })
                .orElse(Outcome.FOUND);
        return Look.step(Kind.COMPOSE_FILE, Office.COMPOSE + " " + names.service(), outcome, "");
    }
}
