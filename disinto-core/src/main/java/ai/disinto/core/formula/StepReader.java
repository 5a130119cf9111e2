package ai.disinto.core.formula;

import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.toml.TomlFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the tables {@code [[steps]]}; their graph is checked by {@link StepChecks}. */
final class StepReader {
    private static final Set<String> KEYS = Set.of("id", "title", "description", "needs", "executor", "script");

    private final Problems problems;
    private final TextReader texts;
    private final OtherKeys otherKeys;

    StepReader(Problems problems, TextReader texts, OtherKeys otherKeys) {
        this.problems = problems;
        this.otherKeys = otherKeys;
        this.texts = texts;
    }

    /** The steps of a formula, with the tables that they come from. */
    List<PlacedStep> read(TomlFields root) {
        List<PlacedStep> steps = new ArrayList<>();
        for (TomlFields fields : root.tables("steps")) {
            otherKeys.gather(fields, KEYS);
            Step step = new Step(
                    id(fields),
                    texts.required(fields, "title"),
                    texts.required(fields, "description"),
                    fields.strings("needs"),
                    script(fields));
            steps.add(new PlacedStep(step, fields));
        }
        return steps;
    }

    /** A step and where it stands. */
    record PlacedStep(Step step, TomlFields fields) {}

    private String id(TomlFields fields) {
        Optional<String> id = fields.requiredString("id");
        if (id.isPresent() && !FormulaNames.isStep(id.get())) {
            problems.error(
                    "formula.bad-step-id",
                    fields.location("id"),
                    "\"" + id.get() + "\" is no id of a step",
                    "use lower-case letters, digits, dashes and underscores, at most 100");
        }
        return id.orElse("");
    }

    private Optional<String> script(TomlFields fields) {
        Optional<String> executor = fields.string("executor");
        if (executor.isPresent() && !executor.get().equals("bash")) {
            problems.error(
                    "formula.bad-executor",
                    fields.location("executor"),
                    "\"" + executor.get() + "\" is no executor",
                    "write executor = \"bash\" with a script, or leave it out for a step that an agent performs");
        }
        if (executor.isEmpty() && fields.has("script")) {
            problems.warning(
                    "formula.unused-script",
                    fields.location("script"),
                    "the script of " + fields.path() + " is not run: the step has no executor",
                    "add executor = \"bash\", or remove the script");
        }
        Optional<String> script = fields.string("script");
        return executor.isEmpty() ? Optional.empty() : checked(fields, script);
    }

    private Optional<String> checked(TomlFields fields, Optional<String> script) {
        if (script.isEmpty() && !fields.has("script")) {
            problems.error(
                    "formula.missing-script",
                    fields.location("executor"),
                    fields.path() + " is to be run by bash, and names no script",
                    "add script = \"…\" with a path inside the project");
        } else if (script.isPresent() && !FormulaNames.isInside(script.get())) {
            problems.error(
                    "formula.bad-script",
                    fields.location("script"),
                    "\"" + script.get() + "\" is no path inside the project",
                    "write a path relative to the root of the project, without .. in it");
            return Optional.empty();
        }
        return script;
    }
}
