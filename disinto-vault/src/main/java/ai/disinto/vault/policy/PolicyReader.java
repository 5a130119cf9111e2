package ai.disinto.vault.policy;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.formula.BlastTier;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.toml.TomlDocument;
import ai.disinto.core.internal.toml.TomlFields;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.policy.PolicyContent.Ceiling;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a policy file. There is a value only when there is no error. */
final class PolicyReader {
    private static final Set<String> TABLES = Set.of("tiers", "lowering", "secrets", "mounts");

    private final SourceText source;
    private final Problems problems;

    PolicyReader(SourceText source) {
        this.source = source;
        this.problems = Problems.of(source);
    }

    Parsed<VaultPolicy> read() {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(source.text())) {
            problems.error(
                    "vault.not-unicode",
                    problems.start(),
                    "half of a surrogate pair stands alone, which no file can hold",
                    "write the text as UTF-8 and read that");
        }
        if (problems.hasErrors()) {
            return problems.toParsed(null);
        }
        TomlDocument document = TomlDocument.of(source, problems);
        if (!document.isComplete()) {
            return problems.toParsed(null);
        }
        PolicyContent content = content(document.root());
        return problems.toParsed(problems.hasErrors() ? null : new VaultPolicy(source, content));
    }

    private PolicyContent content(TomlFields root) {
        for (String key : root.keys()) {
            if (!TABLES.contains(key)) {
                problems.error(
                        "vault.unknown-key",
                        root.location(key),
                        "a policy has no table " + root.path(key),
                        "a policy has [tiers], and may have [lowering], [secrets] and [mounts]");
            }
        }
        if (!root.has("tiers")) {
            problems.error(
                    "vault.no-tiers",
                    problems.start(),
                    "the table [tiers] is missing",
                    "add [tiers], with formula = \"low\", \"medium\" or \"high\" below it");
        }
        return new PolicyContent(
                tiers(root, "tiers", TierRule.OPS_POLICY),
                tiers(root, "lowering", TierRule.OVERRIDE_LOWERS),
                ceilings(root, "secrets"),
                ceilings(root, "mounts"));
    }

    private Map<FormulaName, TierSource> tiers(TomlFields root, String key, TierRule rule) {
        Map<FormulaName, TierSource> out = new HashMap<>();
        Optional<TomlFields> table = root.table(key);
        table.ifPresent(fields -> names(fields)
                .forEach((name, formula) -> tier(fields, name)
                        .ifPresent(tier ->
                                out.put(formula, new TierSource(rule, tier, Optional.of(fields.location(name)))))));
        return out;
    }

    private Map<FormulaName, Ceiling> ceilings(TomlFields root, String key) {
        Map<FormulaName, Ceiling> out = new HashMap<>();
        Optional<TomlFields> table = root.table(key);
        table.ifPresent(fields -> names(fields)
                .forEach((name, formula) ->
                        out.put(formula, new Ceiling(new HashSet<>(fields.strings(name)), fields.location(name)))));
        return out;
    }

    private Map<String, FormulaName> names(TomlFields table) {
        Map<String, FormulaName> out = new LinkedHashMap<>();
        for (String key : table.keys()) {
            Optional<FormulaName> formula = FormulaName.find(key);
            formula.ifPresent(name -> out.put(key, name));
            if (formula.isEmpty()) {
                problems.error(
                        "vault.bad-formula-name",
                        table.location(key),
                        "\"" + key + "\" is no name of a formula",
                        "use lower-case letters, digits and dashes; a name is no pattern");
            }
        }
        return out;
    }

    private Optional<BlastTier> tier(TomlFields table, String key) {
        Optional<String> word = table.string(key);
        Optional<BlastTier> tier = word.flatMap(BlastTier::find);
        if (word.isPresent() && tier.isEmpty()) {
            problems.error(
                    "vault.bad-tier",
                    table.location(key),
                    "\"" + word.get() + "\" is no blast radius",
                    "write low, medium or high");
        }
        return tier;
    }
}
