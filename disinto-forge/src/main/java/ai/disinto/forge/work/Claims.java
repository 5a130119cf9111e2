package ai.disinto.forge.work;

import ai.disinto.core.issue.LabelVocabulary;
import ai.disinto.core.secret.SecretScanner;
import ai.disinto.forge.ConflictException;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ServerTime;
import ai.disinto.forge.model.Issue;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who works on the issues of a repository: one at a time for each, as long as the claim is renewed. Immutable and safe to
 * share between threads; making one asks nothing.
 *
 * <p>A claim is the file {@code claim.json} on a branch {@code claims/<issue>} of the operations repository: of several
 * who make it at the same moment exactly one succeeds, on a stock server and with write access alone. Labels and assignee
 * only show it. One operations repository serves one repository of issues.
 */
public final class Claims {
    private final ClaimSettings settings;

    private Claims(ClaimSettings settings) {
        this.settings = settings;
    }

    /**
     * Begins with where claims are kept.
     *
     * @param operations the operations repository; the account needs write access, and no rule may protect the branches
     *     {@code claims/*}
     * @return a builder, which also needs the issues and the claimant
     */
    public static Builder in(ForgeRepository operations) {
        return new Builder(Objects.requireNonNull(operations, "operations"));
    }

    /**
     * Tries to claim an issue.
     *
     * @param issue its number
     * @return what came of it
     * @throws ForbiddenException if the account may not write to the operations repository, and best effort was not asked
     *     for
     * @throws ConflictException if others kept changing the claim all the time; try again
     * @throws ForgeException if it cannot be found out who has it
     */
    public ClaimOutcome acquire(int issue) {
        return acquire(issue, settings.nonces().get());
    }

    /**
     * Tries to claim an issue, and finds a claim that an earlier call with the same nonce made. Whoever keeps the nonce
     * before the call goes on at once after a crash, instead of waiting for the own claim to expire.
     *
     * @param issue its number
     * @param nonce 8 to 64 letters, digits, dots, dashes and underscores that nobody else can guess, for this claim alone
     * @return what came of it
     * @throws IllegalArgumentException if the nonce is another text
     * @throws ForbiddenException if the account may not write to the operations repository, and best effort was not asked
     *     for
     * @throws ConflictException if others kept changing the claim all the time; try again
     * @throws ForgeException if it cannot be found out who has it
     */
    public ClaimOutcome acquire(int issue, String nonce) {
        if (!Objects.requireNonNull(nonce, "nonce").matches(ClaimRecord.NONCE)) {
            throw new IllegalArgumentException("nonce must be 8 to 64 letters, digits, dots, dashes and underscores");
        }
        return new Acquisition(settings, issue, nonce).run();
    }

    /**
     * Goes on with a claim that an earlier call with the same nonce made: also one that has expired, as long as nobody else
     * took it, and also on an issue that was closed meanwhile. Costs three requests.
     *
     * @param issue its number
     * @param nonce the nonce of that call
     * @return the claim, renewed; empty if there is none of this nonce any more
     * @throws IllegalArgumentException if the nonce is another text
     * @throws ConflictException if others kept changing the claim all the time; try again
     * @throws ForgeException if it cannot be found out who has it
     */
    public Optional<Claim> resume(int issue, String nonce) {
        if (!Objects.requireNonNull(nonce, "nonce").matches(ClaimRecord.NONCE)) {
            throw new IllegalArgumentException("nonce must be 8 to 64 letters, digits, dots, dashes and underscores");
        }
        return new ClaimRace(settings, issue, nonce).resume().map(lease -> {
            Claim claim = new Claim(settings, issue, lease);
            settings.repository().issues().find(issue).filter(Issue::isOpen).ifPresent(claim::show);
            return claim;
        });
    }

    /**
     * Looks who has claimed an issue.
     *
     * @param issue its number
     * @return who, and until when; empty if nobody has, the claim has expired, or what stands there is none
     * @throws ForgeException if there is no answer
     */
    public Optional<ClaimHolder> holder(int issue) {
        Instant now = settings.now();
        return settings.branch(issue)
                .find()
                .flatMap(ClaimReader::read)
                .filter(claim -> claim.isLive(now))
                .filter(claim -> claim.isCredible(now, settings.lifetimes().longest()))
                .map(ClaimHolder::of);
    }

