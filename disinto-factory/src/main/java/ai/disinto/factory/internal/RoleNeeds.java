package ai.disinto.factory.internal;

import ai.disinto.core.agent.Role;
import ai.disinto.forge.model.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What roles need at the forge; the only place that says it. */
public final class RoleNeeds {
    /** What a token needs to say whose it is; servers refuse it to tokens that are restricted to repositories. */
    public static final String IDENTITY = "read:user";

    private static final Set<String> READERS = Set.of("review", "supervisor", "predictor");
    private static final List<String> WORK = List.of("write:issue", "write:repository");
    private static final List<String> WORK_AND_IDENTITY = List.of(IDENTITY, "write:issue", "write:repository");

    private RoleNeeds() {}

    /** The permission on the repositories of a project. A reviewer who only reads cannot push past its own review. */
    public static Permission permission(Collection<Role> roles) {
        return roles.stream().allMatch(role -> READERS.contains(role.name())) ? Permission.READ : Permission.WRITE;
    }

    /** The scopes of a token: reviews are written too, and belong to repositories. */
    public static List<String> scopes(boolean restricted) {
        return restricted ? WORK : WORK_AND_IDENTITY;
    }
}
