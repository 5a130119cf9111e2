package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.DeployKey;
import java.util.Objects;
import java.util.Optional;

/** The SSH keys of one repository. */
public final class DeployKeys {
    private final Calls calls;
    private final Target target;

    DeployKeys(Calls calls, Target repository) {
        this.calls = calls;
        this.target = repository.then("keys");
    }

    /** {@return the keys} */
    public Listing<DeployKey> list() {
        return calls.list(target, DeployKey.class, DeployKey::id);
    }

    /**
     * Looks for a key.
     *
     * @param id its id
     * @return the key, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<DeployKey> find(long id) {
        return calls.find(target.then(id), DeployKey.class);
    }

    /**
     * Adds a key.
     *
     * @param title its title, unique in the repository
     * @param key the public key as OpenSSH writes it
     * @param readOnly whether it may not push
     * @return the key
     * @throws InvalidRequestException if it is none, or was added before; also after a lost answer, so read the list
     * @throws ForgeException if it was not added
     */
    public DeployKey create(String title, String key, boolean readOnly) {
        JsonBody body = JsonBody.of("title", Objects.requireNonNull(title, "title"))
                .with("key", Objects.requireNonNull(key, "key"))
                .with("read_only", readOnly);
        return calls.post(target, body, DeployKey.class);
    }

    /**
     * Takes a key away.
     *
     * @param id its id
     * @throws ForgeException if it is still there
     */
    public void delete(long id) {
        calls.delete(target.then(id));
    }
}
