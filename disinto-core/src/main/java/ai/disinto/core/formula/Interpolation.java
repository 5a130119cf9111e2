package ai.disinto.core.formula;

import ai.disinto.core.document.Parsed;
import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import java.util.List;
import java.util.Optional;

/** Replaces the placeholders of one text. */
final class Interpolation {
    private final Bindings bindings;
    private final String text;
    private final Problems problems;
    private final List<Placeholder> placeholders;
    private final StringBuilder out;
    private int copied;

    Interpolation(Bindings bindings, String text) {
        this.bindings = bindings;
        this.text = text;
        this.problems = Problems.of(SourceText.of(text.isBlank() ? "-" : text, "text"));
        this.placeholders = problems.hasErrors() ? List.of() : Placeholder.in(text);
        this.out = new StringBuilder(text.length() + 64);
    }

    Parsed<String> plain() {
        for (Placeholder placeholder : placeholders) {
            if (isDeclared(placeholder)) {
                put(placeholder, value(placeholder));
            }
        }
        return result();
    }

    Parsed<String> shell() {
        ShellScanner scanner = new ShellScanner(text, placeholders);
        for (int i = 0; i < placeholders.size(); i++) {
            Placeholder placeholder = placeholders.get(i);
            if (isDeclared(placeholder)) {
                ShellPlace place = scanner.place(i);
                boolean ending = scanner.mayEndHereDocument(i, value(placeholder));
                Optional<String> word = ending ? Optional.empty() : word(placeholder, place);
                word.ifPresentOrElse(quoted -> put(placeholder, quoted), () -> reportUnsafe(placeholder, place));
            }
        }
        return result();
    }

    private Optional<String> word(Placeholder placeholder, ShellPlace place) {
        String value = value(placeholder);
        return bindings.deferred().contains(placeholder.name()) ? place.expand(value) : place.quote(value);
    }

    private String value(Placeholder placeholder) {
        return bindings.values().getOrDefault(placeholder.name(), "");
    }

    private boolean isDeclared(Placeholder placeholder) {
        boolean declared = bindings.values().containsKey(placeholder.name());
        if (!declared) {
            problems.error(
                    "formula.undeclared-variable",
                    problems.lines().location(placeholder.start()),
                    "{{" + placeholder.name() + "}} is no variable of this formula",
                    "the variables are " + bindings.values().keySet());
        }
        return declared;
    }

    private void reportUnsafe(Placeholder placeholder, ShellPlace place) {
        problems.error(
                "formula.unquotable-value",
                problems.lines().location(placeholder.start()),
                "the value of " + placeholder.name() + " cannot be quoted safely " + place.where(),
                "assign {{" + placeholder.name() + "}} to a shell variable on a line of its own, and use that");
    }

    private void put(Placeholder placeholder, String replacement) {
        out.append(text, copied, placeholder.start()).append(replacement);
        copied = placeholder.end();
    }

    private Parsed<String> result() {
        if (problems.hasErrors()) {
            return problems.toParsed(null);
        }
        out.append(text, copied, text.length());
        return problems.toParsed(out.toString());
    }
}
