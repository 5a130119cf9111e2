package ai.disinto.compose;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what a container finds at its paths. */
final class MountComparison {
    private final VolumeNames volumes;
    private final Map<String, Mount> old;
    private final Map<String, Mount> now;

    MountComparison(VolumeNames volumes, ComposeService before, ComposeService after) {
        this.volumes = volumes;
        this.old = byTarget(before.mounts());
        this.now = byTarget(after.mounts());
    }

    /** By the path in the container, of which files that are in order have each once. */
    private static Map<String, Mount> byTarget(List<Mount> mounts) {
        Map<String, Mount> all = new TreeMap<>();
        for (Mount mount : mounts) {
            String target = EffectiveText.path(mount.target());
            all.merge(all.containsKey(target) ? target + "#" + all.size() : target, mount, (first, next) -> first);
        }
        return all;
    }

    void compare(ChangeList to) {
        old.forEach((target, was) -> {
            Mount is = now.get(target);
            if (is != null) {
                here(was, is, to);
            }
        });
        now.keySet().removeIf(target -> old.remove(target) != null);
        moved(to);
        old.values().forEach(was -> to.add(ChangeRule.MOUNT_DROPPED, shown(was), ""));
        now.values().forEach(is -> to.add(ServicePowers.rule(is), "", shown(is)));
    }

    private void here(Mount was, Mount is, ChangeList to) {
        if (!volumes.oldSource(was).equals(volumes.newSource(is))) {
            ChangeRule power = ServicePowers.rule(is);
            to.add(power == ChangeRule.MOUNT_ADDED ? ChangeRule.MOUNT_SOURCE_CHANGED : power, shown(was), shown(is));
        } else if (was.readOnly() != is.readOnly()) {
            to.add(was.readOnly() ? ChangeRule.MOUNT_WRITABLE : ChangeRule.MOUNT_READ_ONLY, shown(was), shown(is));
        }
    }

    /** The same source at another path is one change. */
    private void moved(ChangeList to) {
        Map<String, Deque<String>> targets = new HashMap<>();
        now.forEach((target, is) -> targets.computeIfAbsent(volumes.newSource(is), any -> new ArrayDeque<>())
                .add(target));
        old.values().removeIf(was -> {
            Deque<String> target = targets.get(volumes.oldSource(was));
            Mount is = target == null || target.isEmpty() ? null : now.remove(target.remove());
            if (is != null) {
                to.add(ChangeRule.MOUNT_TARGET_CHANGED, shown(was), shown(is));
            }
            return is != null;
        });
    }

    private static String shown(Mount mount) {
        String source = mount.volume() ? EffectiveText.written(mount.source()) : EffectiveText.path(mount.source());
        return source + ":" + EffectiveText.path(mount.target()) + (mount.readOnly() ? ":ro" : "");
    }
}
