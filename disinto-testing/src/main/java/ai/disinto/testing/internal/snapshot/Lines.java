package ai.disinto.testing.internal.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Collects lines that begin with the same words. */
final class Lines {
    private final String prefix;
    private final StableFields fields;
    private final List<String> lines = new ArrayList<>();

    Lines(String prefix, StableText text) {
        this.prefix = prefix;
        this.fields = new StableFields(text);
    }

    void add(String subject, JsonNode object) {
        add(subject, fields.of(object));
    }

    void add(String subject, String value) {
        lines.add(prefix + subject + (value.isEmpty() ? "" : ": " + value));
    }

    void addAll(String subject, Collection<String> names) {
        names.forEach(name -> add(subject + " " + quoted(name), ""));
    }

    String quoted(String text) {
        return fields.quoted(text);
    }

    List<String> lines() {
        return lines;
    }
}
