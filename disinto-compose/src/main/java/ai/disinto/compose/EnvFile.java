package ai.disinto.compose;

import ai.disinto.core.secret.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The file {@code .env} that a stack takes its variables from: every one of them, with what it means. Immutable.
 *
 * <p>Values are written such that compose, old and new, and a shell read the same. What no form can hold for all of them
 * is refused.
 */
public final class EnvFile {
    private final List<StackVariable> variables;
    private final Map<String, String> values;

    private EnvFile(List<StackVariable> variables, Map<String, String> values) {
        this.variables = List.copyOf(variables);
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static EnvFile template(List<StackVariable> variables, String composeName) {
        List<StackVariable> all = new ArrayList<>();
        String name = "COMPOSE_PROJECT_NAME";
        all.add(new StackVariable(name, VariableNotes.of(name), true, "", java.util.Set.of(), false));
        all.addAll(variables);
        return new EnvFile(all, Map.of(name, composeName));
    }

    /**
     * Answers the variables that the file explains.
     *
     * @return the names in the order of the file
     */
    public List<String> names() {
        return variables.stream().map(StackVariable::name).toList();
    }

    /**
     * Answers what the file sets a variable to.
     *
     * @param name the variable
     * @return the value, or empty when it is left to whoever runs the stack
     */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(Objects.requireNonNull(name, "name")));
    }

    /**
     * Answers this file with one more value.
     *
     * @param name the variable; one that the stack does not know stands at the end
     * @param value its value
     * @return the changed file
     * @throws IllegalArgumentException if the name is none, or no form can hold the value for every reader: a line break
     *     or another control character, <code>${</code>, both kinds of quotes, a backslash where some reader takes it for
     *     more than itself. The message does not show the value
     */
    public EnvFile with(String name, String value) {
        if (!TextPart.isName(Objects.requireNonNull(name, "name"))) {
            throw new IllegalArgumentException(
                    "name must be letters, digits and underscores, no digit first, got \"" + name + "\"");
        }
        EnvValue.written(name, Objects.requireNonNull(value, "value"));
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new EnvFile(variables, changed);
    }

    /**
     * Answers this file with secrets, such as those of {@link SharedSecrets#generate}.
     *
     * @param secrets the secrets by their variables
     * @return the changed file
     * @throws IllegalArgumentException as {@link #with} does
     */
    public EnvFile withSecrets(Map<String, Secret> secrets) {
        EnvFile changed = this;
        for (Map.Entry<String, Secret> secret :
                Objects.requireNonNull(secrets, "secrets").entrySet()) {
            changed = changed.with(secret.getKey(), secret.getValue().reveal());
        }
        return changed;
    }

    /**
     * Answers the text of the file: the same bytes for the same value. It has every value in clear.
     *
     * @return the text
     */
    public String render() {
        StringBuilder out = new StringBuilder();
        out.append(
                "# The variables of the stack. Keep this file to yourself (mode 0600), and out of every container.\n");
        section(out, "Must be set", true);
        section(out, "May be set; what stands behind the name is what holds otherwise", false);
        List<String> known = names();
        List<String> others =
                values.keySet().stream().filter(name -> !known.contains(name)).toList();
        if (!others.isEmpty()) {
            out.append("\n# Others\n");
            others.forEach(name -> line(out, name));
        }
        return out.toString();
    }

    private void section(StringBuilder out, String title, boolean required) {
        out.append("\n# ").append(title).append('\n');
        for (StackVariable variable : variables) {
            if (variable.required() != required) {
                continue;
            }
            out.append("\n# ").append(variable.meaning()).append('\n');
            if (!variable.services().isEmpty()) {
                out.append("# For: ")
                        .append(String.join(", ", variable.services()))
                        .append('\n');
            }
            if (values.containsKey(variable.name())) {
                line(out, variable.name());
            } else {
                out.append(required ? "" : "#").append(variable.name()).append('=');
                out.append(EnvValue.find(variable.orElse()).orElse("")).append('\n');
            }
        }
    }

    private void line(StringBuilder out, String name) {
        out.append(name)
                .append('=')
                .append(EnvValue.written(name, values.getOrDefault(name, "")))
                .append('\n');
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnvFile that && variables.equals(that.variables) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(variables, values.keySet());
    }

    /** Answers which variables have a value; never the values. */
    @Override
    public String toString() {
        return "EnvFile" + values.keySet();
    }
}
