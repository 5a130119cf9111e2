package ai.disinto.factory.staff;

import ai.disinto.core.agent.Agent;
import ai.disinto.core.agent.AgentEntry;
import ai.disinto.core.agent.AgentRegistry;
import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.Role;
import ai.disinto.core.document.Severity;
import ai.disinto.core.project.AgentEdit;
import ai.disinto.core.project.AgentIdentifiers;
import ai.disinto.core.project.AgentName;
import ai.disinto.core.project.ProjectConfig;
import ai.disinto.factory.staff.StaffException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom a hire is about: every default filled in, every name checked, before anything is planned. */
final class Recruit {
    private final Office office;
    private final Hire hire;
    private final AgentRegistry registry;
    private final ProjectConfig project;

    Recruit(Office office, Hire hire) {
        this.office = office;
        this.hire = hire;
        this.registry = office.registry();
        this.project = office.forProject().config();
    }

    /** The agent as it is to be, and what there is to say about it. */
    record Result(Agent agent, List<String> notices) {}

    Result agent() {
        List<Role> roles = hire.roles().stream().map(this::known).toList();
        ModelChoice.Result service = new ModelChoice(office, hire).backend();
        Optional<AgentEntry> present = present(roles, service.backend());
        String name = present.map(AgentEntry::name).orElseGet(() -> newName(roles, service.backend()));
        String account = account(name, present);
        if (present.isEmpty()) {
            refuseCollisions(new AgentIdentifiers(name, account));
        }
        present.ifPresent(entry -> refuseDifferent(entry, service.backend()));
        Agent.Builder agent = Agent.builder(name)
                .forgeUser(account)
                .project(project.name())
                .roles(roles)
                .backend(service.backend());
        present.ifPresent(entry -> agent.pollInterval(entry.agent().pollInterval()));
        hire.pollInterval().ifPresent(agent::pollInterval);
        List<String> notices = new ArrayList<>(service.notices());
        if (hire.name().isEmpty() && present.isEmpty()) {
            notices.addAll(disabled(roles, service.backend()));
        }
        return new Result(agent.build(), notices);
    }

    private Role known(Role role) {
        boolean known = office.catalog().roles().contains(role);
        if (!known) {
            throw Refusal.of(
                    Reason.FORMULA,
                    "could not hire for the role " + role + ": nobody knows it; the roles are "
                            + office.catalog().roles() + ", and AgentCatalog.withRole adds another");
        }
        return office.catalog().roles().stream()
                .filter(role::equals)
                .findFirst()
                .orElseThrow();
    }

    /** The agent of that name; without a name, one whose hire was interrupted. */
    private Optional<AgentEntry> present(List<Role> roles, Backend backend) {
        return hire.name().isPresent()
                ? office.hired(hire.name().get())
                : registry.entries().stream()
                        .filter(entry -> isUnfinished(entry) && isAlike(entry, roles, backend))
                        .findFirst();
    }

    /** A service whose hire died has the note of hiring; a marker alone may be missing because somebody removed it. */
    private static boolean isUnfinished(AgentEntry entry) {
        return entry.disabling().map(StaffNote::isOfHire).orElse(entry.service().isEmpty());
    }

    private boolean isAlike(AgentEntry entry, List<Role> roles, Backend backend) {
        return !entry.isOwn()
                && !entry.isOrphan()
                && isNumbered(entry.name(), wish(roles, backend))
                && entry.agent().roles().equals(roles)
                && isSame(entry.agent().backend(), backend)
                && isOurs(entry);
    }

    /** The agents that somebody may have had in mind: whole, but for a marker. */
    private List<String> disabled(List<Role> roles, Backend backend) {
        return registry.entries().stream()
                .filter(entry -> isAlike(entry, roles, backend))
                .filter(entry -> entry.disabling().isEmpty() && !entry.status().permitted())
                .map(entry ->
                        "the agent " + entry.name() + " is hired, and may not run since a marker is missing; to have"
                                + " it back, enable it instead of hiring another")
                .toList();
    }

    private static boolean isNumbered(String name, AgentName wish) {
        return name.equals(wish.toString())
                || (name.startsWith(wish + "-")
                        && name.substring(wish.toString().length() + 1).matches("[0-9]{1,9}"));
    }

    private boolean isOurs(AgentEntry entry) {
        boolean account = hire.account().map(entry.agent().forgeUser()::equals).orElse(true);
        return account && (entry.projects().isEmpty() || entry.projects().contains(project.name()));
    }

    private static boolean isSame(Backend one, Backend other) {
        return one.kind() == other.kind()
                && one.url().equals(other.url())
                && one.model().equals(other.model());
    }

    private String newName(List<Role> roles, Backend backend) {
        return hire.name()
                .orElseGet(() -> registry.freeName(wish(roles, backend)).toString());
    }

    private static AgentName wish(List<Role> roles, Backend backend) {
        String role = roles.get(0).name();
        String family = backend.url().isEmpty()
                ? ""
                : ModelChoice.family(backend.model().orElse("")) + "-";
        return AgentName.suggestFor(family + role).orElseGet(() -> AgentName.parse("agent"));
    }

    private String account(String name, Optional<AgentEntry> present) {
        String account = hire.account()
                .or(() -> present.map(entry -> entry.agent().forgeUser()))
                .orElse(name + "-bot");
        try {
            // the rules for accounts of project files hold for all
            AgentEdit.of("any").forgeUser(account);
            return account;
        } catch (IllegalArgumentException e) {
            throw refusal(name, String.valueOf(e.getMessage()));
        }
    }

    private void refuseCollisions(AgentIdentifiers names) {
        List<String> collisions = registry.collisions(names);
        if (!collisions.isEmpty()) {
            throw refusal(names.section(), String.join("; ", collisions));
        }
    }

    private void refuseDifferent(AgentEntry entry, Backend backend) {
        if (entry.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw refusal(entry.name(), "what is there of it is wrong: " + entry.problems());
        }
        if (!hire.account().map(entry.agent().forgeUser()::equals).orElse(true)) {
            throw refusal(entry.name(), "its account is " + entry.agent().forgeUser());
        }
        if (!entry.projects().isEmpty() && !entry.projects().contains(project.name())) {
            throw refusal(entry.name(), "it works for " + entry.projects());
        }
        boolean sectioned = !entry.projects().isEmpty();
        if (sectioned && backend.kind() == Backend.Kind.ANTHROPIC) {
            throw refusal(entry.name(), "it works with " + entry.agent().backend() + "; fire it first");
        }
    }

    private static StaffException refusal(String name, String why) {
        return Refusal.of(Reason.NAME, "could not hire \"" + name + "\": " + why + "; hire under another name");
    }
}
