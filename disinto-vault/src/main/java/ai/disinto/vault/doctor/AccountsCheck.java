package ai.disinto.vault.doctor;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.forge.ForgeException;
import java.util.List;
import java.util.Optional;

/** Whether everybody is there, may do what they must, and no more. */
final class AccountsCheck {
    private final Facts facts;
    private final Remedies remedies;
    private final Diagnosis out;

    AccountsCheck(Facts facts, Diagnosis out) {
        this.facts = facts;
        this.remedies = new Remedies(facts.settings());
        this.out = out;
    }

    void examine() {
        vault();
        facts.settings()
                .requesters()
                .forEach(login -> requester(facts.accounts().of(login)));
        facts.people().forEach(this::person);
        approver();
        enoughPeople();
    }

    private void vault() {
        String login = facts.vault().login();
        if (facts.vault().isAdmin()) {
            out.add(
                    FindingCode.VAULT_RULES_THE_SITE,
                    login,
                    "it administers the whole forge",
                    remedies.human(
                            "take the rights of an administrator from " + login,
                            "PATCH /admin/users/" + login + " {\"admin\": false}, or another account"));
        }
        if (!facts.repository().mayPush()) {
            out.add(FindingCode.VAULT_CANNOT_WRITE, login, "it may only read", remedies.mayAdminister(login));
        }
        if (!facts.repository().mayAdminister()) {
            out.add(
                    FindingCode.APPROVERS_NOT_READABLE,
                    login,
                    "the forge tells the access of others to administrators of the repository only",
                    remedies.mayAdminister(login));
        }
        if (isPerson(login)) {
            out.add(
                    FindingCode.VAULT_IS_A_PERSON,
                    login,
                    "it is the account of the vault and one of the people who approve",
                    remedies.human("give the vault an account of its own", "POST /admin/users, then a token for it"));
        }
    }

    private void requester(Account account) {
        if (isMissing(account, "requester")) {
            return;
        }
        boolean isVault = account.login().equalsIgnoreCase(facts.vault().login());
        if (isVault || account.mayAdminister() || account.rulesSite()) {
            out.add(
                    FindingCode.REQUESTER_MAY_TOO_MUCH,
                    account.login(),
                    isVault
                            ? "it asks for actions under the account of the vault"
                            : "it asks for actions and is an" + " administrator",
                    isVault
                            ? remedies.human("give requesters accounts of their own", "POST /admin/users")
                            : remedies.mayOnlyWrite(account.login()));
        } else if (!account.mayWrite()) {
            out.add(
                    FindingCode.REQUESTER_CANNOT_WRITE,
                    account.login(),
                    "it " + account.accessWord(),
                    remedies.mayWrite(account.login()));
        }
    }

    private void person(Account account) {
        if (isMissing(account, "person who approves")) {
            return;
        }
        boolean isRequester = facts.settings().requesters().stream().anyMatch(account.login()::equalsIgnoreCase);
        if (isRequester || facts.settings().rules().bots().stream().anyMatch(account.login()::equalsIgnoreCase)) {
            out.add(
                    FindingCode.PERSON_IS_A_BOT,
                    account.login(),
                    "it is named as a person who approves, and as " + (isRequester ? "a requester" : "a bot"),
                    remedies.human("name people only", "change the rules of approval that the vault is given"));
        }
        if (!account.mayWrite()) {
            out.add(
                    FindingCode.APPROVAL_NOT_OFFICIAL,
                    account.login(),
                    "it " + account.accessWord() + ", so that its approvals do not count",
                    remedies.mayWrite(account.login()));
        }
    }

    private void approver() {
        try {
            Optional<String> login =
                    facts.settings().route().findApprover(facts.vault().login());
            login.filter(name -> !name.equalsIgnoreCase(facts.vault().login()))
                    .map(facts.accounts()::of)
                    .ifPresent(this::approver);
        } catch (ForgeException e) {
            out.add(
                    FindingCode.APPROVER_UNUSABLE,
                    "approver of the route",
                    "the forge refuses its token: " + e.getMessage(),
                    "give the route a token with read:user and write:repository");
        }
    }

    private void approver(Account account) {
        if (isPerson(account.login())) {
            out.add(
                    FindingCode.APPROVER_UNUSABLE,
                    account.login(),
                    "it approves without a human and is one of the people",
                    remedies.human("give the route an account that does nothing else", "POST /admin/users"));
        } else if (!account.mayWrite()) {
            out.add(
                    FindingCode.APPROVER_UNUSABLE,
                    account.login(),
                    "it " + account.accessWord() + ", so that its approvals do not count",
                    remedies.mayWrite(account.login()));
        }
    }

    private void enoughPeople() {
        String main = facts.settings().branches().main();
        List<String> able = facts.approvingPeople(main);
        if (able.isEmpty()) {
            out.add(
                    FindingCode.NOBODY_CAN_APPROVE,
                    main,
                    "of " + facts.settings().rules().humans() + " none may write and is let approve",
                    "let at least one of them write, and put them on the list of those who approve");
            return;
        }
        for (BlastTier tier : BlastTier.values()) {
            int needed = facts.settings().rules().quorum(tier);
            if (needed > able.size()) {
                out.add(
                        FindingCode.QUORUM_OUT_OF_REACH,
                        tier.word(),
                        "it needs " + needed + " approvals, and only " + able + " can give one",
                        "let more of " + facts.settings().rules().humans() + " write, or ask for fewer approvals");
            }
        }
    }

    private boolean isPerson(String login) {
        return facts.settings().rules().humans().stream().anyMatch(login::equalsIgnoreCase);
    }

    private boolean isMissing(Account account, String role) {
        if (!account.exists()) {
            out.add(
                    FindingCode.ACCOUNT_MISSING,
                    account.login(),
                    "this " + role + " does not exist",
                    remedies.human(
                            "make the account " + account.login() + ", or correct its name", "POST /admin/users"));
        } else if (account.unusable()) {
            out.add(
                    FindingCode.ACCOUNT_INACTIVE,
                    account.login(),
                    "this " + role + " is not active or may not sign in",
                    remedies.human(
                            "activate " + account.login() + ", or name somebody else",
                            "PATCH /admin/users/" + account.login()
                                    + " {\"active\": true, \"prohibit_login\": false}"));
        }
        return !account.exists() || account.unusable();
    }
}
