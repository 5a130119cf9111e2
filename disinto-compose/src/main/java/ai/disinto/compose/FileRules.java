package ai.disinto.compose;

import ai.disinto.core.document.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be seen to be wrong with a compose file without docker. */
final class FileRules {
    private final Collection<ServiceDraft> services;
    private final Map<String, ComposeResource> volumes;
    private final Map<String, ComposeResource> networks;
    private final Map<String, ServiceDraft> byName = new HashMap<>();
    private final Findings findings = new Findings();
    private final Claims claims = new Claims(findings);
    private final List<PortClaim> ports = new ArrayList<>();
    private final Set<String> usedVolumes = new HashSet<>();

    private record PortClaim(PortMapping port, String owner) {}

    FileRules(
            Collection<ServiceDraft> services,
            Map<String, ComposeResource> volumes,
            Map<String, ComposeResource> networks) {
        this.services = services;
        this.volumes = volumes;
        this.networks = networks;
        services.forEach(service -> byName.putIfAbsent(service.name, service));
    }

    List<Diagnostic> check() {
        for (ServiceDraft service : services) {
            names(service);
            image(service);
            dependencies(service);
            mounts(service);
            service.ports.forEach(port -> port(port, owner(service)));
            service.networks.stream()
                    .filter(network -> !networks.containsKey(network))
                    .forEach(network -> unknown("compose.unknown-network", "network", network, service));
        }
        sharedVolumes();
        resources();
        return findings.all();
    }

    static String owner(ServiceDraft service) {
        return "the service " + service.name + " (" + service.origin + ")";
    }

    private void names(ServiceDraft service) {
        claims.claim("compose.same-service", "the service", service.name, service.origin);
        if (!service.containerName.isEmpty() && byName.get(service.name) == service) {
            claims.claim("compose.same-container", "the container", service.containerName, owner(service));
        }
    }

    private void image(ServiceDraft service) {
        if (service.image == null && service.buildContext == null) {
            findings.error(
                    "compose.no-image",
                    owner(service) + " has neither an image nor anything to build one from",
                    "give it one of both");
        }
    }

    private void dependencies(ServiceDraft service) {
        service.dependsOn.forEach((name, condition) -> {
            ServiceDraft other = byName.get(name);
            if (other == null) {
                unknown("compose.unknown-service", "service", name, service);
            } else if (condition == StartCondition.HEALTHY && other.healthCheck == null) {
                findings.warning(
                        "compose.no-health-check",
                        owner(service) + " waits for the health of " + name + ", which has no health check",
                        "give it a health check, unless its image has one");
            }
            if (other != null && !service.profiles.containsAll(other.profiles)) {
                findings.error(
                        "compose.inactive-dependency",
                        owner(service) + " waits for " + name + ", which only starts with the profile "
                                + other.profiles,
                        "put both into the same profile");
            }
        });
    }

    private void mounts(ServiceDraft service) {
        Set<String> targets = new HashSet<>();
        for (Mount mount : service.mounts) {
            String key = mount.source().toString();
            if (mount.volume() && !volumes.containsKey(key)) {
                unknown("compose.unknown-volume", "volume", key, service);
            }
            if (mount.volume()) {
                usedVolumes.add(key);
            }
            if (!targets.add(mount.target().toString())) {
                findings.error(
                        "compose.same-target",
                        owner(service) + " has two mounts at " + mount.target(),
                        "remove one of them");
            }
        }
    }

    private void unknown(String code, String kind, String name, ServiceDraft service) {
        findings.error(
                code,
                owner(service) + " needs the " + kind + " " + name + ", which is not in the file",
                "add the " + kind + ", or correct the name");
    }

    /** Ports at different addresses go together; at every address with none. */
    private void port(PortMapping port, String owner) {
        for (PortClaim other : ports) {
            boolean sameAddress = other.port().address().equals(port.address())
                    || other.port().address().isEmpty()
                    || port.address().isEmpty();
            if (other.port().host() == port.host() && sameAddress) {
                findings.error(
                        "compose.same-port",
                        "the port " + port.host() + " of the machine is asked for twice: by " + other.owner()
                                + " and by " + owner,
                        "give one of them another port");
            }
        }
        ports.add(new PortClaim(port, owner));
    }

    /** Two hired agents in one work tree destroy each other's work. */
    private void sharedVolumes() {
        Map<String, ServiceDraft> writers = new HashMap<>();
        for (ServiceDraft service : byName.values().stream()
                .sorted((a, b) -> a.name.compareTo(b.name))
                .toList()) {
            if (!service.name.startsWith(AgentServices.HIRED)) {
                continue;
            }
            for (Mount mount : service.mounts) {
                ServiceDraft other = mount.volume() && !mount.readOnly()
                        ? writers.putIfAbsent(mount.source().toString(), service)
                        : null;
                if (other != null && other != service) {
                    findings.error(
                            "compose.shared-volume",
                            owner(other) + " and " + owner(service) + " both write to the volume " + mount.source(),
                            "give each agent a volume of its own");
                }
            }
        }
    }

    private void resources() {
        volumes.forEach((key, volume) -> {
            if (!volume.name().isEmpty()) {
                claims.claim("compose.same-volume", "the volume", volume.name(), "the key " + key);
            }
            if (!usedVolumes.contains(key)) {
                findings.warning("compose.unused-volume", "no service uses the volume " + key, "remove it");
            }
        });
        networks.forEach((key, network) -> {
            if (!network.name().isEmpty()) {
                claims.claim("compose.same-network", "the network", network.name(), "the key " + key);
            }
        });
    }
}
