package ai.disinto.factory.doctor;

import ai.disinto.core.agent.Role;
import ai.disinto.forge.model.Permission;
import java.util.List;
import java.util.Set;

/** What roles need: a permission on the repositories of a project, and the scopes of a token. */
record Needs(Permission permission, Set<String> scopes) {
    private static final Set<String> READERS = Set.of("review", "supervisor", "predictor");
    private static final Set<String> SCOPES = Set.of("write:repository", "write:issue", "read:user");

    static Needs of(List<Role> roles) {
        boolean reads = roles.stream().allMatch(role -> READERS.contains(role.name()));
        return new Needs(reads ? Permission.READ : Permission.WRITE, SCOPES);
    }
}
