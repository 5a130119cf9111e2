package ai.disinto.core.formula;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.toml.TomlFields;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the top-level keys that say how a formula is run. */
final class SettingsReader {
    private static final long LONGEST_TIMEOUT = Duration.ofDays(366).toMinutes();
    private static final Set<String> PROJECT_KEYS = Set.of("data_flow", "api_endpoints", "stack_lock");

    private final TomlFields root;
    private final Problems problems;
    private final OtherKeys otherKeys;

    SettingsReader(TomlFields root, Problems problems, OtherKeys otherKeys) {
        this.root = root;
        this.problems = problems;
        this.otherKeys = otherKeys;
    }

    FormulaSettings read() {
        return new FormulaSettings(this);
    }

    Optional<String> model() {
        return root.filledString("model");
    }

    Optional<String> stackScript() {
        return root.string("stack_script");
    }

    List<String> strings(String key) {
        return root.strings(key);
    }

    Optional<Duration> timeout() {
        Optional<Long> minutes = root.integer("timeout_minutes");
        if (minutes.isPresent() && (minutes.get() < 1 || minutes.get() > LONGEST_TIMEOUT)) {
            problems.error(
                    "formula.bad-timeout",
                    root.location("timeout_minutes"),
                    "timeout_minutes is " + minutes.get() + ", which is no time that a run can take",
                    "give the limit in whole minutes, from 1 to " + LONGEST_TIMEOUT);
            return Optional.empty();
        }
        return minutes.map(Duration::ofMinutes);
    }

    Map<String, String> project() {
        Map<String, String> texts = new LinkedHashMap<>();
        root.table("project").ifPresent(table -> {
            otherKeys.gather(table, PROJECT_KEYS);
            table.keys().stream()
                    .filter(PROJECT_KEYS::contains)
                    .forEach(key -> table.string(key).ifPresent(text -> texts.put(key, text)));
        });
        return texts;
    }

    Optional<SourceLocation> tierLocation() {
        return root.has("blast_radius") ? Optional.of(root.location("blast_radius")) : Optional.empty();
    }

    Optional<BlastTier> tier() {
        Optional<String> word = root.string("blast_radius");
        Optional<BlastTier> tier = word.flatMap(BlastTier::find);
        if (word.isPresent() && tier.isEmpty()) {
            problems.error(
                    "formula.bad-blast-radius",
                    root.location("blast_radius"),
                    "\"" + word.get() + "\" is no blast radius",
                    "write low, medium or high");
        }
        return tier;
    }
}
