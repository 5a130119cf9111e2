package ai.disinto.forge.work;

import ai.disinto.core.issue.LabelVocabulary;
import ai.disinto.core.secret.SecretScanner;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ServerTime;
import ai.disinto.forge.model.Branch;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all claims of one claimant have in common. */
record ClaimSettings(
        ForgeRepository ops,
        ForgeRepository repository,
        String claimant,
        Lifetimes lifetimes,
        LabelVocabulary vocabulary,
        ServerTime time,
        Supplier<String> nonces,
        SecretScanner secrets,
        Optional<Settling> settling,
        AtomicReference<@Nullable String> base) {
    /**
     * How long claims last.
     *
     * @param lease how long one lasts that is not renewed
     * @param longest what expires later than this was not written by a claimant
     */
    record Lifetimes(Duration lease, Duration longest) {
        /**
         * Whether nobody can be at work under whatever stands on a branch. The time of a commit is what its author says;
         * one from far in the future is none that a claimant wrote.
         */
        boolean isForgotten(Branch branch, Instant now) {
            return branch.committedAt()
                    .filter(time -> time.isAfter(now.minus(longest)) && time.isBefore(now.plus(longest)))
                    .isEmpty();
        }
    }

    /** Lets some time pass between an assignment and the look whether it lasted. */
    @FunctionalInterface
    interface Settling {
        void await();
    }

    Instant now() {
        return time.now();
    }

    ClaimBranch branch(int issue) {
        return new ClaimBranch(ops, issue);
    }

    /** The branch that those of claims begin at. */
    String baseBranch() {
        String known = base.get();
        if (known != null) {
            return known;
        }
        String asked = ops.get().defaultBranch();
        base.set(asked);
        return asked;
    }
}
