package ai.disinto.testing.internal.access;

import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.Store;
import ai.disinto.testing.internal.store.Team;
import ai.disinto.testing.internal.store.User;
import org.jspecify.annotations.Nullable;

/** Says what somebody may do. */
public final class Access {
    private static final String PUBLIC = "public";

    private final Store store;

    public Access(Store store) {
        this.store = store;
    }

    /** What a caller may do in a repository; a site administrator is an owner everywhere. */
    public Permission of(Caller caller, Repository repository) {
        if (caller.excludes(repository) || (caller.publicOnly() && repository.isPrivate())) {
            return Permission.NONE;
        }
        return caller.isSiteAdmin() ? Permission.OWNER : of(caller.user(), repository);
    }

    /** What an account may do in a repository, apart from what a site administrator may do anywhere. */
    public Permission of(@Nullable User user, Repository repository) {
        if (user == null) {
            return openTo(user, repository) ? Permission.READ : Permission.NONE;
        }
        if (repository.owner() == user) {
            return Permission.OWNER;
        }
        Permission best = openTo(user, repository) ? Permission.READ : Permission.NONE;
        Permission invited = repository.collaborators().getOrDefault(user.id(), Permission.NONE);
        if (invited.atLeast(best)) {
            best = invited;
        }
        for (Team team : store.accounts().teamsOf(repository.owner())) {
            if (team.members().contains(user.id()) && reaches(team, repository)) {
                best = team.permission().atLeast(best) ? team.permission() : best;
            }
        }
        return best;
    }

    private static boolean reaches(Team team, Repository repository) {
        return team.includesAllRepositories() || team.repositories().contains(repository.id());
    }

    private boolean openTo(@Nullable User user, Repository repository) {
        return !repository.isPrivate() && isVisible(repository.owner(), user);
    }

    /** Whether an account or organisation shows itself to somebody. */
    public boolean isVisible(User account, @Nullable User viewer) {
        if (account.visibility().equals(PUBLIC) || account == viewer) {
            return true;
        }
        if (viewer == null) {
            return false;
        }
        return account.visibility().equals("limited") || viewer.admin() || isMember(account, viewer);
    }

    /** Whether somebody belongs to any team of an organisation. */
    public boolean isMember(User organization, @Nullable User user) {
        return user != null
                && store.accounts().teamsOf(organization).stream()
                        .anyMatch(team -> team.members().contains(user.id()));
    }

    /** Whether somebody belongs to a team that owns the organisation. */
    public boolean isOwner(User organization, @Nullable User user) {
        return user != null
                && store.accounts().teamsOf(organization).stream()
                        .anyMatch(team -> team.permission() == Permission.OWNER
                                && team.members().contains(user.id()));
    }
}
