package ai.disinto.factory;

import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.forge.pull.ReviewCase;
import ai.disinto.forge.pull.ReviewOpinion;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Has an agent review. It is given the description and the diff as data, and answers with a JSON object that has {@code
 * verdict} ({@code APPROVE}, {@code REQUEST_CHANGES} or {@code DISCUSS}), {@code verdict_reason} and {@code
 * review_markdown}: as the file {@code review.json} in its folder, or as the last thing it prints. Immutable.
 */
public final class AgentReviewer implements Reviewer {
    private final AgentRunner runner;
    private final Path folder;
    private final String instructions;

    private AgentReviewer(AgentRunner runner, Path folder, String instructions) {
        this.runner = runner;
        this.folder = folder;
        this.instructions = instructions;
    }

    /**
     * Makes one.
     *
     * @param runner lets the agent work; one that remembers sessions should serve one project alone
     * @param folder where the agent works, in a folder of its own for each pull request; made if it is not there
     * @return the reviewer
     */
    public static AgentReviewer of(AgentRunner runner, Path folder) {
        return new AgentReviewer(
                Objects.requireNonNull(runner, "runner"), Objects.requireNonNull(folder, "folder"), "");
    }

    /**
     * Adds to what the agent is told, before everything else.
     *
     * @param trusted words of the operator
     * @return the reviewer with that
     */
    public AgentReviewer instructions(String trusted) {
        return new AgentReviewer(runner, folder, Objects.requireNonNull(trusted, "trusted"));
    }

    @Override
    public ReviewOpinion review(ReviewCase read) throws InterruptedException {
        Objects.requireNonNull(read, "read");
        return new AgentReview(runner, folder, instructions, read).run();
    }

    /** Answers where it works. */
    @Override
    public String toString() {
        return "agent that reviews in " + folder;
    }
}
