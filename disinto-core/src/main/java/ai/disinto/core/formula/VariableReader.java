package ai.disinto.core.formula;

import ai.disinto.core.internal.text.Problems;
import ai.disinto.core.internal.toml.TomlFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the tables {@code [vars.name]}. */
final class VariableReader {
    private static final Set<String> KEYS = Set.of("description", "required", "default");

    private final Problems problems;
    private final OtherKeys otherKeys;

    VariableReader(Problems problems, OtherKeys otherKeys) {
        this.problems = problems;
        this.otherKeys = otherKeys;
    }

    List<Variable> read(TomlFields root) {
        List<Variable> variables = new ArrayList<>();
        root.table("vars").ifPresent(table -> {
            for (String name : table.keys()) {
                table.table(name).ifPresent(fields -> variables.add(variable(name, fields)));
            }
        });
        return List.copyOf(variables);
    }

    private Variable variable(String name, TomlFields fields) {
        otherKeys.gather(fields, KEYS);
        if (!FormulaNames.isVariable(name)) {
            problems.error(
                    "formula.bad-variable-name",
                    fields.location(),
                    "\"" + name + "\" is no name of a variable: no placeholder could name it",
                    "use letters, digits and underscores, no digit in front");
        }
        boolean required = fields.bool("required").orElse(false);
        Optional<String> value = fields.string("default");
        checkDefault(name, fields, required);
        return new Variable(name, fields.string("description").orElse(""), required, value);
    }

    private void checkDefault(String name, TomlFields fields, boolean required) {
        if (required && fields.has("default")) {
            problems.warning(
                    "formula.default-unused",
                    fields.location("default"),
                    "the variable " + name + " is required, so its default is never used",
                    "leave out one of the two");
        } else if (!required && !fields.has("default")) {
            problems.warning(
                    "formula.no-default",
                    fields.location(),
                    "the variable " + name + " is neither required nor has a default; unless it is given, it is empty",
                    "add required = true, or a default");
        }
    }
}
