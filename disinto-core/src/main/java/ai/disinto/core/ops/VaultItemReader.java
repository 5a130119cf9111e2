package ai.disinto.core.ops;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.text.SourceLines;
import ai.disinto.core.internal.toml.TomlDocument;
import ai.disinto.core.internal.toml.TomlFields;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what a file of the vault is, and has it read. */
final class VaultItemReader {
    private static final Set<String> ACTION_KEYS = Set.of(
            "formula",
            "id",
            "secrets",
            "mounts",
            "model",
            "tools",
            "timeout_minutes",
            "blast_radius",
            "version",
            "dispatch_mode");
    private static final Set<String> REQUEST_KEYS = Set.of("action_required", "unblocks", "execution");

    private final SourceText source;
    private final Problems problems;

    VaultItemReader(SourceText source) {
        this.source = source;
        this.problems = Problems.of(source);
    }

    Parsed<VaultItem> read() {
        if (problems.hasErrors()) {
            return problems.toParsed(null);
        }
        if (!isToml()) {
            return problems.toParsed(new MarkdownRequestReader(source, problems).read());
        }
        TomlDocument document = TomlDocument.of(source, problems);
        return problems.toParsed(document.isComplete() ? item(document.root()).orElse(null) : null);
    }

    private Optional<VaultItem> item(TomlFields root) {
        boolean asks = REQUEST_KEYS.stream().anyMatch(root::has);
        boolean runs = root.has("formula") || (!asks && ACTION_KEYS.stream().anyMatch(root::has));
        if (runs) {
            if (asks) {
                problems.error(
                        "request.also-an-action",
                        root.location("formula"),
                        "the file asks a human and names a formula to run",
                        "make two files of it: a request in vault/pending/ and an action in vault/actions/");
            }
            return Optional.of(new ActionFile(source, root.string("id"), root.string("formula")));
        }
        if (!asks && !root.has("context")) {
            problems.error(
                    "request.no-vault-item",
                    problems.start(),
                    "this is neither an action nor a request to a human",
                    "an action names a formula; a request has context, unblocks and [action_required]");
            return Optional.empty();
        }
        return Optional.of(new TomlRequestReader(source, problems).read(root));
    }

    /** By the name of the file; a text without a telling name is TOML when a line begins a key of a request. */
    private boolean isToml() {
        String name = source.name();
        if (name.endsWith(".toml") || name.endsWith(".md")) {
            return name.endsWith(".toml");
        }
        SourceLines lines = problems.lines();
        for (int i = 0; i < lines.count(); i++) {
            String line = lines.text(i);
            if (line.startsWith("[action_required]") || startsKey(line)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsKey(String line) {
        int equals = line.indexOf('=');
        String key = line.substring(0, Math.max(0, equals)).strip();
        return List.of("context", "unblocks", "formula").contains(key);
    }
}
