package ai.disinto.core.agent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a container starts: the roles that it is told, or the usual ones. */
final class Gate {
    private final RegistryParts parts;
    private final Map<String, RoleWords> words = new HashMap<>();

    Gate(RegistryParts parts) {
        this.parts = parts;
    }

    /** The roles that a service is told to run, if it says anything. */
    Optional<RoleWords> said(DeployedService service) {
        return service.find(ServiceVariables.ROLES)
                .filter(value -> !value.fallback().isBlank())
                .map(value -> words.computeIfAbsent(service.name(), name -> RoleWords.of(value, parts.catalog())));
    }

    /** The service in which the factory's own agent of a role works. */
    Optional<DeployedService> home(Role role, Map<String, DeployedService> services) {
        DeployedService common = services.get(Roster.AGENTS);
        if (common != null
                && said(common).filter(told -> told.roles().contains(role)).isPresent()) {
            return Optional.of(common);
        }
        return role.home().map(services::get);
    }

    /** Whether a service starts all roles; empty when a variable decides, or something that was not read. */
    Optional<Boolean> lets(List<Role> roles, DeployedService service) {
        Optional<ComposeValue> value = service.find(ServiceVariables.ROLES);
        boolean decided = value.map(this::isDecided).orElse(service.whole());
        if (!decided) {
            return Optional.empty();
        }
        return Optional.of(
                runs(service).map(all -> Set.copyOf(all).containsAll(roles)).orElse(true));
    }

    /** Whether no variable of the machine can change a value. */
    private boolean isDecided(ComposeValue value) {
        boolean told = parts.variables().isPresent();
        return value.isFixed() || (told && value.variables().stream().noneMatch(parts::isSet));
    }

    /** What a service starts; empty when it has no such gate. */
    Optional<List<Role>> runs(DeployedService service) {
        Optional<RoleWords> told = said(service);
        if (told.isPresent()) {
            return told.map(RoleWords::roles);
        }
        boolean agents = service.name().equals(Roster.AGENTS) || service.name().startsWith(Roster.HIRED);
        return agents ? Optional.of(Roster.UNSAID) : Optional.empty();
    }
}
