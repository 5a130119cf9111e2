package ai.disinto.core.sprint;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A decision that a person must make before the sprint can be cut into issues. Immutable. */
public final class DesignFork {
    private final ForkHeading heading;
    private final String context;
    private final List<ForkOption> options;
    private final Optional<ForkChoice> recommendation;
    private final Optional<ForkChoice> answer;

    DesignFork(ForkHeading heading, ForkBody body) {
        this.heading = heading;
        this.context = body.context();
        this.options = body.options();
        this.recommendation = body.recommendation();
        this.answer = body.answer();
    }

    /**
     * Answers the number of the fork.
     *
     * @return 2 for {@code Fork 2} and {@code Q2}
     */
    public int number() {
        return heading.number();
    }

    /**
     * Answers how the document names the fork.
     *
     * @return for example {@code Fork 2} or {@code Q2}
     */
    public String label() {
        return heading.label();
    }

    /**
     * Answers what is to be decided.
     *
     * @return the topic or question of the heading
     */
    public String topic() {
        return heading.topic();
    }

    /**
     * Answers how much depends on the fork.
     *
     * @return the word in the heading's parentheses, such as {@code Critical}
     */
    public Optional<String> priority() {
        return heading.priority();
    }

    /**
     * Answers what to know before deciding.
     *
     * @return the text above the options; may be empty
     */
    public String context() {
        return context;
    }

    /**
     * Answers the ways to settle the fork.
     *
     * @return the options in the order of the document
     */
    public List<ForkOption> options() {
        return options;
    }

    /**
     * Answers one way to settle the fork.
     *
     * @param letter the letter of the option
     * @return the option, or empty when there is none of this letter
     */
    public Optional<ForkOption> option(String letter) {
        Objects.requireNonNull(letter, "letter");
        return options.stream().filter(each -> each.letter().equals(letter)).findFirst();
    }

    /**
     * Answers what the author of the pitch would choose.
     *
     * @return the recommended option, or empty
     */
    public Optional<ForkChoice> recommendation() {
        return recommendation;
    }

    /**
     * Answers what was decided, as the document records it.
     *
     * @return the chosen option, or empty while the fork is open
     */
    public Optional<ForkChoice> answer() {
        return answer;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DesignFork that
                && heading.equals(that.heading)
                && context.equals(that.context)
                && options.equals(that.options)
                && recommendation.equals(that.recommendation)
                && answer.equals(that.answer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(heading, context, options, recommendation, answer);
    }

    @Override
    public String toString() {
        return label() + ": " + topic()
                + answer.map(choice -> " = " + choice.option()).orElse("");
    }
}
