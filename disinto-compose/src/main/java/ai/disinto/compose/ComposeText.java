package ai.disinto.compose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text of a compose file: words that mean themselves, and variables that compose fills in. Immutable.
 *
 * <p>A dollar sign in a word is a dollar sign; only {@link #variable} and its kin become {@code ${…}}.
 */
public final class ComposeText {
    private final List<TextPart> parts;

    private ComposeText(List<TextPart> parts) {
        this.parts = List.copyOf(parts);
    }

    static ComposeText ofParts(List<TextPart> parts) {
        return new ComposeText(parts);
    }

    /**
     * Makes a text that means itself.
     *
     * @param words the words
     * @return the text
     * @throws IllegalArgumentException if the words have a character that no YAML file or no variable can hold: NUL, or
     *     half of a surrogate pair
     */
    public static ComposeText of(String words) {
        TextPart.storable("words", words);
        return new ComposeText(words.isEmpty() ? List.of() : List.of(new TextPart.Words(words)));
    }

    /**
     * Makes a text of one variable, empty when it is not set.
     *
     * @param name the variable
     * @return the text, {@code ${NAME:-}}
     * @throws IllegalArgumentException if the text is no name of a variable
     */
    public static ComposeText variable(String name) {
        return variable(name, "");
    }

    /**
     * Makes a text of one variable with a default.
     *
     * @param name the variable
     * @param orElse what stands for it when it is empty or not set
     * @return the text, {@code ${NAME:-default}}
     * @throws IllegalArgumentException if the text is no name of a variable, or the default has a character that some
     *     compose reads as more than itself: a dollar sign, a brace, a backslash, a line break
     */
    public static ComposeText variable(String name, String orElse) {
        return new ComposeText(List.of(TextPart.Variable.of(name, ":-", Objects.requireNonNull(orElse, "orElse"))));
    }

    /**
     * Makes a text of one variable without which compose refuses to start.
     *
     * @param name the variable
     * @param message what to do when it is empty or not set
     * @return the text, {@code ${NAME:?message}}
     * @throws IllegalArgumentException if the text is no name of a variable, or the message is empty or has a character
     *     that some compose reads as more than itself
     */
    public static ComposeText required(String name, String message) {
        if (Objects.requireNonNull(message, "message").isBlank()) {
            throw new IllegalArgumentException("message must say what to do when " + name + " is not set");
        }
        return new ComposeText(List.of(TextPart.Variable.of(name, ":?", message)));
    }

    /**
     * Answers this text with another one behind it.
     *
     * @param next the other text
     * @return both
     */
    public ComposeText plus(ComposeText next) {
        List<TextPart> all = new ArrayList<>(parts);
        for (TextPart part : Objects.requireNonNull(next, "next").parts) {
            TextPart last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last instanceof TextPart.Words left && part instanceof TextPart.Words right) {
                all.set(all.size() - 1, new TextPart.Words(left.text() + right.text()));
            } else {
                all.add(part);
            }
        }
        return new ComposeText(all);
    }

    /**
     * Reads a text as a compose file has it.
     *
     * @param text the text, with {@code $$} for a dollar sign
     * @return what it means, or empty when a dollar sign begins neither a variable nor another dollar sign
     */
    public static Optional<ComposeText> find(String text) {
        return TextReader.read(Objects.requireNonNull(text, "text")).map(ComposeText::new);
    }

    /**
     * Answers the variables.
     *
     * @return their names in their order, each once
     */
    public Set<String> variables() {
        return parts.stream()
                .filter(TextPart.Variable.class::isInstance)
                .map(part -> ((TextPart.Variable) part).name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Answers what the text becomes.
     *
     * @param environment the variables that are set
     * @return the text with all variables filled in, or empty when a required one is missing
     */
    public Optional<String> resolve(Map<String, String> environment) {
        Objects.requireNonNull(environment, "environment");
        StringBuilder out = new StringBuilder();
        for (TextPart part : parts) {
            Optional<String> value = part.resolve(environment);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            out.append(value.get());
        }
        return Optional.of(out.toString());
    }

    /** Whether no variable stands in it. */
    boolean isFixed() {
        return parts.stream().allMatch(TextPart.Words.class::isInstance);
    }

    List<TextPart> parts() {
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComposeText that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Answers the text as a compose file has it. */
    @Override
    public String toString() {
        return parts.stream().map(TextPart::written).collect(Collectors.joining());
    }
}
