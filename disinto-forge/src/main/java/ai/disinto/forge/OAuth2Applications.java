package ai.disinto.forge;

import ai.disinto.forge.internal.http.Target;
import ai.disinto.forge.internal.json.JsonBody;
import ai.disinto.forge.model.OAuth2Application;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The programs that people sign in to with their account on the server, of the asking account. */
public final class OAuth2Applications {
    private final Calls calls;
    private final Target target;

    OAuth2Applications(Calls calls) {
        this.calls = calls;
        this.target = calls.at("user", "applications", "oauth2");
    }

    /** {@return the applications, without their secrets} */
    public Listing<OAuth2Application> list() {
        return calls.list(target, OAuth2Application.class, OAuth2Application::id);
    }

    /**
     * Looks for an application.
     *
     * @param id its id
     * @return the application without its secret, if there is one
     * @throws ForgeException if there is no answer
     */
    public Optional<OAuth2Application> find(long id) {
        return calls.find(target.then(id), OAuth2Application.class);
    }

    /**
     * Makes a confidential application.
     *
     * @param name its name, which need not be unique
     * @param redirectUris where people may be sent back to
     * @return the application with its secret
     * @throws OutcomeUnknownException if the answer was lost, and the secret with it
     * @throws ForgeException if it was not made
     */
    public OAuth2Application create(String name, Collection<String> redirectUris) {
        return calls.post(target, body(name, redirectUris), OAuth2Application.class);
    }

    /**
     * Makes a confidential application unless there is one of that name and those addresses. One that is found keeps
     * its secret, which nobody can read: whoever lost it needs {@link #edit}.
     *
     * @param name its name
     * @param redirectUris where people may be sent back to
     * @return the application, with its secret only if it is new; twins have the same name and addresses
     * @throws OutcomeUnknownException if the answer was lost and none can be found; repeat the call
     * @throws ForgeException if it was not made
     */
    public Created<OAuth2Application> createOnce(String name, Collection<String> redirectUris) {
        Objects.requireNonNull(name, "name");
        List<String> uris = List.copyOf(Objects.requireNonNull(redirectUris, "redirectUris"));
        Listing<OAuth2Application> same = list().keeping(
                        each -> each.name().equals(name) && each.redirectUris().equals(uris));
        return new SafeCreate<OAuth2Application>(
                        () -> same.list().stream(), Comparator.comparingLong(OAuth2Application::id))
                .run(() -> create(name, uris), () -> same.list().stream());
    }

    /**
     * Changes an application. The server makes a new secret each time, and the old one ends at once.
     *
     * @param id its id
     * @param name its name
     * @param redirectUris where people may be sent back to
     * @return the application with its new secret
     * @throws OutcomeUnknownException if the answer was lost, and the new secret with it; repeat the call
     * @throws ForgeException if it did not change
     */
    public OAuth2Application edit(long id, String name, Collection<String> redirectUris) {
        return calls.patch(target.then(id), body(name, redirectUris), OAuth2Application.class);
    }

    /**
     * Deletes an application; nobody can sign in to it any more.
     *
     * @param id its id
     * @throws ForgeException if it is still there
     */
    public void delete(long id) {
        calls.delete(target.then(id));
    }

    private static JsonBody body(String name, Collection<String> redirectUris) {
        return JsonBody.of("name", Objects.requireNonNull(name, "name"))
                .with("redirect_uris", List.copyOf(Objects.requireNonNull(redirectUris, "redirectUris")))
                .with("confidential_client", true);
    }
}
