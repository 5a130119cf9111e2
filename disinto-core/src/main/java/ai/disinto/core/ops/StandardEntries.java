package ai.disinto.core.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of the standard layout. */
final class StandardEntries {
    static final List<String> SEEDED_CATEGORIES =
            List.of("engagement", "red-team", "holdout", "evolution", "user-test");
    static final List<String> PLANNED_CATEGORIES = List.of("resources", "protocol", "funnel", "package", "container");

    private StandardEntries() {}

    static List<OpsEntry> all() {
        List<OpsEntry> entries = new ArrayList<>(keepFiles());
        entries.addAll(documents());
        entries.addAll(vault());
        entries.add(0, entry("README.md", "what stands where", null, SeedTexts.readme(entries)));
        return entries;
    }

    private static List<OpsEntry> keepFiles() {
        Stream<String> evidence = SEEDED_CATEGORIES.stream().map(category -> "evidence/" + category);
        Stream<String> others =
                Stream.of("knowledge", "sprints", "vault/pending", "vault/approved", "vault/fired", "vault/rejected");
        return Stream.concat(evidence, others)
                .map(directory ->
                        entry(directory + "/" + OpsLayout.KEEP_FILE, "keeps the directory", OpsIntent.LAYOUT, ""))
                .toList();
    }

    private static List<OpsEntry> documents() {
        return List.of(
                entry("prerequisites.md", "the prerequisite tree", OpsIntent.BOOKKEEPING, "# Prerequisite Tree\n"),
                entry("portfolio.md", "what can be reached and measured", OpsIntent.INVENTORY, "# Portfolio\n"),
                entry("RESOURCES.md", "hosts, domains, accounts, budget", OpsIntent.INVENTORY, "# Resources\n"),
                entry("sprints/<slug>.md", "sprint documents", OpsIntent.SPRINT, null),
                entry("knowledge/planner-memory.md", "what the planner remembers", OpsIntent.BOOKKEEPING, null),
                entry("knowledge/<topic>.md", "playbooks", OpsIntent.BOOKKEEPING, null),
                entry("evidence/<category>/<date>.json", "dated measurements", OpsIntent.EVIDENCE, null),
                entry("process-rfcs/<slug>.md", "proposals to change a process", null, null),
                entry("journal/<path>", "journals of older versions", null, null));
    }

    private static List<OpsEntry> vault() {
        return List.of(
                entry("vault/actions/<id>.result.json", "what the run of an action came to", null, null),
                entry("vault/actions/<id>.toml", "actions to approve and run", OpsIntent.VAULT_ACTION, null),
                entry("vault/pending/<slug>.md", "requests to a human", OpsIntent.VAULT_REQUEST, null),
                entry("vault/pending/<slug>.toml", "requests to a human", OpsIntent.VAULT_REQUEST, null),
                entry("vault/approved/<slug>", "requests that a human took on", null, null),
                entry("vault/fired/<slug>", "requests that are done", null, null),
                entry("vault/rejected/<slug>", "requests that a human turned down", null, null),
                entry("vault/policy.toml", "how far each formula reaches", null, SeedTexts.policy()));
    }

    private static OpsEntry entry(String pattern, String purpose, @Nullable OpsIntent intent, @Nullable String seed) {
        return new OpsEntry(pattern, purpose, Optional.ofNullable(intent), Optional.ofNullable(seed));
    }
}
