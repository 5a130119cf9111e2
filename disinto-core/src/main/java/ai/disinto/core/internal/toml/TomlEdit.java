package ai.disinto.core.internal.toml;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.text.SourceLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes single values of a TOML text and leaves every other character alone. Changes are noted first and made
 * together by {@link #apply()}, which reads the result again and refuses it unless it means exactly what was asked
 * for. Used by one thread.
 */
public final class TomlEdit {
    private final SourceText source;
    private final TomlDocument document;
    private final TomlSites sites;
    private final SourceLines lines;
    private final Map<String, Object> model;
    private final Map<String, Object> intended;
    private final List<TomlSplice> splices = new ArrayList<>();

    private TomlEdit(SourceText source, Problems problems) {
        this.source = source;
        this.document = TomlDocument.of(source, problems);
        if (problems.hasErrors() && !source.text().isBlank()) {
            throw new InvalidDocumentException(source.name(), problems.diagnostics());
        }
        this.lines = problems.lines();
        this.sites = new TomlSites(document.outline(), lines);
        this.model = document.model();
        this.intended = document.model();
    }

    /** The text with the changes, and the lines that differ. */
    public record Result(SourceText text, List<TomlHunk> hunks) {
        public Result {
            hunks = List.copyOf(hunks);
        }
    }

    /** Starts to change a text; throws if it is no TOML. */
    public static TomlEdit of(SourceText source) {
        return new TomlEdit(source, Problems.of(source));
    }

    /** Whether the text has a table, however it is written. */
    public boolean hasTable(List<String> table) {
        return TomlModel.find(model, table).isPresent();
    }

    /**
     * Sets keys of one table and keeps its others. A key that is there keeps its line, and its value keeps its characters
     * if it is the same; a new one comes behind the nearest key that {@code order} names before it, else behind the
     * last; a new table goes to its place.
     */
    public TomlEdit put(List<String> table, Map<String, ?> values, List<String> order, TomlPlace place) {
        requireTable(table);
        Map<String, Object> added = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            List<String> path = TomlSites.child(table, key);
            Optional<Object> present = TomlModel.find(model, path);
            if (present.isEmpty()) {
                added.put(key, value);
            } else if (!present.get().equals(value)) {
                replace(path, present.get(), value);
            }
            TomlModel.table(intended, table).put(key, value);
        });
        if (!added.isEmpty()) {
            splices.addAll(new TomlInsertion(sites, lines).splices(table, added, order, place));
        }
        return this;
    }

    /** Removes a key along with its line; nothing happens if it is not there. */
    public TomlEdit remove(List<String> table, String key) {
        requireTable(table);
        List<String> path = TomlSites.child(table, key);
        Optional<Object> present = TomlModel.find(model, path);
        if (present.isPresent()) {
            TomlEntry entry = sites.entry(path).orElseThrow(() -> refusal(path, "is a table of its own"));
            splices.add(new TomlRemoval(sites, lines).of(entry));
            TomlModel.table(intended, table).remove(key);
        }
        return this;
    }

    /** Removes a table with everything below it, the lines between its entries too; nothing happens if there is none. */
    public TomlEdit removeTable(List<String> table) {
        requireTable(table);
        if (TomlModel.find(model, table).isPresent()) {
            splices.addAll(new TomlRemoval(sites, lines).ofTable(table));
            int last = table.size() - 1;
            TomlModel.table(intended, table.subList(0, last)).remove(table.get(last));
        }
        return this;
    }

    /** Makes the changes; throws, and changes nothing, if the new text would mean anything else. */
    public Result apply() {
        SourceText changed = SourceText.of(TomlSplice.apply(source.text(), splices), source.name())
                .withLimits(source.limits());
        Problems problems = Problems.of(changed);
        TomlDocument reread = TomlDocument.of(changed, problems);
        boolean empty = changed.text().isBlank() && intended.isEmpty();
        boolean same = TomlModel.withoutEmptyTables(reread.model()).equals(TomlModel.withoutEmptyTables(intended));
        if (!same || (problems.hasErrors() && !empty)) {
            throw refusal(List.of(), "cannot be changed here without touching more than was asked for");
        }
        return new Result(changed, TomlSplice.hunks(lines, problems.lines(), splices));
    }

    private void replace(List<String> path, Object present, Object value) {
        if (present instanceof Map) {
            throw refusal(path, "is a table, and no value");
        }
        TomlEntry entry = sites.entry(path).orElseThrow(() -> refusal(path, "is an array of tables, and no value"));
        splices.add(new TomlSplice(entry.valueStart(), entry.valueEnd(), TomlWriter.value(value)));
    }

    private void requireTable(List<String> table) {
        for (int length = 1; length <= table.size(); length++) {
            List<String> path = table.subList(0, length);
            Optional<Object> value = TomlModel.find(model, path);
            if (value.isPresent() && !(value.get() instanceof Map)) {
                throw refusal(path, "is no table");
            }
        }
    }

    private InvalidDocumentException refusal(List<String> path, String reason) {
        int offset = sites.entry(path).map(TomlEntry::keyStart).orElse(0);
        String what = path.isEmpty() ? "the text" : TomlPath.join("", path);
        return new InvalidDocumentException(
                source.name(),
                List.of(Diagnostic.error(
                        "toml.not-editable",
                        lines.location(offset),
                        what + " " + reason,
                        "change the file by hand; nothing was changed")));
    }
}
