package ai.disinto.core.issue;

import java.util.Objects;

/**
 * What is known about one issue: its state, and what it waits for.
 *
 * @param state what the forge says about it
 * @param dependencies what it waits for
 */
public record IssueFacts(IssueState state, IssueDependencies dependencies) {

    /**
     * Checks that both speak of the same issue.
     *
     * @param state what the forge says about it
     * @param dependencies what it waits for
     * @throws IllegalArgumentException if the numbers differ
     */
    public IssueFacts {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(dependencies, "dependencies");
        if (state.number() != dependencies.issue().number()) {
            throw new IllegalArgumentException(
                    "state is of #" + state.number() + ", dependencies are of " + dependencies.issue());
        }
    }

    /**
     * Reads the dependencies from the body.
     *
     * @param state what the forge says about the issue
     * @param body its body, in Markdown
     * @return the facts
     */
    public static IssueFacts of(IssueState state, String body) {
        return new IssueFacts(state, IssueDependencies.parse(Objects.requireNonNull(body, "body"), state.number()));
    }
}
