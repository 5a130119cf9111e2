package ai.disinto.factory.staff;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.agent.Role;
import ai.disinto.factory.internal.RoleNeeds;
import ai.disinto.factory.staff.StaffException.Reason;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import ai.disinto.forge.Collaborators;
import ai.disinto.forge.model.Permission;
import java.util.List;

/** Lets the account into a repository; a greater permission that it has stays. */
final class PermissionStep implements Step {
    private final Office office;
    private final String login;
    private final RepositorySlug repository;
    private final Permission wanted;
    private final boolean required;

    PermissionStep(Office office, String login, RepositorySlug repository, List<Role> roles, boolean required) {
        this.office = office;
        this.login = login;
        this.repository = repository;
        this.wanted = RoleNeeds.permission(roles);
        this.required = required;
    }

    @Override
    public Look look() {
        return Look.of(step());
    }

    @Override
    public StaffStep run(Progress progress) {
        StaffStep step = step();
        if (step.outcome() == Outcome.CREATED || step.outcome() == Outcome.CHANGED) {
            collaborators().put(login, wanted);
        }
        return step;
    }

    private StaffStep step() {
        if (office.forge().repository(repository).find().isEmpty()) {
            if (required) {
                throw Refusal.of(
                        Reason.FORGE,
                        "could not let " + login + " into " + repository
                                + ": the forge has no such repository; make it," + " or correct the project file");
            }
            return step(Outcome.SKIPPED, "the forge has no such repository");
        }
        if (office.forge().users().find(login).isEmpty()) {
            return step(Outcome.CREATED, "");
        }
        boolean own = collaborators().contains(login);
        Permission present = collaborators().permission(login);
        boolean enough = present != Permission.UNKNOWN && present.compareTo(wanted) >= 0;
        if (enough && (own || present != Permission.READ)) {
            return step(Outcome.FOUND, "");
        }
        return step(own ? Outcome.CHANGED : Outcome.CREATED, own ? "was " + present.word() : "");
    }

    private StaffStep step(Outcome outcome, String detail) {
        return Look.step(Kind.PERMISSION, login + " " + wanted.word() + " " + repository, outcome, detail);
    }

    private Collaborators collaborators() {
        return office.forge().repository(repository).collaborators();
    }
}
