package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.Hook;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** The webhooks of a repository, an organisation, an account or the whole server. */
public final class Hooks {
    private final Calls calls;
    private final Target target;

    Hooks(Calls calls, Target owner) {
        this.calls = calls;
        this.target = owner.then("hooks");
    }

    /** {@return the webhooks} */
    public Listing<Hook> list() {
        return calls.list(target, Hook.class, Hook::id);
    }

    /**
     * Looks for a webhook.
     *
     * @param id its id
     * @return the webhook, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<Hook> find(long id) {
        return calls.find(target.then(id), Hook.class);
    }

    /**
     * Makes a webhook, even if there is one for the same address.
     *
     * @param hook what it is to be
     * @return the webhook
     * @throws OutcomeUnknownException if the answer was lost; {@link #createOnce} can be repeated
     * @throws ForgeException if it was not made
     */
    public Hook create(HookSettings hook) {
        return calls.post(target, Objects.requireNonNull(hook, "hook").body(), Hook.class);
    }

    /**
     * Makes a webhook unless there is one for the same address. One that is found is left as it is, and nobody can read
     * its secret: {@link #edit} sets everything.
     *
     * @param hook what it is to be
     * @return the webhook, new or found; twins deliver to the same address
     * @throws OutcomeUnknownException if the answer was lost and none can be found; repeat the call
     * @throws ForgeException if it was not made
     */
    public Created<Hook> createOnce(HookSettings hook) {
        String url = Objects.requireNonNull(hook, "hook").url();
        Listing<Hook> same = list().keeping(each -> each.url().equals(url));
        return new SafeCreate<Hook>(() -> same.list().stream(), Comparator.comparingLong(Hook::id))
                .run(() -> create(hook), () -> same.list().stream());
    }

    /**
     * Changes a webhook.
     *
     * @param id its id
     * @param hook what it is to be
     * @return the webhook as it is now
     * @throws ForgeException if it did not change
     */
    public Hook edit(long id, HookSettings hook) {
        return calls.patch(target.then(id), Objects.requireNonNull(hook, "hook").changes(), Hook.class);
    }

    /**
     * Deletes a webhook.
     *
     * @param id its id
     * @throws ForgeException if it is still there
     */
    public void delete(long id) {
        calls.delete(target.then(id));
    }

    /**
     * Has a webhook of a repository deliver its newest push again.
     *
     * @param id its id
     * @throws ForgeException if nothing is delivered
     */
    public void test(long id) {
        calls.send("POST", target.then(id, "tests"), JsonBody.of());
    }
}
