package ai.disinto.forge.work;

import java.util.Objects;
import java.util.Optional;

/** What came of an attempt to claim an issue. Never a guess: what cannot be found out is an exception instead. */
public sealed interface ClaimOutcome {
    /**
     * Answers the claim to work under.
     *
     * @return the claim, also one that is best effort; empty if somebody else has the issue or nobody may
     */
    default Optional<Claim> claim() {
        return Optional.empty();
    }

    /** How a claim was won. */
    enum Way {
        /** Nobody had claimed the issue before. */
        NEW,
        /** The claim before was given back, or had expired. */
        TAKEN_OVER,
        /** The claim was this caller's already: an earlier try made it. */
        RESUMED
    }

    /**
     * Nobody else has the issue as long as the claim is renewed.
     *
     * @param held the claim
     * @param way how it was won
     */
    record Won(Claim held, Way way) implements ClaimOutcome {
        /**
         * Checks that nothing is missing.
         *
         * @param held the claim
         * @param way how it was won
         */
        public Won {
            Objects.requireNonNull(held, "held");
            Objects.requireNonNull(way, "way");
        }

        @Override
        public Optional<Claim> claim() {
            return Optional.of(held);
        }
    }

    /**
     * The account is assigned and was the only one a moment later. Another one may believe the same: there is no lock
     * where the account may not write.
     *
     * @param held the claim
     */
    record BestEffort(Claim held) implements ClaimOutcome {
        /**
         * Checks that nothing is missing.
         *
         * @param held the claim
         */
        public BestEffort {
            Objects.requireNonNull(held, "held");
        }

        @Override
        public Optional<Claim> claim() {
            return Optional.of(held);
        }
    }

    /**
     * Somebody else has it.
     *
     * @param by who, and until when
     */
    record Held(ClaimHolder by) implements ClaimOutcome {
        /**
         * Checks that nothing is missing.
         *
         * @param by who, and until when
         */
        public Held {
            Objects.requireNonNull(by, "by");
        }
    }

    /**
     * Nobody may have it now.
     *
     * @param reason why
     * @param explanation why, in words
     */
    record NotClaimable(Reason reason, String explanation) implements ClaimOutcome {
        /**
         * Checks that nothing is missing.
         *
         * @param reason why
         * @param explanation why, in words
         */
        public NotClaimable {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(explanation, "explanation");
        }
    }

    /** Why an issue cannot be claimed. */
    enum Reason {
        /** There is no issue of this number. */
        NO_ISSUE,
        /** It is closed. */
        CLOSED,
        /** It has a label that says that it is no work for a dev agent. */
        NOT_DEV_WORK,
        /** It is neither in the backlog nor in progress: blocked, underspecified, or never queued. */
        NOT_QUEUED,
        /** It is in progress by somebody who is assigned and made no claim. */
        TAKEN,
        /** What stands in the place of the claim is none. It counts as one for a day, and then it can be taken over. */
        UNREADABLE_CLAIM
    }
}
