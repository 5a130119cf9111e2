package ai.disinto.factory.doctor;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.agent.AgentEntry;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.UnauthorizedException;
import ai.disinto.forge.model.AccessToken;
import ai.disinto.forge.model.User;
import java.util.List;
import java.util.Optional;

/** Whether each agent has a token, and whose it is. */
final class TokenCheck {
    private static final String SCOPE_REFUSAL = "required scope";

    private final DoctorSettings settings;
    private final KnownTokens known;
    private final Diagnosis out;

    TokenCheck(DoctorSettings settings, KnownTokens known, Diagnosis out) {
        this.settings = settings;
        this.known = known;
        this.out = out;
    }

    /** Wanted are the repositories that the agent works on. */
    void examine(AgentEntry agent, Optional<User> account, List<RepositorySlug> wanted) {
        Held.find(agent, settings).ifPresent(held -> examine(held, account, wanted));
    }

    private void examine(Held held, Optional<User> account, List<RepositorySlug> wanted) {
        Optional<List<AccessToken>> listed = account.flatMap(user -> known.of(user.login()));
        Optional<AccessToken> token = listed.flatMap(tokens -> KnownTokens.find(tokens, held.secret()));
        boolean answered = ask(held, token);
        if (answered && token.isPresent()) {
            new ScopeCheck(wanted, known.restricts(), out).examine(held.agent(), token.get());
        } else if (answered && account.isPresent()) {
            out.add(
                    StaffCode.SCOPES_UNKNOWN,
                    held.agent(),
                    new Words(
                            "the forge does not tell what the token in " + held.variable() + " may do",
                            listed.isPresent()
                                    ? Remedies.rotate(held.agent()) + ": the account does not list it"
                                    : "let the doctor ask as an administrator who signs in with a password"));
        }
    }

    /** Answers whether the token works for the account of its agent. */
    private boolean ask(Held held, Optional<AccessToken> token) {
        try {
            String owner = settings.connect()
                    .orElseThrow()
                    .apply(held.secret())
                    .users()
                    .current()
                    .login();
            return isOwn(held, owner);
        } catch (UnauthorizedException e) {
            return refused(held, "the forge does not know the token in " + held.variable());
        } catch (ForbiddenException e) {
            return e.serverMessage().contains(SCOPE_REFUSAL)
                    ? hasNoName(held, token)
                    : refused(held, "the forge refuses the token in " + held.variable() + ": " + e.serverMessage());
        }
    }

    private boolean isOwn(Held held, String owner) {
        String account = held.agent().agent().forgeUser();
        if (owner.equalsIgnoreCase(account)) {
            return true;
        }
        out.add(
                StaffCode.TOKEN_OF_ANOTHER,
                held.agent(),
                new Words(
                        "the token in " + held.variable() + " belongs to " + owner + ", not to " + account
                                + ": nobody can tell their work apart",
                        held.agent().isOwn()
                                ? Remedies.rotate(held.agent())
                                : "remove " + held.variable() + " from the environment file, and hire "
                                        + held.agent().name() + " again"));
        return false;
    }

    /** Tokens that are restricted to repositories may not ask who they are; the account's own list tells it. */
    private boolean hasNoName(Held held, Optional<AccessToken> token) {
        boolean listed = token.filter(each -> !each.repositories().isEmpty()).isPresent();
        if (!listed) {
            out.add(
                    StaffCode.TOKEN_LACKS_SCOPE,
                    held.agent(),
                    new Words(
                            "the token in " + held.variable() + " lacks read:user, so that it cannot say whose it is",
                            Remedies.rotate(held.agent())));
        }
        return listed;
    }

    private boolean refused(Held held, String seen) {
        out.add(
                StaffCode.TOKEN_REFUSED,
                held.agent(),
                new Words(seen + ": it was revoked, or cut short", Remedies.rotate(held.agent())));
        return false;
    }
}
