package ai.disinto.compose;

import ai.disinto.core.internal.secret.CredentialKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares how a service runs; mounts, ports and confinement are compared elsewhere. */
final class ServiceComparison {
    private final ComposeService old;
    private final ComposeService now;
    private final ChangeList to;

    ServiceComparison(ComposeService old, ComposeService now, ChangeList to) {
        this.old = old;
        this.now = now;
        this.to = to;
    }

    void compare(boolean awaited) {
        program();
        environment();
        dependencies();
        new HealthComparison(to.below("healthcheck")).compare(old.healthCheck(), now.healthCheck(), awaited);
        restart();
        profiles();
        networks();
        labels();
    }

    private void program() {
        to.below("image").text(text(old.image()), text(now.image()), ChangeRule.IMAGE_CHANGED);
        to.below("build").text(build(old), build(now), ChangeRule.BUILD_CHANGED);
        to.below("pull_policy").text(pullPolicy(old), pullPolicy(now), ChangeRule.BUILD_CHANGED);
        to.below("container_name")
                .text(old.containerName().orElse(""), now.containerName().orElse(""), ChangeRule.CONTAINER_RENAMED);
        List<String> oldCommand = EffectiveText.written(old.command());
        List<String> nowCommand = EffectiveText.written(now.command());
        if (!oldCommand.equals(nowCommand)) {
            to.below("command")
                    .add(ChangeRule.COMMAND_CHANGED, CommandText.shown(oldCommand), CommandText.shown(nowCommand));
        }
    }

    private static String build(ComposeService service) {
        String file = service.dockerfile().map(EffectiveText::written).orElse("Dockerfile");
        return service.buildContext()
                .map(context -> EffectiveText.path(context) + (file.equals("Dockerfile") ? "" : ", " + file))
                .orElse("");
    }

    private static String pullPolicy(ComposeService service) {
        String policy = service.pullPolicy().orElse("missing");
        return policy.equals("if_not_present") ? "missing" : policy;
    }

    private void environment() {
        Map<String, ComposeText> before = old.environment();
        Map<String, ComposeText> after = now.environment();
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Optional<ComposeText> was = Optional.ofNullable(before.get(name)).map(EffectiveText::of);
            Optional<ComposeText> is = Optional.ofNullable(after.get(name)).map(EffectiveText::of);
            if (!was.equals(is)) {
                to.below("environment")
                        .below(name)
                        .add(
                                isNoLongerRequired(name, was, is)
                                        ? ChangeRule.CREDENTIAL_OPTIONAL
                                        : ChangeRule.VARIABLE_CHANGED,
                                shown(name, was),
                                shown(name, is));
            }
        }
        to.below("env_file")
                .elements(
                        Set.copyOf(EffectiveText.written(old.environmentFiles())),
                        Set.copyOf(EffectiveText.written(now.environmentFiles())),
                        ChangeRule.VARIABLE_FILE_DROPPED,
                        ChangeRule.ALL_VARIABLES);
    }

    private static String shown(String name, Optional<ComposeText> text) {
        return text.map(value -> EffectiveText.quoted(ShownText.value(name, value)))
                .orElse("");
    }

    private static boolean isNoLongerRequired(String name, Optional<ComposeText> was, Optional<ComposeText> is) {
        return CredentialKey.matches(name)
                && was.filter(ServiceComparison::isRequired).isPresent()
                && is.filter(text -> !isRequired(text) && mayBeEmpty(text)).isPresent();
    }

    private static boolean isRequired(ComposeText text) {
        return text.parts().stream()
                .anyMatch(part -> part instanceof TextPart.Variable variable && variable.isRequired());
    }

    private static boolean mayBeEmpty(ComposeText text) {
        return text.resolve(Map.of()).filter(String::isEmpty).isPresent();
    }

    private void dependencies() {
        Set<String> names = new TreeSet<>(old.dependsOn().keySet());
        names.addAll(now.dependsOn().keySet());
        for (String name : names) {
            StartCondition was = old.dependsOn().get(name);
            StartCondition is = now.dependsOn().get(name);
            if (was != is) {
                to.below("depends_on").below(name).add(dependency(was, is), word(was), word(is));
            }
        }
    }

    private static ChangeRule dependency(@Nullable StartCondition was, @Nullable StartCondition is) {
        if (is == null) {
            return ChangeRule.DEPENDENCY_DROPPED;
        }
        if (was == null) {
            return ChangeRule.DEPENDENCY_ADDED;
        }
        return is == StartCondition.STARTED ? ChangeRule.DEPENDENCY_WEAKENED : ChangeRule.DEPENDENCY_CHANGED;
    }

    private static String word(@Nullable StartCondition condition) {
        return condition == null ? "" : condition.word();
    }

    private void restart() {
        String was = policy(old);
        String is = policy(now);
        ChangeRule rule = is.isEmpty()
                ? ChangeRule.RESTART_DROPPED
                : was.isEmpty() ? ChangeRule.RESTART_ADDED : ChangeRule.RESTART_CHANGED;
        to.below("restart").text(was, is, rule);
    }

    private static String policy(ComposeService service) {
        return service.restart().filter(policy -> !policy.equals("no")).orElse("");
    }

    private void profiles() {
        Set<String> was = new TreeSet<>(old.profiles());
        Set<String> is = new TreeSet<>(now.profiles());
        boolean gated = was.isEmpty();
        boolean data = old.mounts().stream().anyMatch(Mount::volume);
        ChangeRule rule = gated
                ? data ? ChangeRule.GATED_WITH_VOLUME : ChangeRule.GATED
                : is.isEmpty() ? ChangeRule.UNGATED : ChangeRule.PROFILE_CHANGED;
        to.below("profiles").text(String.join(", ", was), String.join(", ", is), rule);
    }

    private void networks() {
        String was = old.networkMode().orElse("");
        String is = now.networkMode().orElse("");
        to.below("network_mode")
                .text(was, is, is.equals("host") ? ChangeRule.HOST_NETWORK : ChangeRule.NETWORK_MODE_CHANGED);
        to.below("networks").elements(networks(old), networks(now), ChangeRule.NETWORK_LEFT, ChangeRule.NETWORK_JOINED);
    }

    private static Set<String> networks(ComposeService service) {
        boolean usual = service.networks().isEmpty() && service.networkMode().isEmpty();
        return usual ? Set.of("default") : new TreeSet<>(service.networks());
    }

    private void labels() {
        Map<String, String> was = new TreeMap<>(EffectiveText.written(old.labels()));
        Map<String, String> is = new TreeMap<>(EffectiveText.written(now.labels()));
        String managed = StackAssembly.MANAGED;
        to.below("labels")
                .below(managed)
                .text(was.getOrDefault(managed, ""), is.getOrDefault(managed, ""), ChangeRule.MANAGED_LABEL_CHANGED);
        was.remove(managed);
        is.remove(managed);
        to.below("labels").entries(was, is, ChangeRule.LABEL_CHANGED);
    }

    private static String text(Optional<ComposeText> text) {
        return text.map(EffectiveText::written).orElse("");
    }
}
