package ai.disinto.factory.staff;

import ai.disinto.core.secret.Secret;
import ai.disinto.factory.staff.StaffException.Reason;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import ai.disinto.forge.NewUser;
import ai.disinto.forge.model.User;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes the account, unless there is one. Its password is random and kept nowhere: agents sign in with their token. */
final class AccountStep implements Step {
    private static final int PASSWORD_BYTES = 30;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Office office;
    private final String login;

    AccountStep(Office office, String login) {
        this.office = office;
        this.login = login;
    }

    @Override
    public Look look() {
        return Look.of(office.forge()
                .users()
                .find(login)
                .map(this::found)
                .orElseGet(() -> step(Outcome.CREATED, "with a random password that is kept nowhere")));
    }

    @Override
    public StaffStep run(Progress progress) {
        NewUser user = NewUser.named(login, login + "@agents.invalid", password());
        var made = office.forge().administration().createUserOnce(user);
        return made.isNew() ? step(Outcome.CREATED, "") : found(made.value());
    }

    private StaffStep found(User user) {
        if (user.isAdmin()) {
            throw Refusal.of(
                    Reason.ACCOUNT,
                    "could not take the account " + login + " for an agent: it administers the forge, and so would"
                            + " whoever reads the agent's token; name another account");
        }
        if (user.isLoginProhibited()) {
            throw Refusal.of(
                    Reason.ACCOUNT,
                    "could not take the account " + login
                            + " for an agent: the forge does not let it sign in; allow that,"
                            + " or name another account");
        }
        return step(Outcome.FOUND, "its password stays");
    }

    private StaffStep step(Outcome outcome, String detail) {
        return Look.step(Kind.ACCOUNT, login, outcome, detail);
    }

    private static Secret password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        // whatever a server wants to see in a password is there
        return Secret.of("aA1-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
