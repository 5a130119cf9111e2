package ai.disinto.core.formula;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Puts given values and defaults together. */
final class BindingReader {
    private final Formula formula;
    private final SourceText source;
    private final Problems problems;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> deferred = new LinkedHashSet<>();

    BindingReader(Formula formula) {
        this.formula = formula;
        this.source = formula.source();
        this.problems = Problems.of(source);
    }

    Parsed<Bindings> bind(Map<String, String> given) {
        Objects.requireNonNull(given, "values");
        Set<String> unknown = new TreeSet<>(given.keySet());
        for (Variable variable : formula.variables()) {
            unknown.remove(variable.name());
            bind(variable, given);
        }
        unknown.forEach(this::reportUnknown);
        return problems.toParsed(problems.hasErrors() ? null : new Bindings(values, deferred));
    }

    private void bind(Variable variable, Map<String, String> given) {
        String name = variable.name();
        String value = given.get(name);
        if (value != null) {
            checkValue(name, value);
            values.put(name, value);
        } else if (variable.isRequired()) {
            problems.error(
                    "formula.missing-value",
                    start(),
                    "the variable " + name + " has no value",
                    "give it: " + about(variable));
        } else {
            values.put(name, variable.defaultValue().orElse(""));
            if (variable.isDeferred()) {
                deferred.add(name);
                problems.info(
                        "formula.deferred-default",
                        start(),
                        "the default of " + name + " is for the shell to expand",
                        "give a value where no shell reads the text");
            }
        }
    }

    private void checkValue(String name, String value) {
        if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            problems.error(
                    "formula.bad-value",
                    start(),
                    "the value of " + name + " has a line break or another control character",
                    "give a value of one line");
        }
    }

    private void reportUnknown(String name) {
        problems.error(
                "formula.unknown-value",
                start(),
                "a value is given for " + name + ", which is no variable of the formula",
                "the variables are "
                        + formula.variables().stream().map(Variable::name).toList());
    }

    private static String about(Variable variable) {
        return variable.description().isEmpty() ? variable.name() : variable.description();
    }

    private SourceLocation start() {
        return SourceLocation.startOf(source.name());
    }
}
