package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.User;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What only administrators of a server may do. */
public final class Administration {
    private final Calls calls;

    Administration(Calls calls) {
        this.calls = calls;
    }

    /** {@return all accounts} */
    public Listing<User> users() {
        return calls.list(at(), User.class, User::id);
    }

    /**
     * Answers whether the asking account administers the server.
     *
     * @return whether it does, and its token has the scope for it
     * @throws ForgeException if there is no answer
     */
    public boolean isAllowed() {
        try {
            return users().page(1).number() == 1;
        } catch (ForbiddenException e) {
            return false;
        }
    }

    /**
     * Makes an account.
     *
     * @param user what it is to be
     * @return the account
     * @throws InvalidRequestException if there is one of that name or mail address
     * @throws ForgeException if it was not made
     */
    public User createUser(NewUser user) {
        return calls.post(at(), Objects.requireNonNull(user, "user").body(), User.class);
    }

    /**
     * Makes an account unless there is one of that name. One that is found is left as it is.
     *
     * @param user what it is to be
     * @return the account, new or found
     * @throws ForgeException if it was not made
     */
    public Created<User> createUserOnce(NewUser user) {
        Objects.requireNonNull(user, "user");
        Users users = new Users(calls);
        try {
            return new SafeCreate<User>(() -> users.find(user.login()).stream(), Comparator.comparingLong(User::id))
                    .run(() -> createUser(user), Stream::empty);
        } catch (InvalidRequestException e) {
            // how servers refuse a name that somebody took since it was looked for
            return Created.found(users.find(user.login()).orElseThrow(() -> e), List.of());
        }
    }

    /**
     * Changes an account.
     *
     * @param login its login
     * @param edit what is to change
     * @return the account as it is now
     * @throws ForgeException if it did not change
     */
    public User editUser(String login, UserEdit edit) {
        JsonBody body = Objects.requireNonNull(edit, "edit")
                .body()
                .with("login_name", Objects.requireNonNull(login, "login"))
                .with("source_id", 0);
        return calls.patch(at().then(login), body, User.class);
    }

    /**
     * Deletes an account that owns nothing.
     *
     * @param login its login
     * @throws InvalidRequestException if it owns repositories or organisations
     * @throws ForgeException if it is still there
     */
    public void deleteUser(String login) {
        calls.delete(at().then(Objects.requireNonNull(login, "login")));
    }

    /**
     * Answers the access tokens of an account, where the server lets administrators make them, see
     * {@link Capabilities#makesTokensForOthers()}.
     *
     * @param login the account
     * @return its tokens
     */
    public Tokens tokens(String login) {
        return new Tokens(calls, at().then(Objects.requireNonNull(login, "login"), "tokens"));
    }

    /** {@return the webhooks for all repositories} */
    public Hooks hooks() {
        return new Hooks(calls, calls.at("admin"));
    }

    private Target at() {
        return calls.at("admin", "users");
    }
}
