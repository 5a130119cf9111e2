package ai.disinto.factory;

import ai.disinto.core.agent.Backend;
import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.forge.pull.ReviewCase;
import ai.disinto.forge.pull.ReviewOpinion;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Has an agent review. It is given the description and the diff as data, and answers with a JSON object that has {@code
 * verdict} ({@code APPROVE}, {@code REQUEST_CHANGES} or {@code DISCUSS}), {@code verdict_reason} and {@code
 * review_markdown}: as the file {@code review.json} in its folder, or as the last thing it prints. Immutable.
 */
public final class AgentReviewer implements Reviewer {
    private final AgentRunner runner;
    private final Path folder;
    private final String instructions;
    private final Optional<Backend> backend;

    private AgentReviewer(AgentRunner runner, Path folder, String instructions, Optional<Backend> backend) {
        this.runner = runner;
        this.folder = folder;
        this.instructions = instructions;
        this.backend = backend;
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
                Objects.requireNonNull(runner, "runner"),
                Objects.requireNonNull(folder, "folder"),
                "",
                Optional.empty());
    }

    /**
     * Adds to what the agent is told, before everything else.
     *
     * @param trusted words of the operator
     * @return the reviewer with that
     */
    public AgentReviewer instructions(String trusted) {
        return new AgentReviewer(runner, folder, Objects.requireNonNull(trusted, "trusted"), backend);
    }

    /**
     * Sets which backend it needs a slot of while it reviews: the one that the agents who work there share, see {@link
     * FactoryAgent#backend}. The default is none, since who shares with nobody waits for nobody.
     *
     * @param place the backend
     * @return the reviewer with that
     */
    public AgentReviewer backend(Backend place) {
        return new AgentReviewer(runner, folder, instructions, Optional.of(Objects.requireNonNull(place, "place")));
    }

    @Override
    public Optional<Backend> backend() {
        return backend;
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
