package ai.disinto.testing.internal.api.contents;

import ai.disinto.testing.internal.access.Glob;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What {@code .editorconfig} says of a file. */
final class EditorConfig {
    private static final String NAME = ".editorconfig";
    private static final List<String> SHOWN =
            List.of("charset", "indent_style", "indent_size", "tab_width", "end_of_line");

    private EditorConfig() {}

    static Answer get(Call call) {
        GitRepository git = call.repository().git();
        String ref = call.query().text("ref").orElse(call.repository().defaultBranch());
        String commit = git.resolveCommit(ref).orElseThrow(Refusal::notFound);
        byte[] bytes = git.reader()
                .entry(commit, NAME)
                .flatMap(entry -> git.reader().blob(entry.sha()))
                .orElseThrow(() -> Refusal.notFound("object does not exist [id: , rel_path: " + NAME + "]"));
        return Answer.ok(definition(new String(bytes, StandardCharsets.UTF_8), call.parameter("filepath")));
    }

    private static ObjectNode definition(String text, String file) {
        ObjectNode node = Json.object();
        boolean applies = false;
        for (String raw : text.lines().toList()) {
            String line = raw.strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                applies = Glob.matches(line.substring(1, line.length() - 1), file);
            } else if (applies && line.contains("=") && !line.startsWith("#") && !line.startsWith(";")) {
                put(node, line);
            }
        }
        return node;
    }

    private static void put(ObjectNode node, String line) {
        int equals = line.indexOf('=');
        String name = line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        if (SHOWN.contains(name)) {
            node.put(name, line.substring(equals + 1).strip());
        }
    }
}
