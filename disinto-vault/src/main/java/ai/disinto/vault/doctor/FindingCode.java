package ai.disinto.vault.doctor;

import ai.disinto.core.document.Severity;
import java.util.Locale;

/** What a doctor may find. The words are stable; there may be more in later versions. */
public enum FindingCode {
    /** The forge does not accept the token. */
    TOKEN_REFUSED(Severity.ERROR, "without a token that works the vault can do nothing"),
    /** The token may not do what a call needs. */
    SCOPE_MISSING(Severity.ERROR, "the vault needs this call, and the forge refuses it to this token"),
    /** The account does not see the operations repository. */
    REPOSITORY_MISSING(Severity.ERROR, "actions, policy and the state of the vault are kept there"),
    /** The operations repository takes no writes. */
    REPOSITORY_ARCHIVED(Severity.ERROR, "nothing can be asked for, approved or recorded in an archive"),
    /** The account of the vault cannot write to the operations repository. */
    VAULT_CANNOT_WRITE(Severity.ERROR, "it can neither claim actions nor record their results"),
    /** The account of the vault administers the site. */
    VAULT_RULES_THE_SITE(Severity.WARNING, "whoever gets this token gets the forge, and may merge past approvals"),
    /** The account of the vault may not ask what approvers may do. */
    APPROVERS_NOT_READABLE(Severity.ERROR, "an approval counts only if its author may write at that moment"),
    /** The account of the vault is one of the people who approve. */
    VAULT_IS_A_PERSON(Severity.ERROR, "it would approve what it runs"),
    /** An account that must be there is not. */
    ACCOUNT_MISSING(Severity.ERROR, "the forge knows nobody of this name"),
    /** An account that must be usable is not active, or may not sign in. */
    ACCOUNT_INACTIVE(Severity.ERROR, "nobody can act under it"),
    /** A requester cannot write to the operations repository. */
    REQUESTER_CANNOT_WRITE(Severity.ERROR, "it cannot push the branch of a request"),
    /** A requester administers the repository or the site, or is the vault itself. */
    REQUESTER_MAY_TOO_MUCH(Severity.ERROR, "whoever asks could change the rules, or give the answer"),
    /** A person who should approve cannot write to the operations repository. */
    APPROVAL_NOT_OFFICIAL(Severity.ERROR, "the forge counts approvals only of accounts that may write"),
    /** One of the people is known to be a program. */
    PERSON_IS_A_BOT(Severity.ERROR, "what needs a human would be approved without one"),
    /** The route's own approver cannot be used. */
    APPROVER_UNUSABLE(Severity.ERROR, "requests that are low wait for it"),
    /** None of the people can approve. */
    NOBODY_CAN_APPROVE(Severity.ERROR, "requests that are medium or high wait for ever"),
    /** There are fewer people who can approve than a tier needs. */
    QUORUM_OUT_OF_REACH(Severity.ERROR, "requests of this tier wait for ever"),
    /** The vault may not merge into the trusted branch. */
    VAULT_CANNOT_MERGE(Severity.ERROR, "requests stay open although they are approved"),
    /** The rules of the branches cannot be read. */
    RULES_NOT_READABLE(Severity.WARNING, "nobody can tell whether the branches are protected as they must be"),
    /** A rule is not what the route needs. */
    PROTECTION_DIFFERS(Severity.ERROR, "what is on the branch is trusted only as far as the rule keeps others out"),
    /** A rule has something that may stop everybody. */
    PROTECTION_HINDERS(Severity.WARNING, "it may keep requests from being merged"),
    /** Paths of the vault are open to every writer. */
    VAULT_PATHS_OPEN(Severity.ERROR, "every writer could push an action or a policy past all approvals"),
    /** The trusted branch does not exist. */
    MAIN_MISSING(Severity.ERROR, "actions are read from it"),
    /** The branch of claims and results does not exist. */
    STATE_MISSING(Severity.WARNING, "nothing can be claimed, and so nothing runs"),
    /** The branch of claims and results exists and is not protected. */
    STATE_UNPROTECTED(Severity.ERROR, "others can claim, release and record in the name of the vault"),
    /** The branch of claims and results was not made by the vault, or is damaged. */
    STATE_NOT_TRUSTED(Severity.ERROR, "what others wrote could pass for claims and results"),
    /** There is no policy. */
    POLICY_MISSING(Severity.WARNING, "every formula is high, and each action waits for a human"),
    /** The policy has errors. */
    POLICY_INVALID(Severity.ERROR, "nothing is classified, and so nothing runs"),
    /** The policy can be changed by a request. */
    POLICY_NOT_PROTECTED(Severity.ERROR, "a request could lower its own tier"),
    /** A formula that the policy names is not there. */
    FORMULA_MISSING(Severity.WARNING, "an action that names it is invalid until it comes"),
    /** A formula that the policy names has errors. */
    FORMULA_BROKEN(Severity.WARNING, "an action that names it is invalid until it is mended"),
    /** An action asks for a secret that the source does not have. */
    SECRET_MISSING(Severity.WARNING, "the action cannot run when it is approved"),
    /** The labels of requests are not there. */
    LABELS_MISSING(Severity.INFO, "people find requests by them; they decide nothing"),
    /** Whether the forge attributes merges by mail address cannot be read. */
    MANUAL_MERGE_UNKNOWN(Severity.INFO, "who merged is then what a commit claims; the vault relies on reviews instead"),
    /** A request cannot go on until somebody does what they did not know of. */
    REQUEST_STUCK(Severity.ERROR, "it waits, and waiting alone will not help"),
    /** A request waits for people who can help it. */
    REQUEST_WAITS(Severity.INFO, "it goes on when one of them acts");

    private final Severity severity;
    private final String reason;

    FindingCode(Severity severity, String reason) {
        this.severity = severity;
        this.reason = reason;
    }

    /**
     * Answers how bad it is.
     *
     * @return an error keeps something from working or lets something pass; a note is only to be known
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Answers why it matters.
     *
     * @return half a sentence for a person
     */
    public String reason() {
        return reason;
    }

    /**
     * Answers the name for reports.
     *
     * @return small letters and dashes
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
