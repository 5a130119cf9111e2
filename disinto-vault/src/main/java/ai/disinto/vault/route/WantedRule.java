package ai.disinto.vault.route;

import ai.disinto.forge.ProtectionRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a profile wants of the rule for one branch. */
final class WantedRule {
    private final String branch;
    private final Optional<String> origin;
    private final List<Wish<?>> wishes;

    private WantedRule(String branch, Optional<String> origin, List<Wish<?>> wishes) {
        this.branch = branch;
        this.origin = origin;
        this.wishes = List.copyOf(wishes);
    }

    /** A rule for a branch that somebody else makes. */
    static WantedRule of(String branch) {
        return new WantedRule(branch, Optional.empty(), List.of());
    }

    /** A rule for a branch that must be made before, since nobody may push to it afterwards. */
    static WantedRule of(String branch, String origin) {
        return new WantedRule(branch, Optional.of(origin), List.of());
    }

    WantedRule with(Wish<?>... more) {
        return with(List.of(more));
    }

    WantedRule with(List<Wish<?>> more) {
        List<Wish<?>> all = new ArrayList<>(wishes);
        all.addAll(more);
        return new WantedRule(branch, origin, all);
    }

    /** Nobody pushes. */
    WantedRule closed() {
        return with(RuleFields.PUSH.exactly(false));
    }

    /** These accounts push, and no others. */
    WantedRule pushedBy(Collection<String> accounts) {
        return with(
                RuleFields.PUSH.exactly(true),
                RuleFields.PUSH_LISTED.exactly(true),
                Wish.names(RuleFields.PUSHERS, accounts),
                Wish.names(RuleFields.PUSHER_TEAMS, List.of()),
                RuleFields.DEPLOY_KEYS.exactly(false));
    }

    /** These accounts merge, and no others. */
    WantedRule mergedBy(Collection<String> accounts) {
        return with(
                RuleFields.MERGE_LISTED.exactly(true),
                Wish.names(RuleFields.MERGERS, accounts),
                Wish.names(RuleFields.MERGER_TEAMS, List.of()));
    }

    /** At least one approval of these accounts. */
    WantedRule approvedBy(Collection<String> accounts) {
        return with(
                Wish.atLeast(RuleFields.APPROVALS, 1),
                RuleFields.APPROVALS_LISTED.exactly(true),
                Wish.names(RuleFields.APPROVERS, accounts),
                Wish.names(RuleFields.APPROVER_TEAMS, List.of()));
    }

    /** A refusal blocks, old approvals do not count, administrators are bound. */
    WantedRule strict() {
        return with(
                RuleFields.REJECTIONS.exactly(true),
                RuleFields.STALE_DISMISSED.exactly(true),
                RuleFields.STALE_IGNORED.exactly(true),
                RuleFields.ADMINISTRATORS.exactly(true));
    }

    String branch() {
        return branch;
    }

    Optional<String> origin() {
        return origin;
    }

    List<ProtectionDifference> differences(Optional<ProtectionRule> actual) {
        List<ProtectionDifference> out = new ArrayList<>();
        if (actual.isEmpty()) {
            out.add(new ProtectionDifference(branch, "rule", "a rule of its own", ""));
        }
        ProtectionRule present = actual.orElse(ProtectionRule.of(branch));
        wishes.forEach(wish -> wish.difference(branch, present).ifPresent(out::add));
        return List.copyOf(out);
    }

    /** The rule to send: only what differs, or everything if there is no rule yet. */
    ProtectionRule change(Optional<ProtectionRule> actual) {
        ProtectionRule present = actual.orElse(ProtectionRule.of(branch));
        ProtectionRule change = ProtectionRule.of(present.branches());
        for (Wish<?> wish : wishes) {
            boolean needed =
                    actual.isEmpty() || wish.difference(branch, present).isPresent();
            change = needed ? wish.granted(change, present) : change;
        }
        return change;
    }
}
