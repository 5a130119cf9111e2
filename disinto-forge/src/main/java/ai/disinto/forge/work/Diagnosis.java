package ai.disinto.forge.work;

import ai.disinto.core.issue.ExitReason;
import java.util.OptionalInt;

/** Why work stopped, and what was seen last. */
record Diagnosis(ExitReason reason, String log, OptionalInt pull) {
    static Diagnosis of(ExitReason reason, String log) {
        return new Diagnosis(reason, log, OptionalInt.empty());
    }

    Diagnosis pull(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("pull counts from 1, got " + number);
        }
        return new Diagnosis(reason, log, OptionalInt.of(number));
    }
}
