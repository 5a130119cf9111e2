package ai.disinto.vault.runner;

import java.util.Objects;

/**
 * Runs what was approved. Whoever calls it has verified and claimed the action; a runner decides nothing, and runs an
 * order once.
 *
 * <p>An implementation ends the run at the order's timeout, hands secrets over by file or standard input only, and
 * leaves nothing of them behind. It says {@link RunOutcome.Kind#NOT_STARTED} only when it is certain that nothing ran,
 * and {@link RunOutcome.Kind#UNCLEAR} when it cannot tell. It may be called by several threads at once.
 */
@FunctionalInterface
public interface ActionRunner {
    /**
     * Runs an action and waits for its end.
     *
     * @param order what to run, and with what
     * @return how it ended
     * @throws InterruptedException if the thread was interrupted; what ran has been told to end, and how far it came is
     *     not known
     */
    RunOutcome run(ActionOrder order) throws InterruptedException;

    /**
     * Makes a runner that leaves scripts to one runner and formulas that an agent reasons over to another.
     *
     * @param mechanical what runs formulas with a script
     * @param reasoned what runs the others
     * @return the runner
     */
    static ActionRunner byKind(ActionRunner mechanical, ActionRunner reasoned) {
        Objects.requireNonNull(mechanical, "mechanical");
        Objects.requireNonNull(reasoned, "reasoned");
        return order -> (order.formula().isMechanical() ? mechanical : reasoned).run(order);
    }
}
