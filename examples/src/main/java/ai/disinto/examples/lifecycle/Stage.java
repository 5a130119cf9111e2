package ai.disinto.examples.lifecycle;

import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.examples.lifecycle.Cast.Role;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ci.WoodpeckerRepository;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A server on which all is prepared.
 *
 * @param cast who takes part
 * @param people the connection of each account
 * @param builds the project at the CI server; empty if there is none
 * @param vision the number of the vision
 */
record Stage(Cast cast, Map<Role, Forge> people, Optional<WoodpeckerRepository> builds, int vision) {
    Forge as(Role role) {
        return Objects.requireNonNull(people.get(role), role.name());
    }

    ForgeRepository project(Role role) {
        return as(role).repository(cast.project());
    }

    ForgeRepository operations(Role role) {
        return as(role).repository(cast.operations());
    }

    /** Where people see an issue or a pull request. */
    String page(int number) {
        return as(Role.KEEPER).url() + "/" + cast.project() + "/issues/" + number;
    }

    SprintPitch pitch() {
        return Harbour.pitch(vision);
    }
}
