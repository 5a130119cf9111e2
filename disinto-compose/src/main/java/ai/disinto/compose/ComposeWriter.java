package ai.disinto.compose;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes a compose file; the order of keys is always the same. */
final class ComposeWriter {
    private static final long MEBIBYTE = 1024L * 1024;

    private final ComposeFile file;

    ComposeWriter(ComposeFile file) {
        this.file = file;
    }

    String write() {
        YamlTree services = new YamlTree();
        boolean first = true;
        for (ComposeService service : file.services().values()) {
            services.comment(service.draft().comments, !first).putNamed(service.name(), service(service));
            first = false;
        }
        YamlTree root = new YamlTree();
        root.comment(StackComments.withPaths(file), false).putTree("services", services);
        root.comment(List.of(), true).putTree("volumes", resources(file.volumes()));
        root.comment(List.of(), true).putTree("networks", resources(file.networks()));
        return root.render();
    }

    private YamlTree service(ComposeService service) {
        ServiceDraft draft = service.draft();
        YamlTree tree = new YamlTree();
        service.image().ifPresent(image -> tree.putText("image", image));
        tree.putTree("build", build(draft));
        tree.put("pull_policy", escaped(draft.pullPolicy))
                .put("container_name", escaped(draft.containerName))
                .put("restart", escaped(draft.restart))
                .putTexts("profiles", escaped(draft.profiles), FlowStyle.FLOW)
                .putTexts("command", draft.command, FlowStyle.FLOW)
                .put("network_mode", escaped(draft.networkMode))
                .putTexts("networks", escaped(draft.networks), FlowStyle.FLOW)
                .putTexts("ports", draft.ports, FlowStyle.BLOCK)
                .putTexts("env_file", draft.environmentFiles, FlowStyle.BLOCK)
                .putMap("environment", draft.environment)
                .putTrees(
                        "volumes",
                        draft.mounts.stream().map(ComposeWriter::mount).toList())
                .putTree("depends_on", dependencies(draft));
        service.healthCheck().ifPresent(check -> tree.putTree("healthcheck", healthCheck(check)));
        confine(tree, draft.confinement);
        return tree.putMap("labels", draft.labels);
    }

    /** The image that is built has the labels of its service. */
    private static YamlTree build(ServiceDraft draft) {
        YamlTree build = new YamlTree();
        if (draft.buildContext != null) {
            build.putText("context", draft.buildContext);
        }
        if (draft.dockerfile != null) {
            build.putText("dockerfile", draft.dockerfile);
        }
        if (draft.buildContext != null) {
            build.putMap("labels", draft.labels);
        }
        return build;
    }

    private static YamlTree mount(Mount mount) {
        return new YamlTree()
                .put("type", mount.volume() ? "volume" : "bind")
                .putText("source", mount.source())
                .putText("target", mount.target())
                .putFlag("read_only", mount.readOnly());
    }

    private static YamlTree dependencies(ServiceDraft draft) {
        YamlTree tree = new YamlTree();
        draft.dependsOn.forEach(
                (service, condition) -> tree.putTree(service, new YamlTree().put("condition", condition.word())));
        return tree;
    }

    private static YamlTree healthCheck(HealthCheck check) {
        return new YamlTree()
                .putTexts("test", check.test(), FlowStyle.FLOW)
                .put("interval", time(check.interval()))
                .put("timeout", time(check.timeout()))
                .putNumber("retries", check.retries())
                .put("start_period", time(check.startPeriod()));
    }

    private static void confine(YamlTree tree, Confinement limits) {
        tree.putFlag("read_only", limits.readOnly())
                .putFlag("privileged", limits.privileged())
                .put("user", escaped(limits.user()))
                .putTexts("tmpfs", escaped(limits.tmpfs()), FlowStyle.FLOW)
                .putTexts("security_opt", escaped(limits.securityOptions()), FlowStyle.FLOW)
                .putTexts("cap_drop", escaped(limits.droppedCapabilities()), FlowStyle.FLOW)
                .putTexts("cap_add", escaped(limits.addedCapabilities()), FlowStyle.FLOW)
                .putNumber("pids_limit", limits.pidsLimit())
                .put("mem_limit", memory(limits.memory()))
                .put("memswap_limit", memory(limits.memoryAndSwap()));
    }

    private static YamlTree resources(Map<String, ComposeResource> resources) {
        YamlTree tree = new YamlTree();
        resources.forEach((key, resource) -> {
            Map<String, ComposeText> labels = new LinkedHashMap<>();
            resource.labels().forEach((name, value) -> labels.put(name, ComposeText.of(value)));
            tree.putNamed(
                    key,
                    new YamlTree()
                            .put("name", escaped(resource.name()))
                            .put("driver", escaped(resource.driver()))
                            .putMap("labels", labels));
        });
        return tree;
    }

    private static String time(Duration time) {
        return time.isZero() ? "" : time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }

    private static String memory(long bytes) {
        return bytes == 0 ? "" : bytes % MEBIBYTE == 0 ? bytes / MEBIBYTE + "m" : bytes + "b";
    }

    private static List<String> escaped(List<String> texts) {
        return texts.stream().map(ComposeWriter::escaped).toList();
    }

    private static String escaped(String text) {
        return ComposeText.of(text).toString();
    }
}
