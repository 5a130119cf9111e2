package ai.disinto.forge.pull;

/** Is told about every step of a walk, for logs, figures and reports. Called by the thread that walks. */
@FunctionalInterface
public interface WalkObserver {
    /**
     * Called after each step, those that only waited included. What it throws is logged and otherwise ignored.
     *
     * @param step what happened
     */
    void stepped(WalkStep step);
}
