package ai.disinto.factory;

import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.forge.pull.ReviewCase;
import ai.disinto.forge.pull.ReviewOpinion;
import java.nio.file.Path;

/** One review by an agent. */
record AgentReview(AgentRunner runner, Path folder, String instructions, ReviewCase read) {
    ReviewOpinion run() throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
