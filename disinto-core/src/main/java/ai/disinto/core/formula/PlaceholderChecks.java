package ai.disinto.core.formula;

import ai.disinto.core.document.SourceLocation;
import ai.disinto.core.internal.text.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares the placeholders of a formula's texts with its variables. */
final class PlaceholderChecks {
    private final Problems problems;
    private final Set<String> declared = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    PlaceholderChecks(List<Variable> variables, Problems problems) {
        this.problems = problems;
        variables.forEach(variable -> declared.add(variable.name()));
    }

    /** Reports each name of a text that is no variable, where it stands first. */
    void check(FormulaText text) {
        List<Placeholder> placeholders = Placeholder.in(text.decoded());
        if (placeholders.isEmpty()) {
            return;
        }
        Set<String> undeclared = new HashSet<>();
        for (Placeholder placeholder : placeholders) {
            used.add(placeholder.name());
            if (!declared.contains(placeholder.name())) {
                undeclared.add(placeholder.name());
            }
        }
        if (!undeclared.isEmpty()) {
            Map<String, SourceLocation> places = places(text);
            undeclared.forEach(name -> report(name, places.getOrDefault(name, text.location())));
        }
    }

    /** Whether a text names the variable. */
    boolean isUsed(String name) {
        return used.contains(name);
    }

    /** Where the names stand; one that an escape hides has no place. */
    private Map<String, SourceLocation> places(FormulaText text) {
        Map<String, SourceLocation> places = new HashMap<>();
        if (text.offset() >= 0) {
            for (Placeholder placeholder : Placeholder.in(text.raw())) {
                places.computeIfAbsent(
                        placeholder.name(), name -> problems.lines().location(text.offset() + placeholder.start()));
            }
        }
        return places;
    }

    private void report(String name, SourceLocation place) {
        problems.error(
                "formula.undeclared-variable",
                place,
                "{{" + name + "}} is no variable of this formula",
                "add a table [vars." + name + "], or write the braces so that they hold no name");
    }
}
