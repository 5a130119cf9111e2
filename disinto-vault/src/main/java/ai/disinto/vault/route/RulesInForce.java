package ai.disinto.vault.route;

import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.model.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules and the branches of a repository at one moment. */
record RulesInForce(List<ProtectionRule> rules, Set<String> branches) {
    private static final String REQUEST = "vault/a";

    static RulesInForce read(ForgeRepository repository) {
        return new RulesInForce(
                repository.protections().list().list(),
                repository.branches().list().stream().map(Branch::name).collect(Collectors.toSet()));
    }

    boolean isMissing(String branch) {
        return !branches.contains(branch);
    }

    /** The rule of that very name; such a rule comes before all patterns. */
    Optional<ProtectionRule> find(String branch) {
        return rules.stream()
                .filter(rule -> rule.branches().equalsIgnoreCase(branch))
                .findFirst();
    }

    List<ProtectionDifference> differences(WantedRule wanted) {
        List<ProtectionDifference> out = new ArrayList<>();
        wanted.origin()
                .filter(origin -> isMissing(wanted.branch()))
                .ifPresent(origin -> out.add(
                        new ProtectionDifference(wanted.branch(), "branch", "a branch made from " + origin, "")));
        out.addAll(wanted.differences(find(wanted.branch())));
        return out;
    }

    /** Who may do what, branch by branch, by the rule that is in force. */
    List<String> words(List<WantedRule> wanted) {
        return wanted.stream().map(each -> words(each.branch())).toList();
    }

    List<String> warnings(List<WantedRule> wanted) {
        List<String> out = new ArrayList<>();
        for (WantedRule each : wanted) {
            effective(each.branch()).ifPresent(rule -> out.addAll(RuleWords.warnings(each.branch(), rule)));
        }
        effective(REQUEST)
                .filter(rule -> !rule.pushAllowed() || rule.pushWhitelisted())
                .ifPresent(rule -> out.add("the rule " + rule.branches()
                        + " also covers the branches of requests (vault/...), so that agents cannot file any"));
        return List.copyOf(out);
    }

    private String words(String branch) {
        return branch + ": "
                + effective(branch)
                        .map(RuleWords::of)
                        .orElse("no rule; every writer may push, force a push and merge without approval");
    }

    private Optional<ProtectionRule> effective(String branch) {
        return find(branch)
                .or(() -> rules.stream()
                        .filter(rule -> ForgeGlob.ofBranches(rule.branches()).matches(branch))
                        .findFirst());
    }
}
