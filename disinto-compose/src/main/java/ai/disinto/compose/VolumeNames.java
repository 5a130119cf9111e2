package ai.disinto.compose;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which volumes of two files are the same one on the machine. */
final class VolumeNames {
    private final ComposeFile before;
    private final ComposeFile after;
    private final Optional<String> project;
    private final Map<String, String> renamed;

    VolumeNames(ComposeFile before, ComposeFile after, Optional<String> project) {
        this.before = before;
        this.after = after;
        this.project = project;
        this.renamed = findRenamed();
    }

    ComposeFile before() {
        return before;
    }

    ComposeFile after() {
        return after;
    }

    /** What a volume or network is called on the machine; empty if it has no name and the project is not known. */
    Optional<String> onMachine(String key, ComposeResource resource) {
        return resource.name().isEmpty() ? project.map(name -> name + "_" + key) : Optional.of(resource.name());
    }

    /** Whether every key means the same volume in both files. */
    boolean areAlike() {
        return before.volumes().equals(after.volumes());
    }

    /** Volumes of the machine that have another key than before: the old key by the new one. */
    Map<String, String> renamed() {
        return renamed;
    }

    /** What a mount of the file that was shows. A volume that gets another name under its key is a change of the volume. */
    String oldSource(Mount mount) {
        return mount.volume()
                ? "volume " + EffectiveText.written(mount.source())
                : "path " + EffectiveText.path(mount.source());
    }

    /** What a mount of the file that will be shows, in the words of {@link #oldSource}. */
    String newSource(Mount mount) {
        String old = mount.volume() ? renamed.get(EffectiveText.written(mount.source())) : null;
        return old == null ? oldSource(mount) : "volume " + old;
    }

    private Map<String, String> findRenamed() {
        Map<String, String> byName = new HashMap<>();
        before.volumes().forEach((key, volume) -> {
            if (!after.volumes().containsKey(key)) {
                onMachine(key, volume).ifPresent(name -> byName.putIfAbsent(name, key));
            }
        });
        Map<String, String> found = new LinkedHashMap<>();
        after.volumes().forEach((key, volume) -> {
            String old = before.volumes().containsKey(key)
                    ? null
                    : onMachine(key, volume).map(byName::remove).orElse(null);
            if (old != null) {
                found.put(key, old);
            }
        });
        return Collections.unmodifiableMap(found);
    }
}
