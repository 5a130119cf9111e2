package ai.disinto.testing.internal.ci.run;

/** Does what steps say, or pretends to. */
public interface StepRunner {
    /** Makes ready for the steps of one workflow. */
    Session open(WorkflowTask task);

    /** What the steps of one workflow share. */
    interface Session extends AutoCloseable {
        /**
         * Runs a step to its end, or until it is stopped.
         *
         * @throws InterruptedException if the CI is closed
         */
        Outcome run(StepTask task) throws InterruptedException;

        @Override
        void close();
    }
}
