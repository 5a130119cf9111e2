package ai.disinto.core.ops;

import java.util.List;
import java.util.Map;

/** The texts that a new repository begins with. */
final class SeedTexts {
    private static final String INTRODUCTION = """
            # Operations

            What the factory knows and decides. Agents write here, people approve; no file holds the value of a secret.

            | path | content | change |
            | --- | --- | --- |
            """;
    private static final Map<String, List<String>> TIERS = Map.of(
            "low", List.of("groom-backlog", "reproduce", "review-pr", "triage"),
            "medium",
                    List.of(
                            "dev",
                            "run-architect",
                            "run-gardener",
                            "run-planner",
                            "run-predictor",
                            "run-supervisor",
                            "upgrade-dependency"),
            "high", List.of("add-rpc-method", "release", "run-publish-site", "run-rent-a-human"));

    private SeedTexts() {}

    /** A table of all entries but the keep files. */
    static String readme(List<OpsEntry> entries) {
        StringBuilder out = new StringBuilder(INTRODUCTION);
        for (OpsEntry entry : entries) {
            if (!entry.isWrittenFor(OpsIntent.LAYOUT)) {
                String change = entry.intent().map(OpsIntent::word).orElse("people and dispatcher only");
                out.append("| `").append(entry.pattern()).append("` | ").append(entry.purpose());
                out.append(" | ").append(change).append(" |\n");
            }
        }
        return out.toString();
    }

    static String policy() {
        StringBuilder out = new StringBuilder("# Formula = tier. A formula that is not listed is high.\n\n[tiers]\n");
        for (String tier : List.of("low", "medium", "high")) {
            for (String formula : TIERS.getOrDefault(tier, List.of())) {
                out.append(formula).append(" = \"").append(tier).append("\"\n");
            }
        }
        return out.toString();
    }
}
