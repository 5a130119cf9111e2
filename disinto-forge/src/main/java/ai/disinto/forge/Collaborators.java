package ai.disinto.forge;

import ai.disinto.forge.internal.http.Exchange;
import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.User;
import java.util.Objects;

/** Who works on one repository besides its owner. */
public final class Collaborators {
    private static final Decoder<Permission> PERMISSION =
            Decoder.of(json -> Permission.of(json.text("permission")), "permission");

    private final Calls calls;
    private final Target repository;

    Collaborators(Calls calls, Target repository) {
        this.calls = calls;
        this.repository = repository;
    }

    /** {@return the accounts that were given a permission of their own} */
    public Listing<User> list() {
        return calls.list(repository.then("collaborators"), User.class, User::id);
    }

    /**
     * Answers whether an account was given a permission of its own.
     *
     * @param login the account
     * @return whether it is a collaborator
     * @throws ForgeException if there is no answer
     */
    public boolean contains(String login) {
        return calls.exists(at(login));
    }

    /**
     * Answers what an account may do, for whatever reason.
     *
     * @param login the account
     * @return the permission
     * @throws NotFoundException if there is no such account
     * @throws ForgeException if there is no answer
     */
    public Permission permission(String login) {
        Target target = at(login).then("permission");
        return calls.read(calls.send(Exchange.of("GET", target.toString())), PERMISSION);
    }

    /**
     * Gives an account a permission, instead of the one that it was given before.
     *
     * @param login the account
     * @param permission {@link Permission#READ}, {@link Permission#WRITE} or {@link Permission#ADMIN}
     * @throws InvalidRequestException if there is no such account
     * @throws ForgeException if it was not given
     */
    public void put(String login, Permission permission) {
        JsonBody body = JsonBody.of(
                "permission", Objects.requireNonNull(permission, "permission").word());
        calls.repeatable("PUT", at(login), body);
    }

    /**
     * Takes the permission of an account away.
     *
     * @param login the account
     * @throws ForgeException if it still has it
     */
    public void remove(String login) {
        calls.delete(at(login));
    }

    /** {@return the accounts that issues can be assigned to; servers do not cut this list} */
    public Listing<User> assignable() {
        return calls.whole(repository.then("assignees"), User.class, User::id);
    }

    private Target at(String login) {
        return repository.then("collaborators", Objects.requireNonNull(login, "login"));
    }
}
