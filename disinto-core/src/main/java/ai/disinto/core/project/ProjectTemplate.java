package ai.disinto.core.project;

import ai.disinto.core.RepositorySlug;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * What a new project file shall say. Immutable: each method answers a new template.
 *
 * <pre>{@code
 * ProjectTemplate.of(RepositorySlug.fromLocation(location)).repoRoot("/srv/tidepool").toConfig().create(file);
 * }</pre>
 */
public final class ProjectTemplate {
    private final Settings settings;

    private ProjectTemplate(Settings settings) {
        this.settings = settings;
    }

    /**
     * Begins with the repository; the project's name is the repository's.
     *
     * @param repo the repository on the forge, of an address too: {@link RepositorySlug#fromLocation(String)}
     * @return the template
     * @throws IllegalArgumentException if the repository's name cannot be the name of a project
     */
    public static ProjectTemplate of(RepositorySlug repo) {
        Settings settings = Settings.NONE.with(ProjectKey.REPO.setting(), Objects.requireNonNull(repo, "repo"));
        return new ProjectTemplate(settings).name(repo.name()).primaryBranch("main");
    }

    /**
     * Sets the id of the project.
     *
     * @param name letters, digits, dots, dashes and underscores, a letter or digit first
     * @return the template with the name
     * @throws IllegalArgumentException if the name is no such name
     */
    public ProjectTemplate name(String name) {
        return with(ProjectKey.NAME, name, "name");
    }

    /**
     * Sets the operations repository.
     *
     * @param opsRepo the repository; {@code <repo>-ops} unless set
     * @return the template with the repository
     */
    public ProjectTemplate opsRepo(RepositorySlug opsRepo) {
        return with(ProjectKey.OPS_REPO, opsRepo, "opsRepo");
    }

    /**
     * Sets the address of the forge.
     *
     * @param url an address with {@code http} or {@code https}, without password; {@code http://localhost:3000} unless
     *     set
     * @return the template with the address
     * @throws IllegalArgumentException if the address is no such one
     */
    public ProjectTemplate forgeUrl(URI url) {
        return with(ProjectKey.FORGE_URL, url, "url");
    }

    /**
     * Sets where the host has the clone of the repository.
     *
     * @param path an absolute path; left out unless set
     * @return the template with the path
     * @throws IllegalArgumentException if the path is relative or has a control character
     */
    public ProjectTemplate repoRoot(String path) {
        return with(ProjectKey.REPO_ROOT, path, "path");
    }

    /**
     * Sets where the host has the clone of the operations repository.
     *
     * @param path an absolute path; left out unless set
     * @return the template with the path
     * @throws IllegalArgumentException if the path is relative or has a control character
     */
    public ProjectTemplate opsRepoRoot(String path) {
        return with(ProjectKey.OPS_REPO_ROOT, path, "path");
    }

    /**
     * Sets the branch that pull requests are merged into.
     *
     * @param branch the branch; {@code main} unless set
     * @return the template with the branch
     * @throws IllegalArgumentException if git would not take the name, or take it for an option
     */
    public ProjectTemplate primaryBranch(String branch) {
        return with(ProjectKey.PRIMARY_BRANCH, branch, "branch");
    }

    /**
     * Answers the new file. Its text ends in commented examples of an agent and of mirrors.
     *
     * @return the configuration, not on disk yet: see {@link ProjectConfig#create(java.nio.file.Path)}
     * @throws IllegalArgumentException if the repository's name is too long to have {@code -ops} put behind it, and no
     *     operations repository is set
     */
    public ProjectConfig toConfig() {
        String name = find(ProjectKey.NAME).orElseThrow();
        RepositorySlug repo = find(ProjectKey.REPO).orElseThrow();
        RepositorySlug ops = find(ProjectKey.OPS_REPO)
                .or(() -> ProjectReader.opsOf(repo))
                .orElseThrow(() -> new IllegalArgumentException(
                        "repo " + repo + " is too long to have \"-ops\" put behind it: set opsRepo"));
        Settings complete = settings.with(ProjectKey.OPS_REPO.setting(), ops);
        return ProjectConfig.parse(new TemplateText(complete).write(), "projects/" + name + ".toml");
    }

    private <T> Optional<T> find(ProjectKey<T> key) {
        return settings.find(key.setting());
    }

    private <T> ProjectTemplate with(ProjectKey<T> key, T value, String property) {
        return new ProjectTemplate(settings.with(key.setting(), key.setting().requireGood(value, property)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProjectTemplate that && settings.equals(that.settings);
    }

    @Override
    public int hashCode() {
        return settings.hashCode();
    }

    /** Answers the repository. */
    @Override
    public String toString() {
        return "ProjectTemplate[" + find(ProjectKey.REPO).orElseThrow() + "]";
    }
}
