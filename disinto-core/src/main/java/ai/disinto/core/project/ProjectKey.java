package ai.disinto.core.project;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.toml.TomlFields;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A key of a project file whose value has one type, wherever it stands.
 *
 * @param <T> the type of the value
 */
public final class ProjectKey<T> {
    /** The id of the project, part of the names of files, locks and volumes. Required. */
    public static final ProjectKey<String> NAME = key("name", ValueRule.text(TextRules::projectName, text -> text));

    /** The project's repository on the forge. Required. */
    public static final ProjectKey<RepositorySlug> REPO =
            key("repo", ValueRule.text(TextRules::slug, RepositorySlug::toString));

    /** The repository that the factory keeps its records in; {@code <repo>-ops} where it is not named. */
    public static final ProjectKey<RepositorySlug> OPS_REPO =
            key("ops_repo", ValueRule.text(TextRules::slug, RepositorySlug::toString));

    /** The address of the forge; {@code http://localhost:3000} where nothing names it. */
    public static final ProjectKey<URI> FORGE_URL = key("forge_url", ValueRule.text(UrlRules::web, URI::toString))
            .orElse(URI.create("http://localhost:3000"))
            .from("FORGE_URL", true);

    /** The clone of the repository on the host. */
    public static final ProjectKey<String> REPO_ROOT =
            key("repo_root", ValueRule.text(TextRules::path, text -> text)).from("PROJECT_REPO_ROOT", true);

    /** The clone of the operations repository on the host. */
    public static final ProjectKey<String> OPS_REPO_ROOT =
            key("ops_repo_root", ValueRule.text(TextRules::path, text -> text)).from("OPS_REPO_ROOT", true);

    /** The branch that pull requests are merged into. */
    public static final ProjectKey<String> PRIMARY_BRANCH =
            key("primary_branch", ValueRule.text(TextRules::branch, text -> text));

    /** The id of the project in the CI server; 0 where there is none, or none is known yet. */
    public static final ProjectKey<Long> WOODPECKER_REPO_ID =
            in("ci", "woodpecker_repo_id", number(0)).orElse(0L);

    /** The age in minutes at which a CI run counts as stuck; 60 unless set. */
    public static final ProjectKey<Long> STALE_MINUTES =
            in("ci", "stale_minutes", number(1)).orElse(60L);

    /** The containers to watch; none unless set. */
    public static final ProjectKey<List<String>> CONTAINERS = in(
                    "services", "containers", ValueRule.names(TextRules::container, false))
            .orElse(List.of());

    /** Whether to watch pull requests; true unless set. */
    public static final ProjectKey<Boolean> CHECK_PRS =
            in("monitoring", "check_prs", ValueRule.flag()).orElse(true);

    /** Whether to watch the dev agent; true unless set. */
    public static final ProjectKey<Boolean> CHECK_DEV_AGENT =
            in("monitoring", "check_dev_agent", ValueRule.flag()).orElse(true);

    /** Whether to watch for a pipeline in which nothing moves; false unless set. */
    public static final ProjectKey<Boolean> CHECK_PIPELINE_STALL =
            in("monitoring", "check_pipeline_stall", ValueRule.flag()).orElse(false);

    /** The seconds between two runs of the gardener; 21600, six hours, unless set. */
    public static final ProjectKey<Long> GARDENER_INTERVAL =
            scheduled("gardener_interval", "GARDENER_INTERVAL", 21_600);

    /** The seconds between two runs of the architect; 21600, six hours, unless set. */
    public static final ProjectKey<Long> ARCHITECT_INTERVAL =
            scheduled("architect_interval", "ARCHITECT_INTERVAL", 21_600);

    /** The seconds between two runs of the planner; 43200, twelve hours, unless set. */
    public static final ProjectKey<Long> PLANNER_INTERVAL = scheduled("planner_interval", "PLANNER_INTERVAL", 43_200);

    private static final List<ProjectKey<?>> ALL = List.of(
            NAME,
            REPO,
            OPS_REPO,
            FORGE_URL,
            REPO_ROOT,
            OPS_REPO_ROOT,
            PRIMARY_BRANCH,
            WOODPECKER_REPO_ID,
            STALE_MINUTES,
            CONTAINERS,
            CHECK_PRS,
            CHECK_DEV_AGENT,
            CHECK_PIPELINE_STALL,
            GARDENER_INTERVAL,
            ARCHITECT_INTERVAL,
            PLANNER_INTERVAL);

    private final List<String> table;
    private final Setting<T> setting;
    private final Optional<T> fallback;
    private final String variable;
    private final boolean local;

    private ProjectKey(List<String> table, Setting<T> setting, Optional<T> fallback, String variable, boolean local) {
        this.table = table;
        this.setting = setting;
        this.fallback = fallback;
        this.variable = variable;
        this.local = local;
    }

    /**
     * Answers all keys.
     *
     * @return the keys in the order of a newly written file
     */
    public static List<ProjectKey<?>> all() {
        return ALL;
    }

    /**
     * Answers the full name of the key.
     *
     * @return the name, such as {@code ci.stale_minutes}
     */
    public String path() {
        return table.isEmpty() ? setting.key() : String.join(".", table) + "." + setting.key();
    }

    /**
     * Answers what holds where neither file nor environment say anything.
     *
     * @return the default, or empty when there is none
     */
    public Optional<T> defaultValue() {
        return fallback;
    }

    /**
     * Answers the variable that can hold the value too.
     *
     * @return the name of the variable, or empty for a value that only a file may set
     */
    public Optional<String> variable() {
        return variable.isEmpty() ? Optional.empty() : Optional.of(variable);
    }

    /** Whether the right value differs between host and container. */
    boolean isLocal() {
        return local;
    }

    boolean isRequired() {
        return this.equals(NAME) || this.equals(REPO);
    }

    List<String> table() {
        return table;
    }

    Setting<T> setting() {
        return setting;
    }

    /** Adds the value of a file to the others. */
    Settings read(TomlFields fields, Settings others, Problems problems) {
        boolean readable = !isRequired() || fields.requiredString(setting.key()).isPresent();
        Optional<T> value = readable ? setting.read(fields, problems) : Optional.empty();
        return value.isPresent() ? others.with(setting, value.get()) : others;
    }

    /** Answers {@link #path()}. */
    @Override
    public String toString() {
        return path();
    }

    private static <T> ProjectKey<T> key(String key, ValueRule<T> rule) {
        return new ProjectKey<>(List.of(), new Setting<>(key, rule), Optional.empty(), "", false);
    }

    private static <T> ProjectKey<T> in(String table, String key, ValueRule<T> rule) {
        return new ProjectKey<>(List.of(table), new Setting<>(key, rule), Optional.empty(), "", false);
    }

    private static ProjectKey<Long> scheduled(String key, String variable, long seconds) {
        List<String> table = List.of(AgentSection.FAMILY, AgentSection.SCHEDULE);
        Setting<Long> setting = new Setting<>(key, NumberRule.interval());
        return new ProjectKey<>(table, setting, Optional.of(seconds), variable, false);
    }

    private static NumberRule number(long least) {
        return NumberRule.within(least, Integer.MAX_VALUE);
    }

    private ProjectKey<T> orElse(T value) {
        return new ProjectKey<>(table, setting, Optional.of(value), variable, local);
    }

    private ProjectKey<T> from(String name, boolean differs) {
        return new ProjectKey<>(table, setting, fallback, name, differs);
    }
}
