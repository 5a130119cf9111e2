package ai.disinto.testing.internal.store;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** A team of an organisation. */
public final class Team {
    private final long id;
    private final User organization;
    private String name;
    private String description = "";
    private Permission permission = Permission.READ;
    private boolean includesAllRepositories;
    private boolean canCreateRepositories;
    private final Set<Long> members = new ConcurrentSkipListSet<>();
    private final Set<Long> repositories = new ConcurrentSkipListSet<>();
    private final Map<String, String> units = new ConcurrentSkipListMap<>();

    public Team(long id, User organization, String name) {
        this.id = id;
        this.organization = organization;
        this.name = name;
    }

    public long id() {
        return id;
    }

    public User organization() {
        return organization;
    }

    public String name() {
        return name;
    }

    public void name(String value) {
        name = value;
    }

    public String description() {
        return description;
    }

    public void description(String value) {
        description = value;
    }

    public Permission permission() {
        return permission;
    }

    public void permission(Permission value) {
        permission = value;
    }

    public boolean includesAllRepositories() {
        return includesAllRepositories;
    }

    public void includesAllRepositories(boolean value) {
        includesAllRepositories = value;
    }

    public boolean canCreateRepositories() {
        return canCreateRepositories;
    }

    public void canCreateRepositories(boolean value) {
        canCreateRepositories = value;
    }

    public Set<Long> members() {
        return members;
    }

    public Set<Long> repositories() {
        return repositories;
    }

    public Map<String, String> units() {
        return units;
    }
}
