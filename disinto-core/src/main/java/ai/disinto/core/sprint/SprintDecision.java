package ai.disinto.core.sprint;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What somebody who may decide said about a pitch. {@link DecisionReader} reads it. */
public sealed interface SprintDecision {

    /**
     * Answers who decided.
     *
     * @return the account's name as the forge gave it
     */
    String by();

    /**
     * The sprint is wanted.
     *
     * @param by who decided
     */
    record Accepted(String by) implements SprintDecision {

        /**
         * Checks that the account is there.
         *
         * @param by who decided
         */
        public Accepted {
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * The sprint is not wanted.
     *
     * @param by who decided
     * @param reason why; empty where none was given
     */
    record Rejected(String by, String reason) implements SprintDecision {

        /**
         * Checks that both parts are there.
         *
         * @param by who decided
         * @param reason why; may be empty
         */
        public Rejected {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Forks are decided.
     *
     * @param by who decided
     * @param choices the chosen option for each fork, by the fork's number
     */
    record Answered(String by, Map<Integer, ForkChoice> choices) implements SprintDecision {

        /**
         * Copies the choices.
         *
         * @param by who decided
         * @param choices the chosen option for each fork
         */
        public Answered {
            Objects.requireNonNull(by, "by");
            choices = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNull(choices, "choices")));
        }
    }
}
