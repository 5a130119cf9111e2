package ai.disinto.vault.runner;

import ai.disinto.core.secret.Secret;
import ai.disinto.vault.action.ActionId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the secrets of runs come from. It is asked for a name only when the allowlist has it and the approved action
 * asks for it, right before the run; never for all that it has.
 */
@FunctionalInterface
public interface SecretSource {
    /** The name under which a run finds its token of the forge. */
    String FORGE_TOKEN = "FORGE_TOKEN";

    /**
     * Finds a secret.
     *
     * @param name the name as actions write it, such as {@code DEPLOY_KEY}
     * @return the secret, or empty when there is none of this name
     */
    Optional<Secret> find(String name);

    /**
     * Answers a token of the forge for one run, which it finds beside its secrets as {@link #FORGE_TOKEN}. It should be
     * able to do what the action needs, and no more; never the token of the vault itself. It is asked for once the action
     * is claimed, never in a dry run; if that fails, the action is given back and tried again later.
     *
     * @param action the action that is about to run
     * @return the token; by default empty, and the run has none
     */
    default Optional<Secret> runToken(ActionId action) {
        Objects.requireNonNull(action, "action");
        return Optional.empty();
    }

    /**
     * Makes a source that has nothing.
     *
     * @return the source
     */
    static SecretSource none() {
        return of(Map.of());
    }

    /**
     * Makes a source of fixed secrets.
     *
     * @param secrets the secrets by name
     * @return the source
     */
    static SecretSource of(Map<String, Secret> secrets) {
        Map<String, Secret> known = Map.copyOf(Objects.requireNonNull(secrets, "secrets"));
        return name -> Optional.ofNullable(known.get(Objects.requireNonNull(name, "name")));
    }
}
