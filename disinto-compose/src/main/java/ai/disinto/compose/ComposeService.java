package ai.disinto.compose;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One service of a compose file. Immutable; made by a stack, or by reading a file. */
public final class ComposeService {
    private final ServiceDraft draft;

    ComposeService(ServiceDraft draft) {
        this.draft = draft.copy();
    }

    /**
     * Answers the name, by which other services reach it.
     *
     * @return the key in the file
     */
    public String name() {
        return draft.name;
    }

    /**
     * Answers what the container is called on the machine.
     *
     * @return the name, or empty when compose makes one
     */
    public Optional<String> containerName() {
        return written(draft.containerName);
    }

    /**
     * Answers the image.
     *
     * @return the image, or empty when it is only built
     */
    public Optional<ComposeText> image() {
        return Optional.ofNullable(draft.image);
    }

    /**
     * Answers the folder that the image is built from.
     *
     * @return the folder, or empty when the image is not built
     */
    public Optional<ComposeText> buildContext() {
        return Optional.ofNullable(draft.buildContext);
    }

    /**
     * Answers the file that says how the image is built.
     *
     * @return the file, seen from the build context, or empty for the usual one
     */
    public Optional<ComposeText> dockerfile() {
        return Optional.ofNullable(draft.dockerfile);
    }

    /**
     * Answers when the image is fetched or built.
     *
     * @return the policy, such as {@code build}, or empty for the usual one
     */
    public Optional<String> pullPolicy() {
        return written(draft.pullPolicy);
    }

    /**
     * Answers when the container is started again after its end.
     *
     * @return the policy, such as {@code unless-stopped}, or empty for never
     */
    public Optional<String> restart() {
        return written(draft.restart);
    }

    /**
     * Answers the command.
     *
     * @return its words, or none for the image's own
     */
    public List<ComposeText> command() {
        return Collections.unmodifiableList(draft.command);
    }

    /**
     * Answers the variables of the container.
     *
     * @return the values by their names, in the order of the file
     */
    public Map<String, ComposeText> environment() {
        return Collections.unmodifiableMap(draft.environment);
    }

    /**
     * Answers the files that further variables are read from.
     *
     * @return their paths
     */
    public List<ComposeText> environmentFiles() {
        return Collections.unmodifiableList(draft.environmentFiles);
    }

    /**
     * Answers the ports of the machine.
     *
     * @return the ports
     */
    public List<PortMapping> ports() {
        return Collections.unmodifiableList(draft.ports);
    }

    /**
     * Answers volumes and paths of the machine.
     *
     * @return the mounts
     */
    public List<Mount> mounts() {
        return Collections.unmodifiableList(draft.mounts);
    }

    /**
     * Answers which services this one waits for.
     *
     * @return what it waits for by the name of the service
     */
    public Map<String, StartCondition> dependsOn() {
        return Collections.unmodifiableMap(draft.dependsOn);
    }

    /**
     * Answers how one sees whether the service is well.
     *
     * @return the check, or empty when there is none
     */
    public Optional<HealthCheck> healthCheck() {
        return Optional.ofNullable(draft.healthCheck);
    }

    /**
     * Answers the profiles, one of which must be active for the service to start.
     *
     * @return the profiles, or none when it always starts
     */
    public List<String> profiles() {
        return Collections.unmodifiableList(draft.profiles);
    }

    /**
     * Answers the labels.
     *
     * @return the values by their names
     */
    public Map<String, ComposeText> labels() {
        return Collections.unmodifiableMap(draft.labels);
    }

    /**
     * Answers the networks of the stack that it is in.
     *
     * @return their keys
     */
    public List<String> networks() {
        return Collections.unmodifiableList(draft.networks);
    }

    /**
     * Answers the network that takes the place of the stack's.
     *
     * @return the mode, such as {@code host}, or empty
     */
    public Optional<String> networkMode() {
        return written(draft.networkMode);
    }

    /**
     * Answers what the container is kept from.
     *
     * @return the limits
     */
    public Confinement confinement() {
        return draft.confinement;
    }

    /** Who asked for the service, for messages. */
    String origin() {
        return draft.origin;
    }

    ServiceDraft draft() {
        return draft;
    }

    /** Compares what compose sees; comments do not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ComposeService that && draft.facts().equals(that.draft.facts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(draft.name);
    }

    /** Answers the name. */
    @Override
    public String toString() {
        return "ComposeService[" + draft.name + "]";
    }

    private static Optional<String> written(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
