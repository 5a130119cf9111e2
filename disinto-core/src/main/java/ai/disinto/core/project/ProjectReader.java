package ai.disinto.core.project;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.toml.TomlDocument;
import ai.disinto.core.internal.toml.TomlFields;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a project file and reports everything that is wrong with it. */
final class ProjectReader {
    private static final Set<String> TABLES =
            Set.of("ci", "services", "monitoring", AgentSection.FAMILY, "mirrors", "siblings", "matrix");

    private final SourceText source;
    private final Problems problems;

    ProjectReader(SourceText source) {
        this.source = source;
        this.problems = Problems.of(source);
    }

    Parsed<ProjectConfig> read() {
        if (problems.hasErrors()) {
            return problems.toParsed(null);
        }
        TomlDocument document = TomlDocument.of(source, problems);
        DamagedSections damage = new DamagedSections(document.outline(), problems, TABLES);
        damage.reportOrphans();
        if (!document.isComplete()) {
            return problems.toParsed(null);
        }
        TomlFields root = document.root();
        Set<String> known = new HashSet<>(TABLES);
        known.addAll(damage.orphans());
        Settings settings = table(root, List.of(), known, Settings.NONE);
        for (String name : List.of("ci", "services", "monitoring")) {
            Optional<TomlFields> fields = root.table(name);
            if (fields.isPresent()) {
                Set<String> misplaced = name.equals("monitoring") ? damage.misplaced(fields.get()) : Set.of();
                settings = table(fields.get(), List.of(name), misplaced, settings);
            }
        }
        Optional<TomlFields> family = root.table(AgentSection.FAMILY);
        AgentReader agents = new AgentReader(family, problems);
        settings = schedule(family, settings);
        List<Mirror> mirrors = new MirrorReader(root.table("mirrors"), problems).read();
        reportLegacy(root);
        return result(new ProjectContent(settings, agents.read(), mirrors), root);
    }

    /** The operations repository of a project that names none. */
    static Optional<RepositorySlug> opsOf(RepositorySlug repo) {
        return RepositorySlug.find(repo + "-ops");
    }

    private Settings table(TomlFields fields, List<String> table, Set<String> others, Settings settings) {
        Settings read = settings;
        Set<String> known = new HashSet<>(others);
        for (ProjectKey<?> key : ProjectKey.all()) {
            if (key.table().equals(table)) {
                read = key.read(fields, read, problems);
                known.add(key.setting().key());
            }
        }
        fields.warnUnknown(known);
        return read;
    }

    private Settings schedule(Optional<TomlFields> family, Settings settings) {
        Optional<TomlFields> schedule = family.flatMap(agents -> agents.table(AgentSection.SCHEDULE));
        List<String> table = List.of(AgentSection.FAMILY, AgentSection.SCHEDULE);
        return schedule.isPresent() ? table(schedule.get(), table, Set.of(), settings) : settings;
    }

    private void reportLegacy(TomlFields root) {
        if (root.has("matrix")) {
            problems.info(
                    "project.legacy-table",
                    root.location("matrix"),
                    "the table matrix is of an older version and has no effect",
                    "it can be removed");
        }
    }

    private Parsed<ProjectConfig> result(ProjectContent content, TomlFields root) {
        Optional<RepositorySlug> repo = content.settings().find(ProjectKey.REPO.setting());
        boolean named = content.settings().find(ProjectKey.OPS_REPO.setting()).isPresent();
        if (repo.isPresent() && !named && opsOf(repo.get()).isEmpty()) {
            problems.error(
                    "project.invalid-repository",
                    root.location("repo"),
                    "repo is too long to have \"-ops\" put behind it",
                    "name the operations repository with ops_repo");
            return problems.toParsed(null);
        }
        boolean usable = repo.isPresent()
                && content.settings().find(ProjectKey.NAME.setting()).isPresent();
        return problems.toParsed(usable ? new ProjectConfig(source, content) : null);
    }

    /** The names of the tables, for the places of new ones. */
    static List<String> tablesBehind(String table) {
        List<String> order = List.of("ci", "services", "monitoring", AgentSection.FAMILY, "mirrors");
        return order.stream().skip(order.indexOf(table) + 1L).toList();
    }
}
