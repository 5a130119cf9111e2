package ai.disinto.compose;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Compares two compose files of one compose project. */
final class StackComparison {
    /** Keys whose loss no guard and no data depends on. */
    private static final Set<String> MINOR = Set.of(
            "hostname",
            "domainname",
            "init",
            "tty",
            "stdin_open",
            "stop_grace_period",
            "stop_signal",
            "logging",
            "dns",
            "dns_search",
            "extra_hosts",
            "expose",
            "attach",
            "annotations",
            "scale");

    private final ComposeFile before;
    private final ComposeFile after;
    private final VolumeNames volumes;
    private final Set<String> awaited;
    private final ChangeList changes = ChangeList.empty();

    StackComparison(ComposeFile before, ComposeFile after, Optional<String> project) {
        this.before = before;
        this.after = after;
        this.volumes = new VolumeNames(before, after, project);
        this.awaited = awaited(before, after);
    }

    StackDiff diff() {
        ChangeList below = changes.below("services");
        Set<String> names = new LinkedHashSet<>(before.services().keySet());
        names.addAll(after.services().keySet());
        for (String name : names) {
            Optional<ComposeService> old = before.service(name);
            Optional<ComposeService> now = after.service(name);
            if (old.isPresent() && now.isPresent()) {
                service(old.get(), now.get(), below.below(name));
            } else {
                old.ifPresent(service -> dropped(service, below.below(name)));
                now.ifPresent(service -> added(service, below.below(name)));
            }
        }
        new ResourceComparison(volumes, changes).compare();
        leftOut();
        return new StackDiff(changes.all());
    }

    private void service(ComposeService old, ComposeService now, ChangeList to) {
        if (old.equals(now) && volumes.areAlike()) {
            return;
        }
        new ServiceComparison(old, now, to).compare(awaited.contains(old.name()));
        new MountComparison(volumes, old, now).compare(to.below("mounts"));
        new PortComparison(to.below("ports")).compare(old.ports(), now.ports());
        new ConfinementComparison(to).compare(old.confinement(), now.confinement());
    }

    /** What others wait for until it is healthy, in either file. */
    private static Set<String> awaited(ComposeFile... files) {
        Set<String> names = new HashSet<>();
        for (ComposeFile file : files) {
            file.services()
                    .values()
                    .forEach(service -> service.dependsOn().forEach((name, condition) -> {
                        if (condition == StartCondition.HEALTHY) {
                            names.add(name);
                        }
                    }));
        }
        return names;
    }

    private static void dropped(ComposeService service, ChangeList to) {
        boolean data = service.mounts().stream().anyMatch(Mount::volume);
        to.add(
                data ? ChangeRule.SERVICE_WITH_VOLUME_DROPPED : ChangeRule.SERVICE_DROPPED,
                ServicePowers.summary(service, ServicePowers.of(service)),
                "");
    }

    private static void added(ComposeService service, ChangeList to) {
        List<String> powers = ServicePowers.of(service);
        to.add(
                powers.isEmpty() ? ChangeRule.SERVICE_ADDED : ChangeRule.SERVICE_WITH_POWER_ADDED,
                "",
                ServicePowers.summary(service, powers));
    }

    /** What no part of the model holds, in what both files have. */
    private void leftOut() {
        Map<String, LeftOut.Value> old = new TreeMap<>(before.leftOut());
        Map<String, LeftOut.Value> now = new TreeMap<>(after.leftOut());
        old.keySet().removeIf(place -> !isInBoth(place));
        now.keySet().removeIf(place -> !isInBoth(place));
        Set<String> places = new LinkedHashSet<>(old.keySet());
        places.addAll(now.keySet());
        for (String place : places) {
            String key = place.substring(place.lastIndexOf('.') + 1);
            LeftOut.Value was = old.getOrDefault(place, LeftOut.Value.NOTHING);
            LeftOut.Value is = now.getOrDefault(place, LeftOut.Value.NOTHING);
            if (!was.exact().equals(is.exact())) {
                changes.below(place)
                        .add(
                                MINOR.contains(key) ? ChangeRule.LEFT_OUT_MINOR : ChangeRule.LEFT_OUT,
                                was.shown(),
                                is.shown());
            }
        }
    }

    private boolean isInBoth(String place) {
        return isInBoth(
                        place,
                        "services.",
                        before.services().keySet(),
                        after.services().keySet())
                && isInBoth(
                        place,
                        "volumes.",
                        before.volumes().keySet(),
                        after.volumes().keySet())
                && isInBoth(
                        place,
                        "networks.",
                        before.networks().keySet(),
                        after.networks().keySet());
    }

    /** Whether a place lies below a name of the family that both files have; names may have dots. */
    private static boolean isInBoth(String place, String family, Set<String> before, Set<String> after) {
        if (!place.startsWith(family)) {
            return true;
        }
        String rest = place.substring(family.length());
        for (int dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.', dot + 1)) {
            String name = rest.substring(0, dot);
            if (before.contains(name) && after.contains(name)) {
                return true;
            }
        }
        return before.contains(rest) && after.contains(rest);
    }
}
