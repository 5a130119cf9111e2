package ai.disinto.compose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a file comes to in an environment, in one form for the file itself and for what compose prints. */
final class Effective {
    private final Map<String, String> environment;
    private final Path folder;

    private Effective(Map<String, String> environment, Path folder) {
        this.environment = environment;
        this.folder = folder;
    }

    static Map<String, Object> of(ComposeFile file, Map<String, String> environment, Path folder) {
        Effective effective = new Effective(environment, folder);
        Map<String, Object> all = new TreeMap<>();
        file.services().forEach((name, service) -> all.put(name, effective.service(service)));
        all.put("volumes", new TreeMap<>(file.volumes()).toString());
        all.put("networks", new TreeMap<>(file.networks()).toString());
        return all;
    }

    private Map<String, Object> service(ComposeService service) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("image", service.image().map(this::resolved).orElse(""));
        facts.put("build", service.buildContext().map(this::path).orElse(""));
        facts.put("dockerfile", service.dockerfile().map(this::resolved).orElse(""));
        facts.put("pull", service.pullPolicy().orElse(""));
        facts.put("container", service.containerName().orElse(""));
        facts.put("restart", service.restart().orElse(""));
        facts.put("command", service.command().stream().map(this::resolved).toList());
        Map<String, String> variables = new TreeMap<>();
        service.environment().forEach((name, value) -> variables.put(name, resolved(value)));
        facts.put("environment", variables);
        facts.put("ports", new ArrayList<>(service.ports()));
        facts.put("mounts", service.mounts().stream().map(this::mount).toList());
        facts.put("depends", new TreeMap<>(service.dependsOn()));
        facts.put("health", service.healthCheck().map(this::health).orElse(""));
        facts.put("profiles", service.profiles());
        facts.put("networks", service.networks());
        facts.put("mode", service.networkMode().orElse(""));
        facts.put("confinement", service.confinement());
        Map<String, String> labels = new TreeMap<>();
        service.labels().forEach((name, value) -> labels.put(name, resolved(value)));
        facts.put("labels", labels);
        return facts;
    }

    private String mount(Mount mount) {
        String source = mount.volume() ? resolved(mount.source()) : path(mount.source());
        return source + ":" + resolved(mount.target()) + ":" + mount.readOnly() + ":" + mount.volume();
    }

    private String health(HealthCheck check) {
        List<String> test = check.test().stream().map(this::resolved).toList();
        return test + " " + check.interval() + " " + check.timeout() + " " + check.retries() + " "
                + check.startPeriod();
    }

    private String path(ComposeText text) {
        String path = resolved(text);
        String home = path.startsWith("~/") ? System.getenv("HOME") + path.substring(1) : path;
        return folder.resolve(home).normalize().toString();
    }

    private String resolved(ComposeText text) {
        return text.resolve(environment).orElse("unset: " + text);
    }
}
