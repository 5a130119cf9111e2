package ai.disinto.testing;

import ai.disinto.core.secret.Secret;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.AccessToken;
import ai.disinto.testing.internal.store.User;
import java.util.Set;

/** Puts things into a forge without calling its API. */
final class Arrangement {
    private static final int SECRET_BYTES = 20;

    private final Instance instance;

    Arrangement(Instance instance) {
        this.instance = instance;
    }

    /** Makes an account. */
    User account(String name, String password, boolean admin) {
        User user = new User(instance.store().nextId(User.class), instance.now(), name, name + "@example.org");
        user.password(password);
        user.admin(admin);
        if (!instance.store().accounts().add(user)) {
            throw new IllegalArgumentException("there is an account " + name + " already");
        }
        return user;
    }

    /** Makes a token for everything. */
    Secret token(User user) {
        AccessToken token = new AccessToken(
                instance.store().nextId(AccessToken.class),
                user,
                "arranged",
                instance.secrets().hex(SECRET_BYTES),
                Set.of("all"),
                instance.now());
        instance.store().accounts().add(token);
        return Secret.of(token.secret());
    }
}
