package ai.disinto.compose;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Some services of a file, with what they need. */
final class Selection {
    private final ComposeFile file;
    private final List<String> names;

    Selection(ComposeFile file, List<String> names) {
        this.file = file;
        this.names = names;
    }

    ComposeFile file() {
        for (String name : names) {
            if (file.service(name).isEmpty()) {
                throw new IllegalArgumentException("names must be services of the file, got \"" + name + "\", have "
                        + file.services().keySet());
            }
        }
        List<ComposeService> services = file.services().values().stream()
                .filter(service -> names.contains(service.name()))
                .map(this::alone)
                .toList();
        Set<String> volumes = new HashSet<>();
        Set<String> networks = new HashSet<>();
        for (ComposeService service : services) {
            service.mounts().forEach(mount -> volumes.add(mount.source().toString()));
            networks.addAll(service.networks());
        }
        return new ComposeFile(
                services, kept(file.volumes(), volumes), kept(file.networks(), networks), file.comments());
    }

    private ComposeService alone(ComposeService service) {
        ServiceDraft draft = service.draft().copy();
        draft.dependsOn.keySet().retainAll(names);
        return new ComposeService(draft);
    }

    private static Map<String, ComposeResource> kept(Map<String, ComposeResource> all, Set<String> keys) {
        Map<String, ComposeResource> kept = new LinkedHashMap<>(all);
        kept.keySet().retainAll(keys);
        return kept;
    }
}
