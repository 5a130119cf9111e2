package ai.disinto.forge.agent;

import ai.disinto.core.formula.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What an agent is told, in which instructions and what others wrote are kept apart. Instructions stand as they are.
 * A formula stands word for word between two lines with a mark. What others wrote stands between two such lines as well,
 * with its origin and its length, and each of its lines begins with a bar: no content can end its section, begin another
 * or pass for an instruction. The mark is made from the whole content and occurs nowhere in it.
 *
 * <p>The same content gives the same text. Immutable.
 */
public final class Prompt {
    /** The most characters that are kept of one text that others wrote. */
    public static final int LONGEST_DATA = 100_000;

    private final List<PromptPart> parts;

    private Prompt(List<PromptPart> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * Begins a prompt.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the text for the agent, in lines that end with a line feed} */
    public String text() {
        return new PromptText(parts).write();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prompt that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Answers how many parts it has, and none of their words. */
    @Override
    public String toString() {
        return "Prompt[" + parts.size() + " parts]";
    }

    /** Makes {@link Prompt}s; parts stand in the order in which they are given. */
    public static final class Builder {
        private final List<PromptPart> parts = new ArrayList<>();

        private Builder() {}

        /**
         * Adds an instruction. Never put into it what others wrote: titles, bodies, comments, diffs, logs, file names.
         *
         * @param trusted words of the program or its operator
         * @return this builder
         */
        public Builder instruct(String trusted) {
            parts.add(new PromptPart.Instruction(Objects.requireNonNull(trusted, "trusted")));
            return this;
        }

        /**
         * Adds a formula as its file has it, word for word.
         *
         * @param formula the formula, which the operator trusts
         * @return this builder
         */
        public Builder formula(Formula formula) {
            Objects.requireNonNull(formula, "formula");
            parts.add(new PromptPart.Work(formula.name(), formula.source().text()));
            return this;
        }

        /**
         * Adds what others wrote. It is shown to the agent as material, line by line; control characters and invisible
         * ones are written out. Of more than {@link #LONGEST_DATA} characters the first are kept, and the prompt says so.
         *
         * @param label where it comes from, such as {@code body of issue #42}; of up to 200 characters
         * @param untrusted the text
         * @return this builder
         */
        public Builder data(String label, String untrusted) {
            parts.add(PromptPart.Data.of(
                    Objects.requireNonNull(label, "label"), Objects.requireNonNull(untrusted, "untrusted")));
            return this;
        }

        /**
         * Makes the prompt.
         *
         * @return the prompt
         * @throws IllegalStateException if there is neither an instruction nor a formula
         */
        public Prompt build() {
            if (parts.stream().allMatch(PromptPart.Data.class::isInstance)) {
                throw new IllegalStateException(
                        "a prompt needs instruct(text) or formula(formula): data tells an agent nothing to do");
            }
            return new Prompt(parts);
        }
    }
}
