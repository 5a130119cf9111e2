package ai.disinto.factory.staff;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.secret.Secret;
import ai.disinto.factory.internal.RoleNeeds;
import ai.disinto.factory.staff.StaffException.Reason;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.Forge;
import ai.disinto.forge.NewToken;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.Tokens;
import ai.disinto.forge.UnauthorizedException;
import ai.disinto.forge.model.AccessToken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tokens of one agent's account. The forge never tells their secrets again, but their last characters, by which the
 * one in the environment file is known.
 *
 * @param agent the name of the agent
 * @param login its account
 * @param variable where its token is kept
 * @param repositories what it works on, besides its profile
 */
record Badge(Office office, String agent, String login, String variable, List<RepositorySlug> repositories) {
    private static final String SECOND = "-2";
    private static final int SHOWN = 8;

    /** Whose a secret is. */
    enum Owner {
        AGENT,
        SOMEBODY_ELSE,
        NOBODY
    }

    /** The name of the first token of this host, and the base of all others. */
    String name() {
        return "disinto-" + agent + "@" + office.host();
    }

    /** The name that a token gets while another one has its own. */
    String nameBeside(String taken) {
        return taken.equals(name()) ? name() + SECOND : name();
    }

    /** Whether a token has one of the two names that rotations give in turn. */
    boolean isRotated(AccessToken token) {
        return token.name().equals(name()) || token.name().equals(name() + SECOND);
    }

    /** Whether a token was made for this agent on this host; older factories knew no host. */
    boolean isOurs(AccessToken token) {
        String old = "disinto-" + agent + "-token";
        return isRotated(token) || token.name().equals(old) || token.name().matches(Pattern.quote(old) + "-[0-9]+");
    }

    /** Every token of the account, the oldest first; none when there is no account. */
    List<AccessToken> list() {
        try {
            return tokens(login).list().stream()
                    .sorted(Comparator.comparingLong(AccessToken::id))
                    .toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    /** Fails before anything is made if whoever is signed in may not make tokens for others. */
    void check() {
        try {
            tokens(office.forge().users().current().login()).list().page(1);
        } catch (UnauthorizedException | ForbiddenException e) {
            throw Refusal.of(
                    Reason.FORGE,
                    "could not look at tokens: sign in as an administrator with a password, since this server lets nobody"
                            + " make tokens with a token",
                    e);
        }
        if (!office.forge().administration().isAllowed()) {
            throw Refusal.of(
                    Reason.FORGE,
                    "could not plan with an account that does not administer the forge; sign in as one that does");
        }
    }

    /** What the environment file holds. */
    Optional<Secret> stored() {
        return office.environment().read().value(variable).map(Secret::of);
    }

    static Optional<AccessToken> find(Collection<AccessToken> tokens, Optional<Secret> secret) {
        return secret.map(Secret::reveal)
                .filter(text -> text.length() > SHOWN)
                .flatMap(text -> tokens.stream()
                        .filter(token -> token.lastEight().length() == SHOWN && text.endsWith(token.lastEight()))
                        .findFirst());
    }

    /** Asks the forge whose a secret is. A token of some repositories may not ask who it is, and is known all the same. */
    Owner owner(Secret secret) {
        Credentials credentials;
        try {
            credentials = Credentials.token(secret);
        } catch (IllegalArgumentException e) {
            return Owner.NOBODY;
        }
        Forge other = office.forge().as(credentials);
        try {
            return other.users().current().login().equalsIgnoreCase(login) ? Owner.AGENT : Owner.SOMEBODY_ELSE;
        } catch (UnauthorizedException e) {
            return Owner.NOBODY;
        } catch (ForbiddenException e) {
            return find(list(), Optional.of(secret)).isPresent() ? Owner.AGENT : Owner.SOMEBODY_ELSE;
        }
    }

    /** Makes a token in place of one of the same name, of which nobody knows the secret. */
    Secret make(String tokenName) {
        NewToken wanted = NewToken.named(tokenName).scopes(scopes());
        if (office.forge().capabilities().restrictsTokens()) {
            wanted = wanted.repositories(reachable());
        }
        return tokens(login)
                .replace(wanted)
                .secret()
                .orElseThrow(() -> Refusal.of(
                        Reason.FORGE,
                        "could not take the token " + tokenName + " of " + login
                                + ": the forge did not answer its secret;" + " hire again"));
    }

    /** What is to be said of tokens of the account that stay, since they were not made here; nothing if there are none. */
    List<String> left(Collection<AccessToken> foreign) {
        return foreign.isEmpty()
                ? List.of()
                : List.of("the account " + login + " keeps " + foreign.size() + " tokens that were not made here: "
                        + String.join(
                                ", ", foreign.stream().map(AccessToken::name).toList()));
    }

    void delete(AccessToken token) {
        tokens(login).delete(token.id());
    }

    /** What a token lacks or has too much, in words; empty when it is as one that would be made now. */
    List<String> doubts(AccessToken token) {
        List<String> missing = scopes().stream()
                .filter(scope ->
                        !token.scopes().contains(scope) && !token.scopes().contains("all"))
                .sorted()
                .toList();
        List<String> doubts = new ArrayList<>();
        if (!missing.isEmpty()) {
            doubts.add("the token " + token.name() + " of " + login + " lacks " + missing + "; rotate it to mend that");
        }
        if (token.scopes().contains("all") || token.scopes().stream().anyMatch(scope -> scope.endsWith(":admin"))) {
            doubts.add("the token " + token.name() + " of " + login
                    + " may do more than it needs; rotate it to mend that");
        }
        return doubts;
    }

    private List<String> scopes() {
        return RoleNeeds.scopes(office.forge().capabilities().restrictsTokens());
    }

    private List<RepositorySlug> reachable() {
        List<RepositorySlug> all = new ArrayList<>(repositories);
        all.add(RepositorySlug.parse(login + "/" + ProfileStep.NAME));
        return all.stream()
                .distinct()
                .filter(slug -> office.forge().repository(slug).find().isPresent())
                .toList();
    }

    private Tokens tokens(String of) {
        return office.forge().capabilities().makesTokensForOthers()
                ? office.forge().administration().tokens(of)
                : office.forge().users().tokens(of);
    }
}
