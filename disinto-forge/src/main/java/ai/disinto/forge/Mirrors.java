package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.PushMirror;
import java.util.Objects;
import java.util.Optional;

/** Where one repository is pushed to, and where it is pulled from. Mirrors are made with {@link Repositories#migrate}. */
public final class Mirrors {
    private final Calls calls;
    private final Target repository;

    Mirrors(Calls calls, Target repository) {
        this.calls = calls;
        this.repository = repository;
    }

    /** {@return where it is pushed to} */
    public Listing<PushMirror> list() {
        return calls.list(at(), PushMirror.class, PushMirror::name);
    }

    /**
     * Looks for a place that it is pushed to.
     *
     * @param name the name that the server gave it
     * @return the mirror, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<PushMirror> find(String name) {
        return calls.find(at().then(Objects.requireNonNull(name, "name")), PushMirror.class);
    }

    /**
     * Has it pushed to another place.
     *
     * @param mirror the place
     * @return the mirror
     * @throws OutcomeUnknownException if the answer was lost; look for the address before making it again
     * @throws ForgeException if it was not made
     */
    public PushMirror create(NewPushMirror mirror) {
        return calls.read(
                calls.send(
                        "POST", at(), Objects.requireNonNull(mirror, "mirror").body()),
                Decoders.of(PushMirror.class));
    }

    /**
     * Ends pushing to a place.
     *
     * @param name the name that the server gave it
     * @throws ForgeException if it is still pushed to
     */
    public void delete(String name) {
        calls.delete(at().then(Objects.requireNonNull(name, "name")));
    }

    /**
     * Has it pushed to all places soon.
     *
     * @throws ForgeException if nothing is pushed
     */
    public void push() {
        calls.repeatable("POST", repository.then("push_mirrors-sync"), JsonBody.of());
    }

    /**
     * Has a mirror brought up to date soon.
     *
     * @throws InvalidRequestException if it is no mirror
     * @throws ForgeException if nothing is pulled
     */
    public void pull() {
        calls.repeatable("POST", repository.then("mirror-sync"), JsonBody.of());
    }

    private Target at() {
        return repository.then("push_mirrors");
    }
}
