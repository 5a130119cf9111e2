package ai.disinto.vault.runner;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** An engine that does what a test says, and notes what it was asked. */
final class FakeEngine implements ContainerEngine {
    private final OptionalInt exit;
    private final Deque<State> states;
    private final List<String> calls = new ArrayList<>();
    private Runnable whileRunning = () -> {};

    private FakeEngine(OptionalInt exit, State... states) {
        this.exit = exit;
        this.states = new ArrayDeque<>(Arrays.asList(states));
    }

    /** The program ends with an exit code; the container is in these states, one for each question. */
    static FakeEngine exiting(int code, State... states) {
        return new FakeEngine(OptionalInt.of(code), states);
    }

    /** The program does not end in time. */
    static FakeEngine hanging(State... states) {
        return new FakeEngine(OptionalInt.empty(), states);
    }

    FakeEngine whileRunning(Runnable action) {
        whileRunning = action;
        return this;
    }

    List<String> calls() {
        return calls;
    }

    @Override
    public OptionalInt run(ContainerCommand command, Duration limit, Consumer<String> output)
            throws InterruptedException {
        calls.add("run " + command.container());
        whileRunning.run();
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        output.accept("out\n");
        return exit;
    }

    @Override
    public State state(String container) {
        return states.size() > 1 ? states.pop() : states.element();
    }

    @Override
    public void kill(String container) {
        calls.add("kill " + container);
    }

    @Override
    public void remove(String container) {
        calls.add("remove " + container);
    }
}
