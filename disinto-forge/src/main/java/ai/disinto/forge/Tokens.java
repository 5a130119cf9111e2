package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.model.AccessToken;
import java.util.Objects;

/** The access tokens of one account. */
public final class Tokens {
    private final Calls calls;
    private final Target target;

    Tokens(Calls calls, Target target) {
        this.calls = calls;
        this.target = target;
    }

    /** {@return the tokens, without their secrets} */
    public Listing<AccessToken> list() {
        return calls.list(target, AccessToken.class, AccessToken::id);
    }

    /**
     * Makes a token. If the answer is lost, nobody knows its secret: {@link #replace(NewToken)} is the way out.
     *
     * @param token the token
     * @return the token with its secret
     * @throws InvalidRequestException if the name is taken or a scope is none
     * @throws ForgeException if there is no answer
     */
    public AccessToken create(NewToken token) {
        return calls.post(target, Objects.requireNonNull(token, "token").body(), AccessToken.class);
    }

    /**
     * Makes a token in place of one of the same name, so that the call may be repeated until its answer arrives.
     *
     * @param token the token
     * @return the token with its secret
     * @throws ForgeException if there is no answer
     */
    public AccessToken replace(NewToken token) {
        Objects.requireNonNull(token, "token");
        list().stream()
                .filter(each -> each.name().equals(token.name()))
                .toList()
                .forEach(each -> delete(each.id()));
        return create(token);
    }

    /**
     * Deletes a token.
     *
     * @param id its id
     * @throws NotFoundException if there is none
     * @throws ForgeException if there is no answer
     */
    public void delete(long id) {
        calls.delete(target.then(id));
    }
}
