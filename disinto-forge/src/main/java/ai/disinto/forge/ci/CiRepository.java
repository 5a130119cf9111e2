package ai.disinto.forge.ci;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.internal.json.Decoder;
import ai.disinto.forge.internal.json.Decoders;
import ai.disinto.forge.internal.json.JsonObject;
import java.time.Duration;
import java.util.List;

/** A repository as the server knows it. Made by the library alone. */
public final class CiRepository {
    static final Decoder<CiRepository> DECODER = Decoders.add(
            CiRepository.class,
            Decoder.of(
                    CiRepository::new,
                    "id",
                    "full_name",
                    "forge_remote_id",
                    "default_branch",
                    "active",
                    "allow_pr",
                    "allow_deploy",
                    "timeout",
                    "require_approval",
                    "visibility",
                    "config_file"));

    private final long id;
    private final RepositorySlug slug;
    private final String forgeId;
    private final String defaultBranch;
    private final boolean isActive;
    private final boolean allowsPulls;
    private final boolean allowsDeployments;
    private final Duration timeout;
    private final String requiredApproval;
    private final String visibility;
    private final String configurationFile;

    CiRepository(JsonObject json) {
        this.id = json.requiredLong("id");
        this.slug = RepositorySlug.find(json.requiredText("full_name"))
                .orElseGet(() -> new RepositorySlug("unknown", "repository-" + json.requiredLong("id")));
        this.forgeId = json.anyText("forge_remote_id");
        this.defaultBranch = json.text("default_branch");
        this.isActive = json.flag("active");
        this.allowsPulls = json.flag("allow_pr");
        this.allowsDeployments = json.flag("allow_deploy");
        this.timeout = Duration.ofMinutes(json.count("timeout"));
        this.requiredApproval = json.text("require_approval");
        this.visibility = json.text("visibility");
        this.configurationFile = json.text("config_file");
    }

    /** {@return the id on this server, which is not that of the forge} */
    public long id() {
        return id;
    }

    /** {@return its name} */
    public RepositorySlug slug() {
        return slug;
    }

    /** {@return the id on the forge} */
    public String forgeId() {
        return forgeId;
    }

    /** {@return the branch that work starts from} */
    public String defaultBranch() {
        return defaultBranch;
    }

    /** {@return whether events of the forge make pipelines} */
    public boolean isActive() {
        return isActive;
    }

    /** {@return whether pull requests make pipelines} */
    public boolean allowsPulls() {
        return allowsPulls;
    }

    /** {@return whether pipelines may be promoted} */
    public boolean allowsDeployments() {
        return allowsDeployments;
    }

    /** {@return how long a pipeline may take} */
    public Duration timeout() {
        return timeout;
    }

    /** {@return whose pipelines wait for an approval: {@code none}, {@code forks}, {@code pull_requests}, {@code all_events} or a
     *     word this library does not know} */
    public String requiredApproval() {
        return requiredApproval;
    }

    /** {@return who may see it, such as {@code public}} */
    public String visibility() {
        return visibility;
    }

    /** {@return where its workflows stand; empty for the usual places} */
    public String configurationFile() {
        return configurationFile;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CiRepository that && values().equals(that.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return "repository " + slug;
    }

    private List<Object> values() {
        return List.of(
                id,
                slug,
                forgeId,
                defaultBranch,
                isActive,
                allowsPulls,
                allowsDeployments,
                timeout,
                requiredApproval,
                visibility,
                configurationFile);
    }
}
