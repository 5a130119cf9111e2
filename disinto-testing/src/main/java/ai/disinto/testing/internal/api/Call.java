package ai.disinto.testing.internal.api;

import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.http.IncomingRequest;
import ai.disinto.testing.internal.http.Query;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.render.View;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One request to the API after routing: what its handler needs. */
public final class Call {
    private final Instance instance;
    private final IncomingRequest request;
    private final Map<String, String> parameters;
    private final Caller caller;
    private final @Nullable Repository repository;
    private @Nullable Query query;
    private @Nullable Body body;

    public Call(
            Instance instance,
            IncomingRequest request,
            Map<String, String> parameters,
            Caller caller,
            @Nullable Repository repository) {
        this.instance = instance;
        this.request = request;
        this.parameters = parameters;
        this.caller = caller;
        this.repository = repository;
    }

    public Instance instance() {
        return instance;
    }

    public IncomingRequest request() {
        return request;
    }

    public Caller caller() {
        return caller;
    }

    /** Who calls; only behind {@link Guards#SIGNED_IN}. */
    public User user() {
        User user = caller.user();
        if (user == null) {
            throw Refusal.of(401, "token is required");
        }
        return user;
    }

    /** The repository in the path; its lock is held. */
    public Repository repository() {
        if (repository == null) {
            throw new IllegalStateException("the path of this operation names no repository");
        }
        return repository;
    }

    /** The lock of the repository in the path, or that of the instance. */
    public ReentrantLock lock() {
        return repository == null ? instance.store().lock() : repository.lock();
    }

    /** What the caller may do in the repository in the path. */
    public Permission permission() {
        return instance.access().of(caller, repository());
    }

    /** A parameter of the path, decoded. */
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalStateException("the path of this operation has no {" + name + "}");
        }
        return value;
    }

    /** A parameter of the path as a number; 0 if it is none, as the server reads it. */
    public long number(String name) {
        try {
            return Long.parseLong(parameter(name));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The account or organisation that a parameter of the path names. */
    public User account(String name) {
        String wanted = parameter(name);
        return instance.store()
                .accounts()
                .find(wanted)
                .orElseThrow(() -> Refusal.of(404, "user redirect does not exist [name: " + wanted + "]"));
    }

    /** The organisation that a parameter of the path names. */
    public User organization(String name) {
        String wanted = parameter(name);
        return instance.store()
                .accounts()
                .findOrganization(wanted)
                .orElseThrow(() ->
                        Refusal.notFoundIn("GetOrgByName", "user redirect does not exist [name: " + wanted + "]"));
    }

    public Query query() {
        if (query == null) {
            query = new Query(request.query());
        }
        return query;
    }

    /** The JSON that was sent. */
    public Body body() {
        if (body == null) {
            body = Body.parse(request.body());
        }
        return body;
    }

    /** The forge through the eyes of the caller. */
    public View view() {
        return instance.view(caller);
    }
}
