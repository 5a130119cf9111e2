package ai.disinto.compose;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the volumes and networks of two files. */
final class ResourceComparison {
    private final VolumeNames names;
    private final ChangeList changes;

    ResourceComparison(VolumeNames names, ChangeList changes) {
        this.names = names;
        this.changes = changes;
    }

    void compare() {
        volumes(names.before().volumes(), names.after().volumes());
        networks(names.before().networks(), names.after().networks());
    }

    private void volumes(Map<String, ComposeResource> before, Map<String, ComposeResource> after) {
        ChangeList to = changes.below("volumes");
        Set<String> renamed = new TreeSet<>();
        names.renamed().forEach((now, old) -> {
            to.add(ChangeRule.VOLUME_KEY_CHANGED, old, now);
            renamed.add(old);
            renamed.add(now);
        });
        for (String key : both(before, after)) {
            ComposeResource old = before.get(key);
            ComposeResource now = after.get(key);
            if (renamed.contains(key)) {
                continue;
            }
            if (old != null && now != null) {
                volume(key, old, now, to.below(key));
            } else if (old != null) {
                to.below(key)
                        .add(
                                ChangeRule.VOLUME_DROPPED,
                                names.onMachine(key, old).orElse(key),
                                "");
            } else if (now != null) {
                to.below(key)
                        .add(
                                ChangeRule.VOLUME_ADDED,
                                "",
                                names.onMachine(key, now).orElse(key));
            }
        }
    }

    private void volume(String key, ComposeResource old, ComposeResource now, ChangeList to) {
        name(key, old, now, to);
        to.below("driver").text(driver(old, "local"), driver(now, "local"), ChangeRule.VOLUME_DRIVER_CHANGED);
        to.below("labels").entries(old.labels(), now.labels(), ChangeRule.VOLUME_LABEL_CHANGED);
    }

    private void name(String key, ComposeResource old, ComposeResource now, ChangeList to) {
        Optional<String> oldName = names.onMachine(key, old);
        Optional<String> nowName = names.onMachine(key, now);
        if (!oldName.equals(nowName)) {
            boolean known = oldName.isPresent() && nowName.isPresent();
            boolean derived = oldName.or(() -> nowName).orElse("").endsWith("_" + key);
            to.below("name")
                    .add(
                            known || !derived ? ChangeRule.VOLUME_RENAMED : ChangeRule.VOLUME_MAYBE_RENAMED,
                            oldName.orElse("(after the project)"),
                            nowName.orElse("(after the project)"));
        }
    }

    private void networks(Map<String, ComposeResource> before, Map<String, ComposeResource> after) {
        ChangeList to = changes.below("networks");
        for (String key : both(before, after)) {
            ComposeResource old = before.get(key);
            ComposeResource now = after.get(key);
            if (old != null && now != null) {
                network(key, old, now, to.below(key));
            } else {
                to.below(key)
                        .add(
                                ChangeRule.NETWORK_CHANGED,
                                old == null ? "" : shown(key, old),
                                now == null ? "" : shown(key, now));
            }
        }
    }

    private void network(String key, ComposeResource old, ComposeResource now, ChangeList to) {
        to.below("name").text(shown(key, old), shown(key, now), ChangeRule.NETWORK_CHANGED);
        to.below("driver").text(driver(old, "bridge"), driver(now, "bridge"), ChangeRule.NETWORK_CHANGED);
        to.below("labels").entries(old.labels(), now.labels(), ChangeRule.LABEL_CHANGED);
    }

    private String shown(String key, ComposeResource network) {
        return names.onMachine(key, network).orElse("(after the project)");
    }

    private static String driver(ComposeResource resource, String usual) {
        return resource.driver().isEmpty() ? usual : resource.driver();
    }

    private static Set<String> both(Map<String, ?> before, Map<String, ?> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys;
    }
}
