package ai.disinto.core.project;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.Parsed;
import ai.disinto.core.internal.toml.TomlEdit;
import ai.disinto.core.internal.toml.TomlPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes one change of a project file. */
final class ProjectEditor {
    private static final TomlPlace OF_AGENTS = new TomlPlace(List.of(AgentSection.FAMILY), List.of("mirrors"));
    private static final List<String> MIRRORS = List.of("mirrors");

    private final ProjectConfig before;
    private final TomlEdit edit;

    ProjectEditor(ProjectConfig before) {
        this.before = before;
        this.edit = TomlEdit.of(before.source());
    }

    <T> ProjectEdit set(ProjectKey<T> key, T value) {
        Objects.requireNonNull(key, "key");
        key.setting().requireGood(Objects.requireNonNull(value, "value"), key.path());
        List<String> order = ProjectKey.all().stream()
                .filter(other -> other.table().equals(key.table()))
                .<String>map(other -> other.setting().key())
                .toList();
        Map<String, Object> values =
                Map.of(key.setting().key(), key.setting().rule().written(value));
        edit.put(key.table(), values, order, place(key.table()));
        return result();
    }

    ProjectEdit remove(ProjectKey<?> key) {
        if (Objects.requireNonNull(key, "key").isRequired()) {
            throw new IllegalArgumentException("key " + key + " cannot be removed: every project has it");
        }
        edit.remove(key.table(), key.setting().key());
        return result();
    }

    ProjectEdit put(AgentEdit agent) {
        Objects.requireNonNull(agent, "agent");
        List<String> table = table(agent.name());
        if (!edit.hasTable(table)) {
            AgentName.parse(agent.name());
            requireComplete(agent);
        }
        edit.put(table, agent.written(), AgentKey.ORDER, OF_AGENTS);
        return result();
    }

    ProjectEdit removeAgent(String name) {
        if (Objects.requireNonNull(name, "name").equals(AgentSection.SCHEDULE)) {
            throw new IllegalArgumentException("name of an agent is \"schedule\": that section holds intervals");
        }
        edit.removeTable(table(name));
        return result();
    }

    ProjectEdit put(Mirror mirror) {
        Objects.requireNonNull(mirror, "mirror");
        edit.put(MIRRORS, Map.of(mirror.name(), mirror.url()), List.of(), place(MIRRORS));
        return result();
    }

    ProjectEdit removeMirror(String name) {
        edit.remove(MIRRORS, Objects.requireNonNull(name, "name"));
        return result();
    }

    private static List<String> table(String agent) {
        return List.of(AgentSection.FAMILY, agent);
    }

    private static TomlPlace place(List<String> table) {
        boolean agents = !table.isEmpty() && table.get(0).equals(AgentSection.FAMILY);
        if (agents || table.isEmpty()) {
            return OF_AGENTS;
        }
        return new TomlPlace(List.of(), ProjectReader.tablesBehind(table.get(0)));
    }

    private static void requireComplete(AgentEdit agent) {
        for (Setting<?> needed : List.of(AgentKey.BASE_URL, AgentKey.MODEL)) {
            if (!agent.written().containsKey(needed.key())) {
                throw new IllegalArgumentException("agent " + agent.name() + " is new and has no " + needed.key()
                        + ": without address and model it would be skipped");
            }
        }
    }

    private ProjectEdit result() {
        TomlEdit.Result changed = edit.apply();
        Parsed<ProjectConfig> after = ProjectConfig.check(changed.text());
        List<Diagnostic> added = newErrors(after);
        if (!added.isEmpty() || after.value().isEmpty()) {
            throw new InvalidDocumentException(before.source().name(), added);
        }
        List<LineChange> changes = new ShownLines(before.source(), changed.text()).of(changed.hunks());
        return new ProjectEdit(before, after.value().get(), changes);
    }

    /** The errors that the change brought about; what was wrong before is not held against it. */
    private List<Diagnostic> newErrors(Parsed<ProjectConfig> after) {
        if (after.isValid()) {
            return List.of();
        }
        Map<String, Integer> known = new HashMap<>();
        ProjectConfig.check(before.source()).errors().forEach(error -> known.merge(identity(error), 1, Integer::sum));
        List<Diagnostic> added = new ArrayList<>();
        for (Diagnostic error : after.errors()) {
            if (known.merge(identity(error), -1, Integer::sum) < 0) {
                added.add(error);
            }
        }
        return added;
    }

    /** An error wherever its line has moved to. */
    private static String identity(Diagnostic error) {
        return error.code() + " " + error.message();
    }
}
