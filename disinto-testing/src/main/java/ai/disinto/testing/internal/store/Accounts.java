package ai.disinto.testing.internal.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** All people, organisations, teams and access tokens. */
public final class Accounts {
    private final Map<Long, User> byId = new ConcurrentSkipListMap<>();
    private final Map<String, User> byName = new ConcurrentHashMap<>();
    private final Map<Long, AccessToken> tokens = new ConcurrentSkipListMap<>();
    private final Map<String, AccessToken> bySecret = new ConcurrentHashMap<>();
    private final Map<Long, Team> teams = new ConcurrentSkipListMap<>();

    Accounts() {}

    /** Adds an account, unless its name is taken. */
    public boolean add(User user) {
        if (byName.putIfAbsent(key(user.name()), user) != null) {
            return false;
        }
        byId.put(user.id(), user);
        return true;
    }

    public void remove(User user) {
        byName.remove(key(user.name()));
        byId.remove(user.id());
        tokensOf(user).forEach(this::remove);
        teams.values().forEach(team -> team.members().remove(user.id()));
        teams.values().removeIf(team -> team.organization() == user);
    }

    /** A person or organisation of this name. */
    public Optional<User> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    public Optional<User> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<User> findByEmail(String email) {
        return byId.values().stream()
                .filter(user -> user.email().equalsIgnoreCase(email))
                .findFirst();
    }

    public Optional<User> findOrganization(String name) {
        return find(name).filter(User::organization);
    }

    /** People and organisations in the order in which they were made. */
    public List<User> all() {
        return List.copyOf(byId.values());
    }

    public List<User> people() {
        return byId.values().stream().filter(user -> !user.organization()).toList();
    }

    public List<User> organizations() {
        return byId.values().stream().filter(User::organization).toList();
    }

    public void add(AccessToken token) {
        tokens.put(token.id(), token);
        bySecret.put(token.secret(), token);
    }

    public void remove(AccessToken token) {
        tokens.remove(token.id());
        bySecret.remove(token.secret());
    }

    public Optional<AccessToken> findToken(String secret) {
        return Optional.ofNullable(bySecret.get(secret));
    }

    public List<AccessToken> tokensOf(User user) {
        return tokens.values().stream().filter(token -> token.user() == user).toList();
    }

    public void add(Team team) {
        teams.put(team.id(), team);
    }

    public void remove(Team team) {
        teams.remove(team.id());
    }

    public Optional<Team> findTeam(long id) {
        return Optional.ofNullable(teams.get(id));
    }

    public List<Team> teamsOf(User organization) {
        return teams.values().stream()
                .filter(team -> team.organization() == organization)
                .toList();
    }

    /** The teams of all organisations that somebody belongs to. */
    public List<Team> teamsWith(User member) {
        return teams.values().stream()
                .filter(team -> team.members().contains(member.id()))
                .toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
