package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.model.Organization;
import ai.disinto.forge.model.User;
import java.util.Objects;
import java.util.Optional;

/** The organisations of a server. Their repositories are made with {@link Repositories#createIn}. */
public final class Organizations {
    private final Calls calls;

    Organizations(Calls calls) {
        this.calls = calls;
    }

    /** {@return the organisations of the asking account} */
    public Listing<Organization> own() {
        return calls.list(calls.at("user", "orgs"), Organization.class, Organization::id);
    }

    /** {@return the organisations that the asking account may see} */
    public Listing<Organization> all() {
        return calls.list(calls.at("orgs"), Organization.class, Organization::id);
    }

    /**
     * Looks for an organisation.
     *
     * @param name its name
     * @return the organisation, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<Organization> find(String name) {
        return calls.find(at(name), Organization.class);
    }

    /**
     * Makes an organisation that belongs to the asking account.
     *
     * @param organization what it is to be
     * @return the organisation
     * @throws InvalidRequestException if there is an account or organisation of that name
     * @throws ForgeException if it was not made
     */
    public Organization create(NewOrganization organization) {
        Objects.requireNonNull(organization, "organization");
        return calls.post(calls.at("orgs"), organization.body(), Organization.class);
    }

    /**
     * Deletes an organisation that has no repository.
     *
     * @param name its name
     * @throws ForgeException if it is still there
     */
    public void delete(String name) {
        calls.delete(at(name));
    }

    /**
     * Answers who belongs to an organisation.
     *
     * @param name its name
     * @return the members that the asking account may see
     */
    public Listing<User> members(String name) {
        return calls.list(at(name).then("members"), User.class, User::id);
    }

    /**
     * Answers the labels that all repositories of an organisation share.
     *
     * @param name its name
     * @return the labels
     */
    public Labels labels(String name) {
        return new Labels(calls, at(name));
    }

    /**
     * Answers the webhooks of an organisation.
     *
     * @param name its name
     * @return the webhooks
     */
    public Hooks hooks(String name) {
        return new Hooks(calls, at(name));
    }

    /**
     * Answers what workflows in all repositories of an organisation can use.
     *
     * @param name its name
     * @return secrets and variables
     */
    public ActionSettings actions(String name) {
        return new ActionSettings(calls, at(name));
    }

    private Target at(String name) {
        return calls.at("orgs", Objects.requireNonNull(name, "name"));
    }
}
