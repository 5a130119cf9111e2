package ai.disinto.factory;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.agent.AgentRun;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.pull.ReviewCase;
import ai.disinto.forge.pull.ReviewOpinion;
import ai.disinto.forge.pull.WalkStep;
import java.util.Objects;

/**
 * Is told what a factory does, while it does it. All methods do nothing by default. They are called by the thread that
 * ticks; what they throw is logged and otherwise ignored.
 */
public interface FactoryObserver {
    /**
     * Called for each event of a tick at once.
     *
     * @param event what happened
     */
    default void happened(FactoryEvent event) {
        Objects.requireNonNull(event, "event");
    }

    /**
     * Called after each step of the walk of a pull request, those that only waited included.
     *
     * @param project the project
     * @param issue the number of the issue
     * @param step the step
     */
    default void stepped(RepositorySlug project, int issue, WalkStep step) {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(step, "step");
    }

    /**
     * Called before an agent works.
     *
     * @param project the project
     * @param login who works
     * @param task the task
     */
    default void begins(RepositorySlug project, String login, AgentTask task) {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(task, "task");
    }

    /**
     * Called after an agent worked.
     *
     * @param project the project
     * @param task the task
     * @param run how it ended
     */
    default void worked(RepositorySlug project, AgentTask task, AgentRun run) {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(run, "run");
    }

    /**
     * Called after a review is given.
     *
     * @param project the project
     * @param login who reviewed
     * @param read what was read
     * @param opinion what came of it
     */
    default void reviewed(RepositorySlug project, String login, ReviewCase read, ReviewOpinion opinion) {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(read, "read");
        Objects.requireNonNull(opinion, "opinion");
    }

    /**
     * Called after each tick.
     *
     * @param report what it did
     */
    default void ticked(TickReport report) {
        Objects.requireNonNull(report, "report");
    }
}