    /**
     * Compares claims with labels and assignees, and repairs what nobody else will. Issues whose claim expired go back
     * into the backlog, or are blocked if there is unmerged work; what a person took the label {@code blocked} from goes into
     * the backlog too; claims on closed issues are deleted. What a living
     * holder has, and what is no dev work, is left alone. May run anywhere at any time, and again after a crash.
     *
     * @return what was done, and which issues are stranded
     * @throws ForgeException if it cannot be looked at as a whole, or a repair fails; the next call completes it
     */
    public ReconcileReport reconcile() {
        return new Reconciliation(settings, false).run();
    }

    /**
     * Answers what {@link #reconcile()} would do now. Only reads.
     *
     * @return what would be done, and which issues would be stranded then
     * @throws ForgeException if it cannot be looked at as a whole
     */
    public ReconcileReport preview() {
        return new Reconciliation(settings, true).run();
    }

    /** Answers where claims are kept, and whose. */
    @Override
    public String toString() {
        return "claims of " + settings.claimant() + " on issues of " + settings.repository() + ", in " + settings.ops();
    }

    /** Makes {@link Claims}. Not safe to share between threads. */
    public static final class Builder {
        private static final Duration LONGEST = Duration.ofDays(1);

        private final ClaimSettingsDraft draft;

        private Builder(ForgeRepository operations) {
            draft = new ClaimSettingsDraft(operations);
        }

        /**
         * Sets where the issues are. Needed.
         *
         * @param repository the repository; the account needs write access, for labels and assignees
         * @return this
         */
        public Builder forIssuesOf(ForgeRepository repository) {
            draft.repository = Objects.requireNonNull(repository, "repository");
            return this;
        }

        /**
         * Sets who claims. Needed.
         *
         * @param login the login of the account, which issues are assigned to
         * @return this
         * @throws IllegalArgumentException if no account can have this login
         */
        public Builder claimant(String login) {
            if (!Objects.requireNonNull(login, "login").matches(ClaimRecord.CLAIMANT)) {
                throw new IllegalArgumentException("login must be letters, digits, dots, dashes and underscores");
            }
            draft.claimant = login;
            return this;
        }

        /**
         * Sets how long a claim lasts that is not renewed. The default is 30 minutes.
         *
         * @param time at least 2 seconds, since servers tell the time in seconds, and at most a day
         * @return this
         * @throws IllegalArgumentException if it is shorter or longer
         */
        public Builder lease(Duration time) {
            if (Objects.requireNonNull(time, "time").compareTo(Duration.ofSeconds(2)) < 0
                    || time.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("time must be from 2 seconds to a day, got " + time);
            }
            draft.lease = time;
            return this;
        }

        /**
         * Sets what labels mean. The default is what every factory uses.
         *
         * @param labels the labels
         * @return this
         */
        public Builder vocabulary(LabelVocabulary labels) {
            draft.vocabulary = Objects.requireNonNull(labels, "labels");
            return this;
        }

        /**
         * Sets the clock that decides what has expired; all claimants must use the same. The default is the clock of the
         * server.
         *
         * @param clock the clock
         * @return this
         */
        public Builder time(ServerTime clock) {
            draft.time = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets where nonces come from. The default is 128 random bits.
         *
         * @param source answers another one each time
         * @return this
         */
        public Builder nonces(Supplier<String> source) {
            draft.nonces = Objects.requireNonNull(source, "source");
            return this;
        }

        /**
         * Sets what finds the secrets that comments must not show. The default knows what credentials look like.
         *
         * @param scanner the scanner, with the secrets that are known
         * @return this
         */
        public Builder secrets(SecretScanner scanner) {
            draft.secrets = Objects.requireNonNull(scanner, "scanner");
            return this;
        }

        /**
         * Falls back to an assignment where the account may not write to the operations repository: it assigns itself,
         * waits up to this time, and looks whether it is still the only one. That is no lock, and the outcome says so. The
         * default is not to.
         *
         * @param longest how long to wait at most; a random part of it is waited
         * @return this
         * @throws IllegalArgumentException if it is no time
         */
        public Builder orBestEffort(Duration longest) {
            if (Objects.requireNonNull(longest, "longest").isNegative() || longest.isZero()) {
                throw new IllegalArgumentException("longest must be a time, got " + longest);
            }
            draft.settling = Optional.of(ClaimSettingsDraft.settling(longest));
            return this;
        }

        /**
         * Makes it. Nothing is asked.
         *
         * @return the claims
         * @throws IllegalStateException if the repository of the issues or the claimant is missing
         */
        public Claims build() {
            return new Claims(draft.settings(LONGEST));
        }
    }
}
