package ai.disinto.factory.doctor;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.agent.AgentEntry;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.Forge;
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
        boolean own = ask(held, listed.isPresent(), token);
        if (own && token.isPresent()) {
            new ScopeCheck(wanted, known.restricts(), out).examine(held.agent(), token.get());
        } else if (own && account.isPresent()) {
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
    private boolean ask(Held held, boolean listed, Optional<AccessToken> token) {
        String variable = held.variable();
        try {
            String owner = client(held).users().current().login();
            return owner.equalsIgnoreCase(held.agent().agent().forgeUser())
                    || foreign(held, "the token in " + variable + " belongs to " + owner);
        } catch (UnauthorizedException e) {
            return refused(held, "the forge does not know the token in " + variable + ": it was revoked, or cut short");
        } catch (ForbiddenException e) {
            return e.serverMessage().contains(SCOPE_REFUSAL)
                    ? nameless(held, listed, token)
                    : refused(held, "the forge refuses the token in " + variable + ": " + e.serverMessage());
        } catch (IllegalArgumentException e) {
            return refused(held, "what is in " + variable + " cannot be a token");
        }
    }

    private Forge client(Held held) {
        return settings.connect().orElseThrow().apply(held.secret());
    }

    /** Tokens that are restricted to repositories may not ask who they are; the account's own list tells it. */
    private boolean nameless(Held held, boolean listed, Optional<AccessToken> token) {
        if (token.filter(each -> !each.repositories().isEmpty()).isPresent()) {
            return true;
        }
        if (listed && token.isEmpty()) {
            return foreign(held, "the token in " + held.variable() + " is in no list of its account");
        }
        out.add(
                StaffCode.TOKEN_LACKS_SCOPE,
                held.agent(),
                new Words(
                        "the token in " + held.variable() + " lacks read:user, so that it cannot say whose it is",
                        Remedies.rotate(held.agent())));
        return false;
    }

    private boolean foreign(Held held, String seen) {
        AgentEntry agent = held.agent();
        out.add(
                StaffCode.TOKEN_OF_ANOTHER,
                agent,
                new Words(
                        seen + ", and the agent is " + agent.agent().forgeUser() + ": nobody can tell their work apart",
                        agent.isOwn()
                                ? Remedies.rotate(agent)
                                : "remove " + held.variable() + " from the environment file, and hire " + agent.name()
                                        + " again"));
        return false;
    }

    private boolean refused(Held held, String seen) {
        out.add(StaffCode.TOKEN_REFUSED, held.agent(), new Words(seen, Remedies.rotate(held.agent())));
        return false;
    }
}
