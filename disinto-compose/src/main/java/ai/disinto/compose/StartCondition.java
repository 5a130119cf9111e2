package ai.disinto.compose;

import java.util.Locale;
import java.util.Optional;

/** What a service waits for before it starts. */
public enum StartCondition {
    /** That the other one has been started. */
    STARTED,
    /** That the health check of the other one succeeds. */
    HEALTHY,
    /** That the other one has ended without an error. */
    COMPLETED_SUCCESSFULLY;

    /** As a compose file has it. */
    String word() {
        return "service_" + name().toLowerCase(Locale.ROOT);
    }

    static Optional<StartCondition> find(String word) {
        for (StartCondition condition : values()) {
            if (condition.word().equals(word)) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }
}
