package ai.disinto.testing.proof;

import ai.disinto.testing.Faults;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** What can go wrong with a call. */
enum RandomFault {
    NONE,
    DROP_BEFORE,
    DROP_AFTER,
    TIMEOUT,
    TOO_MANY,
    BAD_GATEWAY,
    UNAVAILABLE,
    CUT,
    STALL;

    static RandomFault any(RandomGenerator random) {
        return List.of(values()).get(random.nextInt(values().length));
    }

    /** Happens to the next such call. */
    void happenTo(Faults faults, String method) {
        if (this != NONE) {
            of(faults.on(method, "/repos/**")).once();
        }
    }

    private Faults.Times of(Faults.Trigger trigger) {
        return switch (this) {
            case DROP_BEFORE -> trigger.dropBeforeProcessing();
            case DROP_AFTER -> trigger.dropAfterProcessing();
            case TIMEOUT -> trigger.answer(408);
            case TOO_MANY -> trigger.answer(429);
            case BAD_GATEWAY -> trigger.answer(502);
            case UNAVAILABLE -> trigger.answer(503, Duration.ZERO);
            case CUT -> trigger.cut();
            case STALL -> trigger.stall();
            case NONE -> throw new IllegalStateException("nothing goes wrong");
        };
    }
}
