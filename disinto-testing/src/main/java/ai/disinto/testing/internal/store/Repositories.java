package ai.disinto.testing.internal.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** All repositories, by id and by name. */
public final class Repositories {
    private final Map<Long, Repository> byId = new ConcurrentSkipListMap<>();
    private final Map<String, Repository> byName = new ConcurrentHashMap<>();
    private final Redirects redirects = new Redirects();

    Repositories() {}

    /** Adds a repository, unless its name is taken. */
    public boolean add(Repository repository) {
        if (byName.putIfAbsent(key(repository.fullName()), repository) != null) {
            return false;
        }
        redirects.forget(repository.fullName());
        byId.put(repository.id(), repository);
        return true;
    }

    public Optional<Repository> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Repository> find(String owner, String name) {
        return Optional.ofNullable(byName.get(key(owner + "/" + name)));
    }

    /** The repository that had this name before. */
    public Optional<Repository> findByFormerName(String owner, String name) {
        return redirects.find(owner + "/" + name);
    }

    /** In the order in which they were made. */
    public List<Repository> all() {
        return List.copyOf(byId.values());
    }

    public List<Repository> of(User owner) {
        return byId.values().stream()
                .filter(repository -> repository.owner() == owner)
                .toList();
    }

    public List<Repository> forksOf(Repository repository) {
        return byId.values().stream()
                .filter(fork -> fork.forkOf() == repository)
                .toList();
    }

    /** Gives a repository another name or owner, unless that name is taken; the old name leads to the new one. */
    public boolean move(Repository repository, User owner, String name) {
        String before = repository.fullName();
        String after = owner.name() + "/" + name;
        if (!key(before).equals(key(after))) {
            if (byName.putIfAbsent(key(after), repository) != null) {
                return false;
            }
            byName.remove(key(before));
            redirects.forget(after);
            redirects.add(before, repository);
        }
        repository.owner(owner);
        repository.name(name);
        return true;
    }

    public void remove(Repository repository) {
        byId.remove(repository.id());
        byName.remove(key(repository.fullName()));
        redirects.forget(repository);
    }

    private static String key(String fullName) {
        return fullName.toLowerCase(Locale.ROOT);
    }
}
