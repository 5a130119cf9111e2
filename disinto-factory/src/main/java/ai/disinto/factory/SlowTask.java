package ai.disinto.factory;

/** What a role does in a project now and then, such as planning or gardening. */
@FunctionalInterface
public interface SlowTask {
    /**
     * Does it. What it throws fails this run alone.
     *
     * @param project the project
     * @throws InterruptedException if the waiting thread is interrupted
     */
    void run(FactoryProject project) throws InterruptedException;
}
