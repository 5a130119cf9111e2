package ai.disinto.factory;

import ai.disinto.forge.pull.ReviewCase;
import ai.disinto.forge.pull.ReviewOpinion;

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
}
