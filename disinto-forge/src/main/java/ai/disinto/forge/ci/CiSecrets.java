package ai.disinto.forge.ci;

import ai.disinto.forge.ForgeException;
import ai.disinto.forge.Listing;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.internal.http.Target;
import java.util.Objects;
import java.util.Optional;

/** The secrets that pipelines of a repository may use. Their values cannot be read. */
public final class CiSecrets {
    private final CiCalls calls;
    private final Target target;

    CiSecrets(CiCalls calls, Target repository) {
        this.calls = calls;
        this.target = repository.then("secrets");
    }

    /** {@return the secrets, without values} */
    public Listing<CiSecret> list() {
        return calls.list(target, CiSecret.class, CiSecret::id);
    }

    /**
     * Looks for a secret.
     *
     * @param name its name
     * @return the secret without its value, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<CiSecret> find(String name) {
        return calls.find(target.then(Objects.requireNonNull(name, "name")), CiSecret.class);
    }

    /**
     * Keeps a secret, whether there is one of that name or not; can be repeated. One to three requests: the server
     * answers 500 if somebody else was first to make it.
     *
     * @param secret what it is to be
     * @return the secret without its value
     * @throws ForgeException if it was not kept
     */
    public CiSecret save(NewCiSecret secret) {
        Objects.requireNonNull(secret, "secret");
        try {
            return change(secret);
        } catch (NotFoundException e) {
            return make(secret);
        }
    }

    private CiSecret change(NewCiSecret secret) {
        return calls.patch(target.then(secret.name()), secret.body(), CiSecret.class);
    }

    private CiSecret make(NewCiSecret secret) {
        try {
            return calls.post(target, secret.body(), CiSecret.class);
        } catch (OutcomeUnknownException lost) {
            try {
                return change(secret);
            } catch (NotFoundException e) {
                throw lost;
            }
        }
    }

    /**
     * Removes a secret.
     *
     * @param name its name
     * @throws NotFoundException if there is none
     * @throws ForgeException if it was not removed
     */
    public void delete(String name) {
        calls.delete(target.then(Objects.requireNonNull(name, "name")));
    }
}
