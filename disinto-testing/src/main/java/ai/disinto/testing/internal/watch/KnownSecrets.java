package ai.disinto.testing.internal.watch;

import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.Store;
import ai.disinto.testing.internal.store.User;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The tokens and passwords of a forge, those that it has forgotten included, in each form in which they are sent. */
public final class KnownSecrets implements Supplier<Set<String>> {
    private static final int SHORTEST = 8;

    private final Instance instance;

    public KnownSecrets(Instance instance) {
        this.instance = instance;
    }

    @Override
    public Set<String> get() {
        Set<String> all = new TreeSet<>(instance.secrets().drawn());
        Store store = instance.store();
        store.accounts().people().forEach(user -> add(user, all));
        store.systemHooks().forEach(hook -> all.add(hook.secret()));
        store.repositories().all().forEach(repository -> {
            repository.hooks().forEach(hook -> all.add(hook.secret()));
            repository.secrets().values().forEach(secret -> all.add(secret.data()));
        });
        all.removeIf(secret -> secret.length() < SHORTEST);
        return all;
    }

    private static void add(User user, Set<String> all) {
        if (!user.password().isEmpty()) {
            all.add(user.password());
            byte[] pair = (user.name() + ":" + user.password()).getBytes(StandardCharsets.UTF_8);
            all.add(Base64.getEncoder().encodeToString(pair));
        }
    }
}
