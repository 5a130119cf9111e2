package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.access.Access;
import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.line.Line;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.Store;
import ai.disinto.testing.internal.store.User;

/**
 * Through whose eyes an entity is shown, and by which server.
 *
 * @param base the address of the forge, without a slash at its end
 */
public record View(Line line, String base, Store store, Caller caller) {
    public Access access() {
        return new Access(store);
    }

    public boolean signedIn() {
        return caller.user() != null;
    }

    /** The page of a repository. */
    public String page(Repository repository) {
        return base + "/" + repository.fullName();
    }

    /** The API address of a repository. */
    public String api(Repository repository) {
        return base + "/api/v1/repos/" + repository.fullName();
    }

    /** The address that stands for an account that hides its own. */
    public static String placeholderEmail(User user) {
        return user.name() + placeholderSuffix();
    }

    public static String placeholderSuffix() {
        return "@noreply.127.0.0.1";
    }
}
