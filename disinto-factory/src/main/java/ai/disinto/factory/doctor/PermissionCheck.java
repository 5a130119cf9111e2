package ai.disinto.factory.doctor;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.agent.AgentEntry;
import ai.disinto.factory.internal.RoleNeeds;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.User;
import java.util.List;

/** Whether an account may do in the repositories of its projects what its roles need, and no more. */
final class PermissionCheck {
    private final Repositories repositories;
    private final Diagnosis out;

    PermissionCheck(Repositories repositories, Diagnosis out) {
        this.repositories = repositories;
        this.out = out;
    }

    void examine(AgentEntry agent, User account, List<RepositorySlug> wanted) {
        Permission needed = RoleNeeds.permission(agent.agent().roles());
        wanted.stream()
                .map(slug -> new Access(slug, repositories.permission(slug, account.login()), needed))
                .forEach(access -> examine(agent, account, access));
    }

    /** What somebody may do in a repository, and what they need there. */
    private record Access(RepositorySlug slug, Permission has, Permission needed) {
        boolean isTooLittle() {
            return has.compareTo(needed) < 0;
        }

        boolean isTooMuch() {
            return has == Permission.ADMIN || has == Permission.OWNER;
        }
    }

    private void examine(AgentEntry agent, User account, Access held) {
        if (held.isTooLittle()) {
            out.add(
                    StaffCode.MISSING_PERMISSION,
                    agent,
                    new Words(
                            account.login() + " has " + word(held.has()) + " permission on " + held.slug() + ", and as "
                                    + agent.agent().roles() + " needs "
                                    + held.needed().word(),
                            "PUT /repos/" + held.slug() + "/collaborators/" + account.login() + " {\"permission\": \""
                                    + held.needed().word() + "\"}"));
        } else if (held.isTooMuch() && !account.isAdmin()) {
            out.add(
                    StaffCode.ACCOUNT_TOO_MIGHTY,
                    agent,
                    new Words(
                            account.login() + " administers " + held.slug()
                                    + ": it could change the rules that protect branches",
                            "let it have " + held.needed().word()
                                    + " permission, or give the repository another owner"));
        }
    }

    private static String word(Permission permission) {
        return permission == Permission.NONE ? "no" : permission.word();
    }
}
