package ai.disinto.core.project;

import ai.disinto.core.internal.toml.TomlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a new project file. */
final class TemplateText {
    private static final String EXAMPLES = """

            # An agent that works with a model of your own gets a section like this:
            #
            # [agents.llama]
            # base_url      = "http://10.10.10.1:8081"
            # model         = "the-model"
            # roles         = ["dev"]
            # forge_user    = "llama-bot"
            # compact_pct   = 60
            # poll_interval = 60

            # The code can be pushed to further places after each merge:
            #
            # [mirrors]
            # codeberg = "git@codeberg.org:REPO.git"
            """;

    private final Settings settings;

    TemplateText(Settings settings) {
        this.settings = settings;
    }

    String write() {
        Map<List<String>, Map<String, Object>> tables = new LinkedHashMap<>();
        for (ProjectKey<?> key : ProjectKey.all()) {
            if (!key.table().contains(AgentSection.SCHEDULE)) {
                add(key, tables.computeIfAbsent(key.table(), table -> new LinkedHashMap<>()));
            }
        }
        String body = tables.entrySet().stream()
                .map(table -> header(table.getKey()) + TomlWriter.lines(table.getValue(), "\n") + "\n")
                .collect(Collectors.joining("\n"));
        String name = settings.find(ProjectKey.NAME.setting()).orElseThrow();
        String repo = settings.find(ProjectKey.REPO.setting()).orElseThrow().toString();
        String head = "# " + name + ": what the factory knows about this project. Belongs to this machine alone.\n\n";
        return head + body + EXAMPLES.replace("REPO", repo);
    }

    private static String header(List<String> table) {
        return table.isEmpty() ? "" : "[" + String.join(".", table) + "]\n";
    }

    private <T> void add(ProjectKey<T> key, Map<String, Object> table) {
        settings.find(key.setting())
                .or(key::defaultValue)
                .ifPresent(value ->
                        table.put(key.setting().key(), key.setting().rule().written(value)));
    }
}
