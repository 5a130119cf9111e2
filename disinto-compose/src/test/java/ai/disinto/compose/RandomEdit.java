package ai.disinto.compose;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** One change of one value of a file, and the place where it has to be found. */
record RandomEdit(ComposeFile after, String place) {

    /** Changes a draft; answers the place below the service, or nothing when there is nothing to change. */
    private interface Change {
        String apply(ServiceDraft draft, Random random);
    }

    private static final List<Change> CHANGES = List.of(
            (draft, random) -> put(draft, random, draft.environment, "environment"),
            (draft, random) -> drop(draft.environment, random, "environment"),
            (draft, random) -> put(draft, random, draft.labels, "labels"),
            (draft, random) -> drop(draft.labels, random, "labels"),
            (draft, random) -> element(
                    draft.mounts,
                    random,
                    "mounts",
                    old -> old.readOnly()
                            ? new Mount(old.volume(), old.source(), old.target(), false)
                            : old.asReadOnly()),
            (draft, random) -> element(
                    draft.mounts,
                    random,
                    "mounts",
                    old -> new Mount(false, ComposeText.of("/elsewhere"), old.target(), old.readOnly())),
            (draft, random) -> element(
                    draft.mounts,
                    random,
                    "mounts",
                    old -> new Mount(old.volume(), old.source(), ComposeText.of("/elsewhere"), old.readOnly())),
            (draft, random) -> remove(draft.mounts, random, "mounts"),
            (draft, random) -> element(
                    draft.ports,
                    random,
                    "ports",
                    old -> new PortMapping(old.address(), 50_000 + random.nextInt(1_000), old.container())),
            (draft, random) -> remove(draft.ports, random, "ports"),
            (draft, random) -> drop(draft.dependsOn, random, "depends_on"),
            (draft, random) -> condition(draft, random),
            (draft, random) -> {
                draft.restart = draft.restart.equals("always") ? "" : "always";
                return "restart";
            },
            (draft, random) -> {
                draft.image = ComposeText.of("image-" + random.nextInt());
                return "image";
            },
            (draft, random) -> {
                draft.command.add(random.nextInt(draft.command.size() + 1), ComposeText.of("word"));
                return "command";
            },
            (draft, random) -> {
                draft.containerName += "x";
                return "container_name";
            },
            (draft, random) -> {
                draft.profiles.add("p" + random.nextInt());
                return "profiles";
            },
            (draft, random) -> remove(draft.networks, random, "networks"),
            (draft, random) -> health(draft),
            (draft, random) -> confine(draft, random));

    static RandomEdit of(ComposeFile file, Random random) {
        while (true) {
            List<ComposeService> services = new ArrayList<>(file.services().values());
            int index = random.nextInt(services.size());
            ServiceDraft draft = services.get(index).draft().copy();
            String place = CHANGES.get(random.nextInt(CHANGES.size())).apply(draft, random);
            if (!place.isEmpty()) {
                services.set(index, new ComposeService(draft));
                return new RandomEdit(
                        new ComposeFile(services, file.volumes(), file.networks(), List.of()),
                        "services." + draft.name + "." + place);
            }
        }
    }

    /** The same file with everything whose order does not count in another order. */
    static ComposeFile shuffled(ComposeFile file, Random random) {
        List<ComposeService> services = new ArrayList<>();
        for (ComposeService service : file.services().values()) {
            ServiceDraft draft = service.draft().copy();
            java.util.Collections.shuffle(draft.mounts, random);
            java.util.Collections.shuffle(draft.ports, random);
            java.util.Collections.shuffle(draft.networks, random);
            Map<String, ComposeText> sorted = new TreeMap<>(draft.environment);
            draft.environment.clear();
            draft.environment.putAll(sorted);
            services.add(new ComposeService(draft));
        }
        java.util.Collections.shuffle(services, random);
        return new ComposeFile(services, new TreeMap<>(file.volumes()), file.networks(), List.of());
    }

    private static String put(ServiceDraft draft, Random random, Map<String, ComposeText> map, String place) {
        List<String> keys = new ArrayList<>(map.keySet());
        String key = keys.isEmpty() || random.nextBoolean()
                ? "NEW_" + draft.name.length()
                : keys.get(random.nextInt(keys.size()));
        map.put(key, ComposeText.of("value " + random.nextInt()));
        return place + "." + key;
    }

    private static String drop(Map<String, ?> map, Random random, String place) {
        List<String> keys = new ArrayList<>(map.keySet());
        if (keys.isEmpty()) {
            return "";
        }
        String key = keys.get(random.nextInt(keys.size()));
        map.remove(key);
        return place + "." + key;
    }

    private static <T> String element(List<T> list, Random random, String place, UnaryOperator<T> change) {
        if (list.isEmpty()) {
            return "";
        }
        int index = random.nextInt(list.size());
        list.set(index, change.apply(list.get(index)));
        return place;
    }

    private static String remove(List<?> list, Random random, String place) {
        if (list.isEmpty()) {
            return "";
        }
        list.remove(random.nextInt(list.size()));
        return place;
    }

    private static String condition(ServiceDraft draft, Random random) {
        Map<String, StartCondition> all = new LinkedHashMap<>(draft.dependsOn);
        if (all.isEmpty()) {
            return "";
        }
        List<String> names = new ArrayList<>(all.keySet());
        String name = names.get(random.nextInt(names.size()));
        draft.dependsOn.put(
                name, all.get(name) == StartCondition.STARTED ? StartCondition.HEALTHY : StartCondition.STARTED);
        return "depends_on." + name;
    }

    private static String health(ServiceDraft draft) {
        draft.healthCheck = draft.healthCheck == null
                ? new HealthCheck(
                        List.of(ComposeText.of("CMD"), ComposeText.of("x")),
                        Duration.ZERO,
                        Duration.ZERO,
                        3,
                        Duration.ZERO)
                : null;
        return "healthcheck";
    }

    private static String confine(ServiceDraft draft, Random random) {
        Confinement old = draft.confinement;
        boolean user = random.nextBoolean();
        draft.confinement = new Confinement(
                old.readOnly(),
                user ? old.user() + "7" : old.user(),
                old.tmpfs(),
                user ? old.securityOptions() : List.of("another"),
                old.droppedCapabilities(),
                old.addedCapabilities(),
                old.pidsLimit(),
                old.memory(),
                old.memoryAndSwap(),
                old.privileged());
        return user ? "user" : "security_opt";
    }
}
