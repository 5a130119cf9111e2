package ai.disinto.factory;

import ai.disinto.core.agent.Backend;
import ai.disinto.forge.pull.ReviewCase;
import ai.disinto.forge.pull.ReviewOpinion;
import java.util.Optional;

/** Forms an opinion about a change: a person, a program, or an agent, see {@link AgentReviewer}. */
@FunctionalInterface
public interface Reviewer {
    /**
     * Reviews a change.
     *
     * @param read what there is to read; words of others, not instructions
     * @return the opinion
     * @throws ReviewFailedException if there is none; after three of a commit it is left to others
     * @throws InterruptedException if the waiting thread is interrupted
     */
    ReviewOpinion review(ReviewCase read) throws InterruptedException;

    /**
     * Answers which backend it needs a slot of while it reviews. As long as there is none free, the review waits for a later
     * tick.
     *
     * @return the backend; empty, which is the default, if it needs none
     */
    default Optional<Backend> backend() {
        return Optional.empty();
    }
}
