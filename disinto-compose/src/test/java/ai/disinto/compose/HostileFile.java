package ai.disinto.compose;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A compose file with a hostile text in every slot, and the tree that any reader must see in it. */
final class HostileFile {
    private final Hostile hostile;
    private final Map<String, Object> service = new LinkedHashMap<>();
    private final Map<String, Object> build = new LinkedHashMap<>();
    private final ServiceDraft draft = new ServiceDraft("target");

    HostileFile(Hostile hostile) {
        this.hostile = hostile;
    }

    ComposeFile file() {
        draft.comments.add(hostile.next());
        draft.origin = hostile.next();
        texts();
        fixed();
        mappings();
        health();
        draft.confinement = confinement();
        ComposeResource volume = new ComposeResource(keep("name"), "", Map.of("label", keep("label")));
        return new ComposeFile(
                List.of(new ComposeService(draft)), Map.of("data", volume), Map.of(), List.of(hostile.next()));
    }

    /** What the service must be to whoever reads the file, dollar signs as the file has them. */
    Map<String, Object> expected() {
        return service;
    }

    private final Map<String, String> kept = new LinkedHashMap<>();

    Map<String, String> keptVolume() {
        return kept;
    }

    private String keep(String key) {
        String text = hostile.next();
        kept.put(key, doubled(text));
        return text;
    }

    private void texts() {
        draft.image = text("image");
        draft.buildContext = ComposeText.of(hostile.next());
        draft.dockerfile = ComposeText.of(hostile.next());

        build.put("context", draft.buildContext.toString());
        build.put("dockerfile", draft.dockerfile.toString());
        service.put("build", build);
        List<String> command = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            String word = hostile.next();
            draft.command.add(ComposeText.of(word));
            command.add(doubled(word));
        }
        service.put("command", command);
    }

    private void fixed() {
        draft.containerName = fixedText("container_name");
        draft.restart = fixedText("restart");
        draft.pullPolicy = fixedText("pull_policy");
        draft.networkMode = fixedText("network_mode");
        String profile = hostile.next();
        draft.profiles.add(profile);
        service.put("profiles", List.of(doubled(profile)));
        String env = hostile.next();
        draft.environmentFiles.add(ComposeText.of(env));
        service.put("env_file", List.of(doubled(env)));
    }

    private void mappings() {
        Map<String, Object> environment = new LinkedHashMap<>();
        String value = hostile.next();
        draft.literal("VALUE", value);
        environment.put("VALUE", doubled(value));
        String key = "k" + hostile.next();
        draft.literal(key, "x");
        environment.put(key, "x");
        draft.environment.put("MIXED", ComposeText.of(value).plus(ComposeText.variable("A", "b")));
        environment.put("MIXED", doubled(value) + "${A:-b}");
        service.put("environment", environment);
        String label = hostile.next();
        draft.labels.put("label", ComposeText.of(label));
        service.put("labels", Map.of("label", doubled(label)));
        build.put("labels", Map.of("label", doubled(label)));
        String source = hostile.next();
        String target = hostile.next();
        draft.mount(Mount.bind(ComposeText.of(source), target), Mount.volume("data", "/data"));
        service.put(
                "volumes",
                List.of(
                        Map.of("type", "bind", "source", doubled(source), "target", doubled(target)),
                        Map.of("type", "volume", "source", "data", "target", "/data")));
    }

    private void health() {
        String test = hostile.next();
        draft.healthCheck = new HealthCheck(
                List.of(ComposeText.of("CMD"), ComposeText.of(test)),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                3,
                Duration.ofSeconds(4));
        service.put(
                "healthcheck",
                Map.of(
                        "test", List.of("CMD", doubled(test)),
                        "interval", "1s",
                        "timeout", "2s",
                        "retries", 3,
                        "start_period", "4s"));
    }

    private Confinement confinement() {
        String user = fixedText("user");
        List<String> lists = List.of(hostile.next(), hostile.next(), hostile.next(), hostile.next());
        List<String> keys = List.of("tmpfs", "security_opt", "cap_drop", "cap_add");
        for (int i = 0; i < keys.size(); i++) {
            service.put(keys.get(i), List.of(doubled(lists.get(i))));
        }
        service.put("read_only", true);
        service.put("pids_limit", 9);
        return new Confinement(
                true,
                user,
                List.of(lists.get(0)),
                List.of(lists.get(1)),
                List.of(lists.get(2)),
                List.of(lists.get(3)),
                9,
                0,
                0,
                false);
    }

    private ComposeText text(String key) {
        String text = hostile.next();
        service.put(key, doubled(text));
        return ComposeText.of(text);
    }

    private String fixedText(String key) {
        String text = hostile.next();
        service.put(key, doubled(text));
        return text;
    }

    static String doubled(String text) {
        return text.replace("$", "$$");
    }
}
