package ai.disinto.testing.internal.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** Everything that one forge remembers. */
public final class Store {
    private final Map<String, AtomicLong> counters = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Accounts accounts = new Accounts();
    private final Repositories repositories = new Repositories();
    private final Map<Long, List<Label>> organizationLabels = new ConcurrentHashMap<>();
    private final Map<Long, List<Hook>> accountHooks = new ConcurrentHashMap<>();
    private final Map<Long, List<PublicKey>> publicKeys = new ConcurrentHashMap<>();
    private final List<Hook> systemHooks = new CopyOnWriteArrayList<>();
    private final List<OAuthApplication> applications = new CopyOnWriteArrayList<>();
    private final List<Notification> notifications = new CopyOnWriteArrayList<>();

    /** Guards what belongs to no repository; may be taken by who holds the lock of a repository, not the other way. */
    public ReentrantLock lock() {
        return lock;
    }

    /** The next id for a kind of entity, from 1: ids count per kind, as in the tables of the server. */
    public long nextId(Class<?> kind) {
        return counters.computeIfAbsent(kind.getName(), name -> new AtomicLong())
                .incrementAndGet();
    }

    public Accounts accounts() {
        return accounts;
    }

    public Repositories repositories() {
        return repositories;
    }

    public List<Label> labelsOf(User organization) {
        return organizationLabels.computeIfAbsent(organization.id(), id -> new CopyOnWriteArrayList<>());
    }

    public List<Hook> hooksOf(User account) {
        return accountHooks.computeIfAbsent(account.id(), id -> new CopyOnWriteArrayList<>());
    }

    public List<PublicKey> publicKeysOf(User user) {
        return publicKeys.computeIfAbsent(user.id(), id -> new CopyOnWriteArrayList<>());
    }

    /** Webhooks of the whole instance. */
    public List<Hook> systemHooks() {
        return systemHooks;
    }

    public List<OAuthApplication> applications() {
        return applications;
    }

    public List<Notification> notifications() {
        return notifications;
    }

    /** The account that a commit's address belongs to. */
    public Optional<User> accountOfCommit(String email, String placeholderSuffix) {
        if (email.endsWith(placeholderSuffix)) {
            return accounts.find(email.substring(0, email.length() - placeholderSuffix.length()));
        }
        return accounts.findByEmail(email);
    }
}
