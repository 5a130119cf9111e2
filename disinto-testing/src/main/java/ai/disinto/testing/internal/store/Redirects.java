package ai.disinto.testing.internal.store;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Former names of repositories. */
final class Redirects {
    private final Map<String, Repository> byFormerName = new ConcurrentHashMap<>();

    void add(String fullName, Repository repository) {
        byFormerName.put(key(fullName), repository);
    }

    void forget(String fullName) {
        byFormerName.remove(key(fullName));
    }

    void forget(Repository repository) {
        byFormerName.values().removeIf(target -> target == repository);
    }

    Optional<Repository> find(String fullName) {
        return Optional.ofNullable(byFormerName.get(key(fullName)));
    }

    private static String key(String fullName) {
        return fullName.toLowerCase(Locale.ROOT);
    }
}
