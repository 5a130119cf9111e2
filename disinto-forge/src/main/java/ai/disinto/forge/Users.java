package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.model.User;
import java.util.Objects;
import java.util.Optional;

/** Accounts as everybody may see them, and the account that asks. */
public final class Users {
    private final Calls calls;

    Users(Calls calls) {
        this.calls = calls;
    }

    /**
     * Answers who is asking.
     *
     * @return the account of the credentials
     * @throws ForgeException if there is no answer, or nobody in particular asks
     */
    public User current() {
        return calls.get(calls.at("user"), User.class);
    }

    /**
     * Looks for an account.
     *
     * @param login its login
     * @return the account, if the asking one may see it
     * @throws ForgeException if there is no answer
     */
    public Optional<User> find(String login) {
        return calls.find(calls.at("users", Objects.requireNonNull(login, "login")), User.class);
    }

    /**
     * Searches accounts.
     *
     * @param words a part of a login or name
     * @return what matches
     */
    public Listing<User> search(String words) {
        Target target = calls.at("users", "search").query("q", Objects.requireNonNull(words, "words"));
        return calls.field("data", target, User.class, User::id);
    }

    /**
     * Answers the access tokens of an account. Servers want its password for this, see
     * {@link Credentials#basic(String, ai.disinto.core.secret.Secret)}.
     *
     * @param login the account
     * @return its tokens
     */
    public Tokens tokens(String login) {
        return new Tokens(calls, calls.at("users", Objects.requireNonNull(login, "login"), "tokens"));
    }
}
