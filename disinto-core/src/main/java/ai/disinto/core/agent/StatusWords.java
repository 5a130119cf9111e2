package ai.disinto.core.agent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why an agent does not work. */
final class StatusWords {
    private final List<Role> roles;

    StatusWords(List<Role> roles) {
        this.roles = roles;
    }

    Optional<String> disabled(Optional<Disabling> note, List<Role> unpermitted) {
        if (note.isPresent()) {
            return Optional.of("disabled (" + note.get() + ")");
        }
        if (roles.isEmpty()) {
            return Optional.of("idle (no role)");
        }
        return unpermitted.isEmpty()
                ? Optional.empty()
                : Optional.of("disabled (no marker" + (roles.size() == 1 ? "" : " for " + joined(unpermitted)) + ")");
    }

    String gatedOut(List<Role> running) {
        Set<Role> started = Set.copyOf(running);
        List<Role> missing =
                roles.stream().filter(role -> !started.contains(role)).toList();
        return "idle (" + joined(missing) + " not in AGENT_ROLES)";
    }

    private static String joined(List<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.joining(", "));
    }
}
