package ai.disinto.factory.doctor;

import ai.disinto.core.agent.AgentEntry;
import ai.disinto.forge.Forge;
import ai.disinto.forge.model.User;
import java.util.Optional;

/** Whether an agent has an account that works. */
final class AccountCheck {
    private final Forge forge;
    private final Diagnosis out;

    AccountCheck(Forge forge, Diagnosis out) {
        this.forge = forge;
        this.out = out;
    }

    Optional<User> examine(AgentEntry agent) {
        String login = agent.agent().forgeUser();
        Optional<User> found = forge.users().find(login);
        if (found.isEmpty()) {
            out.add(
                    StaffCode.ACCOUNT_MISSING,
                    agent,
                    new Words("the forge has no account " + login, Remedies.hire(agent, "make it: POST /admin/users")));
        }
        found.ifPresent(user -> examine(agent, user));
        return found;
    }

    private void examine(AgentEntry agent, User user) {
        if (user.isLoginProhibited() || !user.isActive()) {
            out.add(
                    StaffCode.ACCOUNT_INACTIVE,
                    agent,
                    new Words(
                            "its account " + user.login() + " is not active or may not sign in",
                            "activate it: PATCH /admin/users/" + user.login()
                                    + " {\"active\": true, \"prohibit_login\": false}"));
        }
        if (user.isAdmin()) {
            out.add(
                    StaffCode.ACCOUNT_TOO_MIGHTY,
                    agent,
                    new Words(
                            "its account " + user.login() + " administers the whole forge: whoever gets its token gets"
                                    + " everything",
                            "take that from it: PATCH /admin/users/" + user.login() + " {\"admin\": false}"));
        }
    }
}
