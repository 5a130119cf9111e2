package ai.disinto.compose.edge;

import java.util.Map;

/** Writes a registry, one line for each project, so that two of them are compared easily. */
final class RegistryWriter {
    private RegistryWriter() {}

    static String render(EdgeRegistry registry) {
        StringBuilder out = new StringBuilder("{\n  \"version\": 1,\n");
        for (Map.Entry<String, Object> other : registry.others().members().entrySet()) {
            out.append("  ").append(JsonText.write(other.getKey())).append(": ");
            out.append(JsonText.write(other.getValue())).append(",\n");
        }
        out.append("  \"projects\": {");
        String separator = "\n";
        for (Registration project : registry.projects()) {
            out.append(separator)
                    .append("    ")
                    .append(JsonText.write(project.name().toString()));
            out.append(": ").append(JsonText.write(entry(project)));
            separator = ",\n";
        }
        return out.append(registry.projects().isEmpty() ? "}\n}\n" : "\n  }\n}\n")
                .toString();
    }

    private static JsonObject entry(Registration project) {
        JsonObject entry = JsonObject.empty()
                .with("port", project.port())
                .with("fqdn", project.fqdn())
                .with("pubkey", project.key().toString())
                .with("registered_at", project.registeredAt().toString());
        return project.registeredBy()
                .map(caller -> entry.with("registered_by", caller))
                .orElse(entry)
                .withAll(project.others());
    }
}
