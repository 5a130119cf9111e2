package ai.disinto.testing.internal.ci.api;

import ai.disinto.testing.internal.store.User;
import java.util.Set;

/** Who administers the CI: some by name, and who administers the forge. */
public record Admins(Set<String> logins) {
    boolean contains(User user) {
        return user.admin() || logins.contains(user.name());
    }
}
