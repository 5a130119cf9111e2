package ai.disinto.vault.doctor;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.model.Branch;
import ai.disinto.forge.model.Repository;
import ai.disinto.forge.model.User;
import java.util.List;
import java.util.Optional;

/** What all checks look at. */
record Facts(DoctorSettings settings, User vault, Repository repository, Accounts accounts, Rules rules) {
    ForgeRepository ops() {
        return settings.repository();
    }

    Optional<Branch> branch(String name) {
        return ops().branches().find(name);
    }

    /** The people who exist, with what they may do. */
    List<Account> people() {
        return settings.rules().humans().stream().map(accounts::of).toList();
    }

    /** The people whose approval of a pull request to a branch the forge counts, whoever wrote it. */
    List<String> approvingPeople(String branch) {
        Optional<ProtectionRule> rule = rules.of(branch);
        return people().stream()
                .filter(account -> account.exists() && !account.unusable() && account.mayWrite())
                .filter(account -> !account.login().equalsIgnoreCase(vault.login()))
                .map(Account::login)
                .filter(login -> rule.filter(each -> each.approvalsWhitelisted()
                                && each.approverTeams().isEmpty()
                                && each.approvers().stream().noneMatch(login::equalsIgnoreCase))
                        .isEmpty())
                .toList();
    }

    /** Who may merge into a branch, as far as that is known. */
    List<String> mergers(String branch) {
        return rules.of(branch)
                .filter(ProtectionRule::mergeWhitelisted)
                .map(ProtectionRule::mergers)
                .orElseGet(accounts::writers);
    }
}
