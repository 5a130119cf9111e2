package ai.disinto.compose.edge;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a registry: strict about what it knows, and keeps what it does not know. */
final class RegistryReader {
    private static final List<String> KNOWN = List.of("version", "projects");

    private final SourceText source;
    private final Problems problems;
    private final Map<Object, EdgeName> owners = new HashMap<>();

    RegistryReader(SourceText source) {
        this.source = source;
        this.problems = Problems.of(source);
    }

    Parsed<EdgeRegistry> read() {
        Optional<JsonObject> root = EdgeDocument.read(source, problems);
        if (root.isEmpty()) {
            return problems.toParsed(null);
        }
        EdgeDocument.checkVersion(root.get(), problems);
        NavigableMap<EdgeName, Registration> projects = new TreeMap<>();
        Optional<JsonObject> entries = root.get().object("projects");
        if (entries.isEmpty()) {
            problems.error(
                    "edge.no-projects",
                    problems.lines().location(root.get().offset("projects")),
                    "the registry has no object \"projects\"",
                    "restore the file, or write \"projects\": {} if no project is registered");
        }
        entries.ifPresent(all -> all.members().keySet().forEach(name -> add(all, name, projects)));
        return problems.toParsed(new EdgeRegistry(projects, root.get().without(KNOWN)));
    }

    private void add(JsonObject all, String text, Map<EdgeName, Registration> projects) {
        int offset = all.offset(text);
        if (!EdgeName.isRegistered(text)) {
            problems.error(
                    "edge.invalid-name",
                    problems.lines().location(offset),
                    "\"" + text + "\" is no name of a project",
                    "names have letters, digits, _ and - alone: remove the entry");
            return;
        }
        EdgeName name = EdgeName.registered(text);
        name.problem()
                .ifPresent(problem -> problems.warning(
                        "edge.old-name",
                        problems.lines().location(offset),
                        text + " is " + problem,
                        "it goes on to work; deregister it and register another name"));
        new RegistryEntry(name, all, problems).read().ifPresent(entry -> {
            claim(entry.port(), "port " + entry.port(), name, offset);
            claim(entry.fqdn(), "public name " + entry.fqdn(), name, offset);
            projects.put(name, entry);
        });
    }

    private void claim(Object thing, String words, EdgeName name, int offset) {
        EdgeName other = owners.putIfAbsent(thing, name);
        if (other != null) {
            problems.error(
                    "edge.taken-twice",
                    problems.lines().location(offset),
                    name + " and " + other + " have the same " + words,
                    "remove the one that should not have it");
        }
    }
}
