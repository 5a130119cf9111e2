package ai.disinto.testing.internal.access;

import ai.disinto.testing.internal.store.AccessToken;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request.
 *
 * @param user {@code null} for nobody in particular
 * @param token the token used, or {@code null} if there was a password or nothing
 * @param byPassword whether the account's own password was given
 */
public record Caller(@Nullable User user, @Nullable AccessToken token, boolean byPassword) {
    public static final Caller ANONYMOUS = new Caller(null, null, false);

    /** The same credentials acting as somebody else. */
    public Caller actingAs(User other) {
        return new Caller(other, token, byPassword);
    }

    /** Whether the account is switched off: its tokens are known, and do nothing. */
    public boolean isShutOut() {
        return user != null && (!user.active() || user.prohibitLogin());
    }

    public boolean isSiteAdmin() {
        return user != null && user.admin();
    }

    public boolean is(User other) {
        return user == other;
    }

    /** The scopes that a token lacks for an operation; empty if it may, or if no token was used. */
    public Optional<List<String>> missingScopes(String method, List<String> kinds) {
        if (token == null) {
            return Optional.empty();
        }
        String level = method.equals("GET") || method.equals("HEAD") ? "read" : "write";
        boolean allowed = kinds.stream().allMatch(kind -> Scopes.allow(token.scopes(), level, kind));
        return allowed
                ? Optional.empty()
                : Optional.of(kinds.stream().map(kind -> level + ":" + kind).toList());
    }

    /** Whether the token is limited to what everybody may see. */
    public boolean publicOnly() {
        return token != null && Scopes.publicOnly(token.scopes());
    }

    /** Whether the token is limited to some repositories, and this is none of them. */
    public boolean excludes(Repository repository) {
        return token != null
                && token.repositories() != null
                && !token.repositories().contains(repository);
    }
}
