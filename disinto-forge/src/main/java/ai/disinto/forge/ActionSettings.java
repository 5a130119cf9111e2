package ai.disinto.forge;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.ActionVariable;
import ai.disinto.forge.model.StoredSecret;
import java.util.Objects;
import java.util.Optional;

/** The secrets and variables that workflows of the server itself can use, of a repository or an organisation. */
public final class ActionSettings {
    private final Calls calls;
    private final Target target;

    ActionSettings(Calls calls, Target owner) {
        this.calls = calls;
        this.target = owner.then("actions");
    }

    /** {@return the names of the secrets} */
    public Listing<StoredSecret> secrets() {
        return calls.list(target.then("secrets"), StoredSecret.class, StoredSecret::name);
    }

    /**
     * Stores a secret, instead of one of the same name.
     *
     * @param name its name, capitals, digits and underscores
     * @param value its value
     * @throws InvalidRequestException if the name is none, or one that the server keeps for itself
     * @throws ForgeException if it is not stored
     */
    public void putSecret(String name, Secret value) {
        JsonBody body = JsonBody.of("data", Objects.requireNonNull(value, "value"));
        calls.repeatable("PUT", at("secrets", name), body);
    }

    /**
     * Deletes a secret.
     *
     * @param name its name
     * @throws ForgeException if it is still there
     */
    public void deleteSecret(String name) {
        calls.delete(at("secrets", name));
    }

    /** {@return the variables; see {@link Capabilities#listsVariableValues()}} */
    public Listing<ActionVariable> variables() {
        return calls.list(target.then("variables"), ActionVariable.class, ActionVariable::name);
    }

    /**
     * Looks for a variable.
     *
     * @param name its name
     * @return the variable, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<ActionVariable> findVariable(String name) {
        return calls.find(at("variables", name), ActionVariable.class);
    }

    /**
     * Sets a variable, new or not.
     *
     * @param name its name, capitals, digits and underscores
     * @param value its value
     * @throws InvalidRequestException if the name is none, or one that the server keeps for itself
     * @throws ForgeException if it is not set
     */
    public void putVariable(String name, String value) {
        JsonBody body = JsonBody.of("value", Objects.requireNonNull(value, "value"));
        try {
            calls.repeatable("PUT", at("variables", name), body);
        } catch (NotFoundException e) {
            createVariable(name, body);
        }
    }

    /**
     * Deletes a variable.
     *
     * @param name its name
     * @throws ForgeException if it is still there
     */
    public void deleteVariable(String name) {
        calls.delete(at("variables", name));
    }

    private void createVariable(String name, JsonBody body) {
        try {
            calls.send("POST", at("variables", name), body);
        } catch (ConflictException | OutcomeUnknownException e) {
            calls.repeatable("PUT", at("variables", name), body);
        }
    }

    private Target at(String kind, String name) {
        return target.then(kind, Objects.requireNonNull(name, "name"));
    }
}
