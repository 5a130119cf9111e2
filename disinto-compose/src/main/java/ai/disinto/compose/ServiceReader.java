package ai.disinto.compose;

import ai.disinto.core.internal.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Reads one service. */
final class ServiceReader {
    /** What docker takes when nothing is said. */
    private static final int USUAL_RETRIES = 3;

    private final ComposeFields fields;
    private final ServiceDraft draft;

    ServiceReader(ComposeFields fields, String name) {
        this.fields = fields;
        this.draft = new ServiceDraft(name);
        draft.origin = "the file";
    }

    ComposeService read() {
        draft.image = fields.text("image").orElse(null);
        build();
        draft.pullPolicy = fields.fixed("pull_policy");
        draft.containerName = fields.fixed("container_name");
        draft.restart = fields.fixed("restart");
        draft.profiles.addAll(fields.fixedTexts("profiles"));
        command();
        draft.networkMode = fields.fixed("network_mode");
        networks();
        fields.items("ports").forEach(this::port);
        draft.environmentFiles.addAll(fields.texts("env_file"));
        draft.environment.putAll(fields.textMap("environment"));
        fields.items("volumes").forEach(this::mount);
        dependencies();
        fields.node("healthcheck").ifPresent(node -> healthCheck(fields.below("healthcheck"), node));
        draft.confinement = confinement();
        draft.labels.putAll(fields.textMap("labels"));
        fields.warnUnknown();
        return new ComposeService(draft);
    }

    private void build() {
        if (fields.node("build").orElse(null) instanceof YamlNode.Scalar) {
            draft.buildContext = fields.text("build").orElse(null);
            return;
        }
        ComposeFields build = fields.below("build");
        draft.buildContext = build.text("context").orElse(null);
        draft.dockerfile = build.text("dockerfile").orElse(null);
        build.textMap("labels");
        build.warnUnknown();
    }

    /** One text is split into words as a shell does it, but for variables, which are one word each. */
    private void command() {
        YamlNode node = fields.node("command").orElse(null);
        if (!(node instanceof YamlNode.Scalar scalar)) {
            draft.command.addAll(fields.texts("command"));
            return;
        }
        if (fields.text("command").isEmpty()) {
            return;
        }
        List<ComposeText> words = ShellWords.of(scalar.text()).orElse(List.of()).stream()
                .flatMap(word -> ComposeText.find(word).stream())
                .toList();
        if (words.isEmpty() && !scalar.text().isBlank()) {
            fields.notUnderstood(node, "command", "a list of words");
        }
        draft.command.addAll(words);
    }

    private void networks() {
        if (fields.node("networks").orElse(null) instanceof YamlNode.Mapping) {
            ComposeFields networks = fields.below("networks");
            draft.networks.addAll(networks.keys());
            for (String name : networks.keys()) {
                networks.below(name).warnUnknown();
            }
        } else {
            draft.networks.addAll(fields.fixedTexts("networks"));
        }
    }

    private void port(YamlNode node) {
        Optional<PortMapping> port = node instanceof YamlNode.Mapping mapping
                ? ShortForms.port(inner(mapping))
                : fields.text(node, "ports").flatMap(text -> ShortForms.port(text.toString()));
        if (port.isPresent()) {
            draft.ports.add(port.get());
        } else {
            fields.notUnderstood(node, "ports", "two numbers with a colon between them");
        }
    }

    private void mount(YamlNode node) {
        Optional<Mount> mount = node instanceof YamlNode.Mapping mapping
                ? longMount(inner(mapping))
                : fields.text(node, "volumes").flatMap(text -> ShortForms.mount(text.toString()));
        if (mount.isPresent()) {
            draft.mounts.add(mount.get());
        } else {
            fields.notUnderstood(node, "volumes", "source:target, or a mapping of type, source and target");
        }
    }

    private static Optional<Mount> longMount(ComposeFields mount) {
        String type = mount.fixed("type");
        Optional<ComposeText> source = mount.text("source");
        Optional<ComposeText> target = mount.text("target");
        boolean readOnly = mount.flag("read_only");
        mount.warnUnknown();
        boolean known = type.equals("volume") || type.equals("bind");
        return known && source.isPresent() && target.isPresent()
                ? Optional.of(new Mount(type.equals("volume"), source.get(), target.get(), readOnly))
                : Optional.empty();
    }

    private void dependencies() {
        if (fields.node("depends_on").orElse(null) instanceof YamlNode.Sequence) {
            fields.fixedTexts("depends_on").forEach(name -> draft.waitsFor(name, StartCondition.STARTED));
            return;
        }
        ComposeFields services = fields.below("depends_on");
        for (String name : services.keys()) {
            ComposeFields one = services.below(name);
            Optional<StartCondition> condition = StartCondition.find(one.fixed("condition"));
            condition.ifPresent(known -> draft.waitsFor(name, known));
            one.warnUnknown();
            if (condition.isEmpty()) {
                services.node(name)
                        .ifPresent(node -> services.notUnderstood(node, name, "a mapping with a known condition"));
            }
        }
    }

    private void healthCheck(ComposeFields check, YamlNode node) {
        List<ComposeText> test = check.texts("test");
        if (check.node("test").orElse(null) instanceof YamlNode.Scalar && !test.isEmpty()) {
            test = List.of(ComposeText.of("CMD-SHELL"), test.get(0));
        }
        long retries = check.number("retries", Integer.MAX_VALUE);
        var interval = ShortForms.time(check.fixed("interval"));
        var timeout = ShortForms.time(check.fixed("timeout"));
        var start = ShortForms.time(check.fixed("start_period"));
        check.warnUnknown();
        if (test.isEmpty() || interval.isEmpty() || timeout.isEmpty() || start.isEmpty()) {
            fields.notUnderstood(node, "healthcheck", "a mapping of test, interval, timeout, retries and start_period");
            return;
        }
        draft.healthCheck = new HealthCheck(
                test, interval.get(), timeout.get(), retries == 0 ? USUAL_RETRIES : (int) retries, start.get());
    }

    private Confinement confinement() {
        return new Confinement(
                fields.flag("read_only"),
                fields.fixed("user"),
                fields.fixedTexts("tmpfs"),
                fields.fixedTexts("security_opt"),
                fields.fixedTexts("cap_drop"),
                fields.fixedTexts("cap_add"),
                (int) fields.number("pids_limit", Integer.MAX_VALUE),
                memory("mem_limit"),
                memory("memswap_limit"),
                fields.flag("privileged"));
    }

    private long memory(String key) {
        Optional<Long> bytes = ShortForms.memory(fields.fixed(key));
        if (bytes.isEmpty()) {
            fields.node(key).ifPresent(node -> fields.notUnderstood(node, key, "a number with b, k, m or g"));
        }
        return bytes.orElse(0L);
    }

    private ComposeFields inner(YamlNode.Mapping mapping) {
        return fields.of(mapping);
    }
}
