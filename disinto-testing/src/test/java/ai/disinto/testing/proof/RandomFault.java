package ai.disinto.testing.proof;

import ai.disinto.testing.Faults;
import java.time.Duration;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** What can go wrong with a call. */
enum RandomFault {
    NONE(null),
    DROP_BEFORE(Faults.Trigger::dropBeforeProcessing),
    DROP_AFTER(Faults.Trigger::dropAfterProcessing),
    TIMEOUT(trigger -> trigger.answer(408)),
    TOO_MANY(trigger -> trigger.answer(429)),
    BAD_GATEWAY(trigger -> trigger.answer(502)),
    UNAVAILABLE(trigger -> trigger.answer(503, Duration.ZERO)),
    CUT(Faults.Trigger::cut),
    STALL(Faults.Trigger::stall);

    private final Function<Faults.Trigger, Faults.Times> fault;

    RandomFault(Function<Faults.Trigger, Faults.Times> fault) {
        this.fault = fault;
    }

    static RandomFault any(RandomGenerator random) {
        return values()[random.nextInt(values().length)];
    }

    /** Happens to the next such call. */
    void happenTo(Faults faults, String method) {
        if (fault != null) {
            fault.apply(faults.on(method, "/repos/**")).once();
        }
    }
}
