package ai.disinto.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service while it is put together. What is empty is not written. */
final class ServiceDraft {
    final String name;
    String origin = "the stack itself";
    final List<String> comments = new ArrayList<>();
    String containerName = "";

    @Nullable
    ComposeText image;

    @Nullable
    ComposeText buildContext;

    @Nullable
    ComposeText dockerfile;

    String pullPolicy = "";
    String restart = "";
    final List<ComposeText> command = new ArrayList<>();
    final Map<String, ComposeText> environment = new LinkedHashMap<>();
    final List<ComposeText> environmentFiles = new ArrayList<>();
    final List<PortMapping> ports = new ArrayList<>();
    final List<Mount> mounts = new ArrayList<>();
    final Map<String, StartCondition> dependsOn = new LinkedHashMap<>();

    @Nullable
    HealthCheck healthCheck;

    final List<String> profiles = new ArrayList<>();
    final Map<String, ComposeText> labels = new LinkedHashMap<>();
    final List<String> networks = new ArrayList<>();
    String networkMode = "";
    Confinement confinement = Confinement.NONE;

    ServiceDraft(String name) {
        this.name = name;
    }

    ServiceDraft comment(String... lines) {
        comments.addAll(Arrays.asList(lines));
        return this;
    }

    ServiceDraft command(String... words) {
        Arrays.stream(words).map(ComposeText::of).forEach(command::add);
        return this;
    }

    /** Sets a variable to words that mean themselves. */
    ServiceDraft literal(String variable, String value) {
        environment.put(variable, ComposeText.of(value));
        return this;
    }

    /** Sets a variable to what the variable of the same name is on the machine. */
    ServiceDraft passed(String variable, String orElse) {
        environment.put(variable, ComposeText.variable(variable, orElse));
        return this;
    }

    /** Sets a variable to what the variable of the same name is on the machine, which must be set. */
    ServiceDraft required(String variable, String message) {
        environment.put(variable, ComposeText.required(variable, message));
        return this;
    }

    ServiceDraft waitsFor(String service, StartCondition condition) {
        dependsOn.put(service, condition);
        return this;
    }

    ServiceDraft mount(Mount... all) {
        mounts.addAll(Arrays.asList(all));
        return this;
    }

    ServiceDraft copy() {
        ServiceDraft copy = new ServiceDraft(name);
        copy.origin = origin;
        copy.comments.addAll(comments);
        copy.containerName = containerName;
        copy.image = image;
        copy.buildContext = buildContext;
        copy.dockerfile = dockerfile;
        copy.pullPolicy = pullPolicy;
        copy.restart = restart;
        copy.command.addAll(command);
        copy.environment.putAll(environment);
        copy.environmentFiles.addAll(environmentFiles);
        copy.ports.addAll(ports);
        copy.mounts.addAll(mounts);
        copy.dependsOn.putAll(dependsOn);
        copy.healthCheck = healthCheck;
        copy.profiles.addAll(profiles);
        copy.labels.putAll(labels);
        copy.networks.addAll(networks);
        copy.networkMode = networkMode;
        copy.confinement = confinement;
        return copy;
    }

    /** Everything that compose sees, for comparison. */
    List<Object> facts() {
        return Arrays.asList(
                name,
                containerName,
                image,
                buildContext,
                dockerfile,
                pullPolicy,
                restart,
                command,
                environment,
                environmentFiles,
                ports,
                mounts,
                dependsOn,
                healthCheck,
                profiles,
                labels,
                networks,
                networkMode,
                confinement);
    }
}
