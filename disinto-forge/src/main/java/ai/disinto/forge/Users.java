package ai.disinto.forge;

import ai.disinto.forge.model.User;
import java.util.List;
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
     * Searches accounts. The answer of the server is wrapped, so only its first page is read.
     *
     * @param words a part of a login or name
     * @return what matches, at most one page
     * @throws ForgeException if there is no answer
     */
    public List<User> search(String words) {
        return calls.wrapped(
                calls.at("users", "search").query("q", Objects.requireNonNull(words, "words")), User.class);
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
