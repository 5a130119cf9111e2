package ai.disinto.testing.internal.ci.yaml;

import java.util.Map;

/** An expression of {@code evaluate}: variables compared with texts, joined by and, or and not. */
final class Expression {
    private final String text;
    private final Term term;

    private Expression(String text, Term term) {
        this.text = text;
        this.term = term;
    }

    /** A part that holds or does not; a variable that is not there is equal to no text. */
    @FunctionalInterface
    interface Term {
        boolean holds(Map<String, String> variables);
    }

    /**
     * Reads an expression.
     *
     * @throws WorkflowException if it says more than is understood here
     */
    static Expression of(String text, String where) {
        return new Expression(text, new ExpressionReader(text, where).read());
    }

    boolean holds(Map<String, String> variables) {
        return term.holds(variables);
    }

    @Override
    public String toString() {
        return text;
    }
}
