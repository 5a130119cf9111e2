package ai.disinto.forge;

import ai.disinto.forge.internal.http.Exchange;
import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.Notification;

/** What the asking account should look at. */
public final class Notifications {
    private static final Decoder<Integer> COUNT = Decoder.of(json -> json.count("new"), "new");

    private final Calls calls;

    Notifications(Calls calls) {
        this.calls = calls;
    }

    /** {@return what was not read} */
    public Listing<Notification> unread() {
        return calls.list(at(), Notification.class, Notification::id);
    }

    /** {@return what was read, and what was not} */
    public Listing<Notification> all() {
        return calls.list(at().query("all", true), Notification.class, Notification::id);
    }

    /**
     * Counts what was not read.
     *
     * @return the number
     * @throws ForgeException if there is no answer
     */
    public int count() {
        return calls.read(calls.send(Exchange.of("GET", at().then("new").toString())), COUNT);
    }

    /**
     * Marks one as read.
     *
     * @param id its id
     * @throws ForgeException if it is still unread
     */
    public void markRead(long id) {
        calls.repeatable("PATCH", at().then("threads", id).query("to-status", "read"), JsonBody.of());
    }

    /**
     * Marks all as read.
     *
     * @throws ForgeException if they are still unread
     */
    public void markAllRead() {
        calls.repeatable("PUT", at().query("all", true), JsonBody.of());
    }

    private Target at() {
        return calls.at("notifications");
    }
}
