package ai.disinto.vault.runner;

import ai.disinto.vault.runner.ContainerEngine.Phase;
import ai.disinto.vault.runner.ContainerEngine.State;
import java.util.OptionalInt;

/** One container from its start to its end. Believes the container's state, and no exit code of the program around it. */
final class ContainerRun {
    private static final int ENGINE_FAILED = 125;

    private final ContainerEngine engine;
    private final ContainerCommand command;
    private final ActionOrder order;
    private final String name;

    ContainerRun(ContainerEngine engine, ContainerCommand command, ActionOrder order) {
        this.engine = engine;
        this.command = command;
        this.order = order;
        this.name = command.container();
    }

    RunOutcome run() throws InterruptedException {
        Phase before = engine.state(name).phase();
        if (before == Phase.UNKNOWN) {
            return RunOutcome.notStarted("the engine of containers cannot be asked: check that it runs");
        }
        if (before != Phase.ABSENT) {
            return RunOutcome.unclear("there is a container " + name + " already, so that the action may have run"
                    + " before: look at it, and remove it when you know");
        }
        try {
            OptionalInt exit = engine.run(command, order.timeout(), order.output());
            return exit.isPresent() ? ended(exit.getAsInt()) : timedOut();
        } catch (InterruptedException e) {
            engine.kill(name);
            throw e;
        } catch (NotStartedException e) {
            throw e;
        } catch (RuntimeException e) {
            return RunOutcome.unclear("the engine failed while the container " + name + " may have run ("
                    + e.getClass().getSimpleName() + "): look at it");
        }
    }

    private RunOutcome timedOut() throws InterruptedException {
        engine.kill(name);
        if (engine.state(name).phase() != Phase.EXITED) {
            return RunOutcome.unclear("the container " + name + " took longer than " + order.timeout()
                    + ", and whether it has ended is not known: look at it, and end it");
        }
        engine.remove(name);
        return RunOutcome.timedOut(order.timeout());
    }

    private RunOutcome ended(int exit) throws InterruptedException {
        State state = engine.state(name);
        return switch (state.phase()) {
            case EXITED -> {
                engine.remove(name);
                yield RunOutcome.exited(state.exitCode());
            }
            case CREATED -> {
                engine.remove(name);
                yield RunOutcome.notStarted(
                        "the engine made the container and could not start it; its output says why");
            }
            case ABSENT ->
                exit == ENGINE_FAILED
                        ? RunOutcome.notStarted("the engine made no container; its output says why")
                        : RunOutcome.unclear("the program of the engine ended with " + exit
                                + ", and there is no container " + name + " to tell what happened");
            case RUNNING -> stillRunning(exit);
            case UNKNOWN ->
                RunOutcome.unclear("the program of the engine ended with " + exit
                        + ", and the engine cannot be asked about the container " + name);
        };
    }

    /** Whoever watched the time is gone. If the engine refused the start, it is another's container. */
    private RunOutcome stillRunning(int exit) throws InterruptedException {
        if (exit == ENGINE_FAILED) {
            return RunOutcome.unclear("the engine started nothing, and a container " + name + " of somebody else runs");
        }
        engine.kill(name);
        return RunOutcome.unclear("the program of the engine ended with " + exit + " while the container " + name
                + " ran; the container was ended");
    }
}
