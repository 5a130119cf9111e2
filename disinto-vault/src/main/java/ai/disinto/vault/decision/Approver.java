package ai.disinto.vault.decision;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.forge.model.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether an account has a say about an action at all, and still. */
final class Approver {
    private final ActionEvidence evidence;
    private final PullEvidence pull;
    private final ApprovalRules rules;
    private final BlastTier tier;

    Approver(ActionEvidence evidence, PullEvidence pull, ApprovalRules rules) {
        this.evidence = evidence;
        this.pull = pull;
        this.rules = rules;
        this.tier = GroundChecks.tier(evidence);
    }

    /** Why the account does not count; empty if it does. The login is in small letters. */
    List<Refusal> refusals(String login) {
        Optional<Refusal> role = role(login);
        return role.isPresent() ? List.of(role.get()) : standing(login);
    }

    /** Whether the account could count for some tier: only about these the forge is asked. */
    static boolean isCandidate(ApprovalRules rules, String login) {
        String name = login.toLowerCase(Locale.ROOT);
        return rules.humans().contains(name) || rules.approver().equals(Optional.of(name));
    }

    private Optional<Refusal> role(String login) {
        boolean automatic = rules.approver().equals(Optional.of(login));
        if (login.equals(small(pull.request().author()))) {
            return refusal(RefusalCode.APPROVER_IS_REQUESTER, login + " asked for it", "let somebody else approve");
        }
        if (automatic) {
            return tier == BlastTier.LOW
                    ? Optional.empty()
                    : refusal(
                            RefusalCode.APPROVER_FOR_LOW_ONLY,
                            login + " may approve low actions, and this is " + tier.word(),
                            "let one of " + rules.humans() + " approve");
        }
        if (login.equals(small(evidence.circumstances().vault()))) {
            return refusal(RefusalCode.APPROVER_IS_VAULT, login + " is the vault", people());
        }
        if (rules.bots().contains(login)) {
            return refusal(RefusalCode.APPROVER_IS_BOT, login + " is a bot", people());
        }
        return rules.humans().contains(login)
                ? Optional.empty()
                : refusal(RefusalCode.APPROVER_NOT_LISTED, login + " is not among those who may approve", people());
    }

    private List<Refusal> standing(String login) {
        Optional<ReviewerEvidence> known = pull.reviewers().stream()
                .filter(each -> small(each.login()).equals(login))
                .findFirst();
        if (known.isEmpty()) {
            return List.of(new Refusal(
                    RefusalCode.APPROVER_ACCESS_UNKNOWN, "nobody asked what " + login + " may do", "try again"));
        }
        ReviewerEvidence reviewer = known.get();
        if (reviewer.account() == ReviewerEvidence.Account.GONE) {
            return List.of(new Refusal(RefusalCode.APPROVER_GONE, "there is no account " + login, people()));
        }
        List<Refusal> refusals = new ArrayList<>();
        access(reviewer, login).ifPresent(refusals::add);
        boolean isMoot = reviewer.account() == ReviewerEvidence.Account.UNKNOWN && !refusals.isEmpty();
        if (!isMoot) {
            account(reviewer, login).ifPresent(refusals::add);
        }
        return refusals;
    }

    private Optional<Refusal> access(ReviewerEvidence reviewer, String login) {
        Optional<Permission> permission = reviewer.permission().filter(each -> each != Permission.UNKNOWN);
        if (permission.isEmpty()) {
            return refusal(
                    RefusalCode.APPROVER_ACCESS_UNKNOWN,
                    "what " + login + " may do could not be read",
                    "make the account of the vault an administrator of the repository");
        }
        return permission.get().compareTo(Permission.WRITE) >= 0
                ? Optional.empty()
                : refusal(
                        RefusalCode.APPROVER_WITHOUT_ACCESS,
                        login + " has the permission " + permission.get().word() + " now, not write",
                        people());
    }

    private Optional<Refusal> account(ReviewerEvidence reviewer, String login) {
        return switch (reviewer.account()) {
            case ACTIVE, GONE -> Optional.empty();
            case INACTIVE -> refusal(RefusalCode.APPROVER_INACTIVE, login + " cannot sign in", people());
            case UNKNOWN ->
                refusal(
                        RefusalCode.APPROVER_STATE_UNKNOWN,
                        "whether " + login + " can sign in could not be read",
                        "let the vault see the account");
        };
    }

    private String people() {
        return "let one of " + rules.humans() + " approve";
    }

    private static Optional<Refusal> refusal(RefusalCode code, String message, String nextStep) {
        return Optional.of(new Refusal(code, message, nextStep));
    }

    private static String small(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
