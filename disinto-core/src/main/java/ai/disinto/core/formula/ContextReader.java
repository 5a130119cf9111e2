package ai.disinto.core.formula;

import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.toml.TomlFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the table {@code [context]}. */
final class ContextReader {
    private static final Set<String> KEYS = Set.of("files", "graph_report");

    private final Optional<TomlFields> table;
    private final Problems problems;
    private final OtherKeys otherKeys;

    ContextReader(TomlFields root, Problems problems, OtherKeys otherKeys) {
        this.table = root.table("context");
        this.problems = problems;
        this.otherKeys = otherKeys;
    }

    Optional<String> graphReport() {
        return table.flatMap(context -> context.string("graph_report"));
    }

    List<ContextFile> files() {
        List<ContextFile> files = new ArrayList<>();
        table.ifPresent(context -> read(context, files));
        return List.copyOf(files);
    }

    private void read(TomlFields context, List<ContextFile> files) {
        otherKeys.gather(context, KEYS);
        List<String> texts = context.strings("files");
        for (int i = 0; i < texts.size(); i++) {
            Optional<ContextFile> file = ContextFile.find(texts.get(i));
            if (file.isPresent()) {
                files.add(file.get());
            } else {
                problems.error(
                        "formula.bad-context-file",
                        context.location("files", i),
                        "\"" + texts.get(i) + "\" is no file of the project or the ops repository",
                        "write a path relative to the project, or ops: and a path relative to the ops repository");
            }
        }
    }
}
