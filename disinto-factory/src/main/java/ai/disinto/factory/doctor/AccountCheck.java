package ai.disinto.factory.doctor;

import ai.disinto.core.agent.AgentEntry;
import ai.disinto.forge.Forge;
import ai.disinto.forge.model.User;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether an agent has an account that works. */
final class AccountCheck {
    private static final Pattern NAME = Pattern.compile("(?=.*[A-Za-z0-9])[A-Za-z0-9._-]{1,100}");

    private final Forge forge;
    private final Diagnosis out;

    AccountCheck(Forge forge, Diagnosis out) {
        this.forge = forge;
        this.out = out;
    }

    Optional<User> examine(AgentEntry agent) {
        String login = agent.agent().forgeUser();
        // a compose file may say anything, and not everything can be asked for
        Optional<User> found = NAME.matcher(login).matches() ? forge.users().find(login) : Optional.empty();
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
