package ai.disinto.vault.decision;

import ai.disinto.core.formula.BlastTier;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who may approve, how many of them it takes, and for how long that counts. Names of accounts are compared without regard
 * to letter case, as forges do. Immutable; each method answers a copy.
 */
public final class ApprovalRules {
    private final ApprovalTerms terms;

    private ApprovalRules(ApprovalTerms terms) {
        this.terms = terms;
    }

    /**
     * Begins with the people who may approve. That they still may is asked of the forge at every decision.
     *
     * @param logins their accounts
     * @return rules by which one of them is enough for medium and high, for a week
     * @throws IllegalArgumentException if there are none, or a name is blank
     */
    public static ApprovalRules humans(Collection<String> logins) {
        Set<String> names = ApprovalTerms.names("logins", logins);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("logins must name somebody, or nothing could ever be approved");
        }
        return new ApprovalRules(ApprovalTerms.of(names));
    }

    /**
     * Says how many people must approve of a tier. Two for high is the rule of two persons.
     *
     * @param tier the tier
     * @param approvals how many; by default 1 for medium and high, and 0 for low, for which the route is enough
     * @return a copy
     * @throws IllegalArgumentException if nobody had to approve of medium or high, or more than there are people
     */
    public ApprovalRules quorum(BlastTier tier, int approvals) {
        int least = Objects.requireNonNull(tier, "tier") == BlastTier.LOW ? 0 : 1;
        int most = humans().size();
        if (approvals < least || approvals > most) {
            throw new IllegalArgumentException("approvals for " + tier.word() + " must be between " + least + " and "
                    + most + ", the number of people, got " + approvals);
        }
        return new ApprovalRules(terms.with(tier, approvals));
    }

    /**
     * Names the account by which low actions are approved without a person. None by default.
     *
     * @param login the account of the automatic approver, or of the vault itself
     * @return a copy
     * @throws IllegalArgumentException if the name is blank, or the one of a person
     */
    public ApprovalRules approver(String login) {
        Optional<String> name = Optional.of(ApprovalTerms.name("login", login));
        return new ApprovalRules(terms.with(new ApprovalTerms.Accounts(humans(), name, bots())));
    }

    /**
     * Names accounts of programs, whose approval never counts. Requester and vault need not be named.
     *
     * @param logins the accounts, instead of those that were named before
     * @return a copy
     * @throws IllegalArgumentException if a name is blank, or the one of a person
     */
    public ApprovalRules bots(Collection<String> logins) {
        Set<String> names = ApprovalTerms.names("logins", logins);
        return new ApprovalRules(terms.with(new ApprovalTerms.Accounts(humans(), approver(), names)));
    }

    /**
     * Says how long an approval counts.
     *
     * @param limit from the approval to the merge; 7 days by default
     * @return a copy
     * @throws IllegalArgumentException if it is not positive
     */
    public ApprovalRules approvalExpiry(Duration limit) {
        Optional<Duration> approval = Optional.of(ApprovalTerms.positive(limit));
        return new ApprovalRules(
                terms.with(new ApprovalTerms.Expiry(approval, terms.expiry().execution())));
    }

    /**
     * Says how long an action may be run once it is merged or admitted.
     *
     * @param limit from then to the start; 7 days by default
     * @return a copy
     * @throws IllegalArgumentException if it is not positive
     */
    public ApprovalRules executionExpiry(Duration limit) {
        Optional<Duration> execution = Optional.of(ApprovalTerms.positive(limit));
        return new ApprovalRules(
                terms.with(new ApprovalTerms.Expiry(terms.expiry().approval(), execution)));
    }

    /**
     * Lets approvals and merges count for ever.
     *
     * @return a copy
     */
    public ApprovalRules withoutExpiry() {
        return new ApprovalRules(terms.with(new ApprovalTerms.Expiry(Optional.empty(), Optional.empty())));
    }

    /**
     * Lets a merge by a person count as the approval of that person, for repositories whose rules ask for no review. Off
     * by default: a merge says less than a review, and some servers find out who merged by the mail address in a commit.
     *
     * @return a copy
     */
    public ApprovalRules mergerCounts() {
        return new ApprovalRules(new ApprovalTerms(terms.accounts(), terms.quorum(), terms.expiry(), true));
    }

    /**
     * Answers the people who may approve.
     *
     * @return their accounts in small letters, in alphabetical order
     */
    public Set<String> humans() {
        return terms.accounts().humans();
    }

    /**
     * Answers the account by which low actions are approved.
     *
     * @return the account in small letters, if there is one
     */
    public Optional<String> approver() {
        return terms.accounts().approver();
    }

    /**
     * Answers the accounts whose approval never counts.
     *
     * @return the accounts in small letters, in alphabetical order
     */
    public Set<String> bots() {
        return terms.accounts().bots();
    }

    /**
     * Answers how many people must approve of a tier.
     *
     * @param tier the tier
     * @return the number
     */
    public int quorum(BlastTier tier) {
        return Objects.requireNonNull(terms.quorum().get(Objects.requireNonNull(tier, "tier")));
    }

    ApprovalTerms terms() {
        return terms;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApprovalRules that && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    /** Answers everything that was said. */
    @Override
    public String toString() {
        return terms.toString().replaceFirst("^ApprovalTerms", "ApprovalRules");
    }
}
