package ai.disinto.compose.edge;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads who may register which name. */
final class AllowlistReader {
    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}=?");

    private final SourceText source;
    private final Problems problems;

    AllowlistReader(SourceText source) {
        this.source = source;
        this.problems = Problems.of(source);
    }

    Parsed<Allowlist> read() {
        Optional<JsonObject> root = EdgeDocument.read(source, problems);
        if (root.isEmpty()) {
            return problems.toParsed(null);
        }
        EdgeDocument.checkVersion(root.get(), problems);
        Map<EdgeName, String> names = new TreeMap<>();
        Optional<JsonObject> allowed = root.get().object("allowed");
        if (allowed.isEmpty()) {
            problems.error(
                    "edge.no-allowed",
                    problems.lines().location(root.get().offset("allowed")),
                    "the allow list has no object \"allowed\"",
                    "write \"allowed\": {} to refuse every name, or remove the file to allow every one");
        }
        allowed.ifPresent(all -> all.members().keySet().forEach(name -> add(all, name, names)));
        return problems.toParsed(Allowlist.of(names));
    }

    private void add(JsonObject all, String name, Map<EdgeName, String> names) {
        Optional<String> fingerprint = all.object(name)
                .flatMap(entry -> entry.text("pubkey_fingerprint"))
                .filter(text -> text.isEmpty() || FINGERPRINT.matcher(text).matches());
        if (!EdgeName.isRegistered(name)) {
            problems.error(
                    "edge.invalid-name",
                    problems.lines().location(all.offset(name)),
                    "\"" + name + "\" is no name of a project",
                    "names have 3 to 63 lower-case letters, digits and inner dashes");
        } else if (fingerprint.isEmpty()) {
            problems.error(
                    "edge.invalid-fingerprint",
                    problems.lines().location(all.offset(name)),
                    name + " has no \"pubkey_fingerprint\"",
                    "write what ssh-keygen -lf shows, SHA256:…, or \"\" to reserve the name for whoever comes first");
        } else {
            names.put(EdgeName.registered(name), fingerprint.get().replace("=", ""));
        }
    }
}
