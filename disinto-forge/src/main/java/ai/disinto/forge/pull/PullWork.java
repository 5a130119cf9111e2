package ai.disinto.forge.pull;

import ai.disinto.forge.work.Refusal;
import java.util.Objects;

/** What came of a {@link PullTask}. */
public sealed interface PullWork {
    /**
     * There is a new head on the branch.
     *
     * @param head the id of the commit
     */
    record Pushed(String head) implements PullWork {
        /**
         * Checks that nothing is missing.
         *
         * @param head the id of the commit
         */
        public Pushed {
            Objects.requireNonNull(head, "head");
        }
    }

    /**
     * Nothing was pushed, since there is nothing to change: a review is answered in words, then.
     *
     * @param reason why, in one line
     */
    record Nothing(String reason) implements PullWork {
        /**
         * Checks that nothing is missing.
         *
         * @param reason why, in one line
         */
        public Nothing {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Nothing was pushed, since the branch and its base changed the same places.
     *
     * @param reason where, in one line
     */
    record Conflict(String reason) implements PullWork {
        /**
         * Checks that nothing is missing.
         *
         * @param reason where, in one line
         */
        public Conflict {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * It could not be tried to the end, as when an agent fails: another try may do better.
     *
     * @param reason why, in one line
     */
    record Failed(String reason) implements PullWork {
        /**
         * Checks that nothing is missing.
         *
         * @param reason why, in one line
         */
        public Failed {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Nothing was pushed, since the agent will not do it and says why. Only {@link AgentWorker#implement} answers this, never
     * a task of a walk: {@link ai.disinto.forge.work.Claim#refuse} is what to do about it.
     *
     * @param refusal why, in the agent's words
     */
    record Refused(Refusal refusal) implements PullWork {
        /**
         * Checks that nothing is missing.
         *
         * @param refusal why, in the agent's words
         */
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
        }
    }
}
