package ai.disinto.factory.staff;

import ai.disinto.core.agent.Agent;
import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.project.AgentName;
import ai.disinto.factory.staff.StaffException.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The steps of firing. The agent is disabled first; what is at the forge goes next, while the files still say which
 * account it was; the variable goes after the service that cannot start without it. What a colleague works with stays, and
 * so does what only the name makes look like the agent's.
 */
final class Firing {
    private final Office office;
    private final String name;
    private final boolean withAccount;
    private final Colleagues colleagues;

    Firing(Office office, String name, boolean withAccount) {
        this.office = office;
        this.name = name;
        this.withAccount = withAccount;
        this.colleagues = new Colleagues(office, name);
    }

    StaffPlan plan(Instant now) {
        AgentRegistry registry = office.registry();
        Optional<AgentEntry> entry = office.hired(name);
        if (entry.isEmpty()) {
            refuseOwn(registry);
        }
        Agent agent = entry.map(AgentEntry::agent).orElseGet(this::gone);
        Badge badge = Badges.of(office, agent, entry.map(AgentEntry::projects).orElse(List.of()));
        badge.check();
        List<String> notices = new ArrayList<>();
        if (entry.isEmpty()) {
            List<String> names = registry.entries().stream()
                    .filter(each -> !each.isOwn() && !each.isOrphan())
                    .map(AgentEntry::name)
                    .toList();
            notices.add("there is no agent " + name + "; those that were hired are " + names);
        } else {
            notices.add("a container that runs ends with: docker compose up -d --remove-orphans");
        }
        return StaffPlan.of(name, steps(agent, badge, entry.isPresent(), now), notices);
    }

    private List<Step> steps(Agent agent, Badge badge, boolean there, Instant now) {
        List<Step> steps = new ArrayList<>();
        steps.add(new DisableStep(office, () -> office.hired(name), StaffNote.ofFiring(agent.forgeUser(), now)));
        steps.add(new RevokeStep(badge, colleagues, there));
        if (withAccount) {
            boolean known =
                    there || StaffNote.account(MarkerStep.note(office, agent)).isPresent();
            Supplier<String> kept =
                    () -> known ? shared(agent.forgeUser()) : "there is no such agent, whose it could be";
            steps.add(new LeaveStep.Profile(office, agent.forgeUser(), kept));
            steps.add(new LeaveStep.Account(office, agent.forgeUser(), kept));
        }
        steps.add(new RemoveSectionStep(office, name));
        if (there) {
            steps.add(new ServiceStep(
                    office,
                    agent.identifiers(),
                    config -> RemoveSectionStep.without(config, name).config(),
                    all -> ServiceStep.without(all, name)));
        }
        steps.add(new RemoveVariableStep(badge, colleagues, there));
        steps.add(new RemoveNoteStep(MarkerStep.note(office, agent), there));
        return steps;
    }

    /** Why an account is kept; empty if nobody else has it. */
    private String shared(String login) {
        List<String> others = colleagues.withAccount(login);
        return others.isEmpty() ? "" : "it is the account of " + String.join(", ", others) + " too";
    }

    private void refuseOwn(AgentRegistry registry) {
        registry.find(name).ifPresent(other -> {
            throw Refusal.of(
                    Reason.UNKNOWN_AGENT,
                    other.isOwn()
                            ? "could not fire " + name + ": it is one of the factory's own agents; disable it"
                            : "could not fire " + name + ": no agent has that name, and " + other.name()
                                    + " is called so elsewhere; fire " + other.name());
        });
    }

    /** What is left of an agent that no file speaks of any more, but the note of a firing that died, if there is one. */
    private Agent gone() {
        if (AgentName.find(name).isEmpty()) {
            throw Refusal.of(Reason.UNKNOWN_AGENT, "could not fire \"" + name + "\": no agent has that name");
        }
        Agent.Builder agent = Agent.builder(name);
        StaffNote.account(MarkerStep.note(office, agent.build())).ifPresent(agent::forgeUser);
        return agent.build();
    }
}
