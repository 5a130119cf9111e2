package ai.disinto.vault.doctor;

import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.model.Branch;
import ai.disinto.forge.model.ChangedFile;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.forge.model.ReviewState;
import ai.disinto.forge.model.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How far one pull request has come, and what it lacks. */
final class Standing {
    private static final String POLICY = "vault/policy.toml";

    /** Not by removing the rule: it holds back every merge that is scheduled. */
    static final String HOW_POLICY_CHANGES =
            "an administrator cancels the scheduled merges, takes this file alone out of"
                    + " the protected files of the rule, has the request merged, and applies the plan again";

    private final Facts facts;
    private final PullRequest pull;
    private final Optional<ProtectionRule> rule;
    private final int needed;
    private final List<Review> latest;
    private final List<String> files;

    Standing(Facts facts, PullRequest pull) {
        this.facts = facts;
        this.pull = pull;
        String base = pull.base().ref();
        this.rule = facts.rules().of(base);
        this.needed = rule.map(ProtectionRule::requiredApprovals)
                .orElseGet(
                        () -> facts.branch(base).map(Branch::requiredApprovals).orElse(0));
        this.latest = latest(facts.ops().reviews().list(pull.number()).list());
        this.files = facts.ops().pulls().files(pull.number()).stream()
                .map(ChangedFile::path)
                .toList();
    }

    /** The last word of each reviewer; comments change nothing. */
    private static List<Review> latest(List<Review> all) {
        Map<String, Review> out = new LinkedHashMap<>();
        for (Review review : all) {
            if (review.state() == ReviewState.APPROVED || review.state() == ReviewState.REQUEST_CHANGES) {
                String name = review.author().map(User::login).orElse("?");
                out.put(name.toLowerCase(Locale.ROOT), review);
            }
        }
        return List.copyOf(out.values());
    }

    boolean isStuck() {
        return (lacksApprovals() && !uncounted().isEmpty())
                || changesPolicy()
                || (lacksApprovals() && approvers().isEmpty())
                || !mayVaultMerge()
                || isBookkeepingThatNeedsNoRequest();
    }

    /** What was seen: whose, since when, and what it has of what it needs. */
    String seen() {
        List<String> parts = new ArrayList<>();
        parts.add("of " + pull.author().login() + ", open since " + pull.createdAt());
        parts.add("it needs " + needed + (needed == 1 ? " approval" : " approvals") + " and has " + counted()
                + " that count");
        uncounted().forEach(review -> parts.add(name(review) + " approved, which does not count: " + whyNot(review)));
        refusals().forEach(review -> parts.add(name(review) + " asked for changes"));
        if (!pull.isMergeable()) {
            parts.add("it is in conflict with " + pull.base().ref() + ", or the forge still checks that");
        }
        if (!mayVaultMerge()) {
            parts.add(facts.vault().login() + " may not merge it, only " + mergers() + " may");
        }
        return String.join("; ", parts);
    }

    /** Who would have to do what. */
    String whoMustDoWhat() {
        List<String> parts = new ArrayList<>();
        if (changesPolicy()) {
            parts.add("nobody may change " + POLICY + " while it is protected: " + HOW_POLICY_CHANGES);
        }
        if (isBookkeepingThatNeedsNoRequest()) {
            parts.add("it changes bookkeeping only: with "
                    + facts.settings().branches().main()
                    + " protected as planned, " + pull.author().login()
                    + " pushes such files without a request, and this one can be closed");
        }
        if (!refusals().isEmpty()) {
            parts.add(pull.author().login() + " answers, and who asked for changes approves");
        }
        if (lacksApprovals()) {
            parts.add(
                    approvers().isEmpty()
                            ? "nobody can approve: let one of "
                                    + facts.settings().rules().humans() + " write to "
                                    + facts.settings().slug() + ", and let them approve"
                            : one(approvers()) + " approves");
        }
        parts.add(whoMerges());
        return String.join("; ", parts);
    }

    private String whoMerges() {
        String vault = facts.vault().login();
        if (mayVaultMerge()) {
            return vault + " merges";
        }
        String plan = vault + " is let merge, as the plan does";
        return mergers().isEmpty() ? plan : one(mergers()) + " merges by hand, or " + plan;
    }

    private boolean mayVaultMerge() {
        return facts.branch(pull.base().ref()).filter(Branch::mayMerge).isPresent();
    }

    private boolean lacksApprovals() {
        return counted() < needed;
    }

    private long counted() {
        return latest.stream()
                .filter(review -> review.state() == ReviewState.APPROVED && counts(review))
                .count();
    }

    private List<Review> uncounted() {
        return latest.stream()
                .filter(review -> review.state() == ReviewState.APPROVED && !counts(review))
                .toList();
    }

    private List<Review> refusals() {
        return latest.stream()
                .filter(review -> review.state() == ReviewState.REQUEST_CHANGES && !review.isDismissed())
                .toList();
    }

    private boolean counts(Review review) {
        boolean old = review.isStale()
                && rule.filter(ProtectionRule::staleApprovalsIgnored).isPresent();
        return review.isOfficial() && !review.isDismissed() && !old;
    }

    private String whyNot(Review review) {
        if (review.isDismissed()) {
            return "it was dismissed, as happens when commits are pushed afterwards";
        }
        if (review.isOfficial()) {
            return "commits were pushed afterwards";
        }
        Account account = facts.accounts().of(name(review));
        return account.mayWrite()
                ? "it is not on the list of those whose approvals count"
                : "it " + account.accessWord() + " " + facts.settings().slug();
    }

    private boolean changesPolicy() {
        return files.contains(POLICY);
    }

    /** What every writer may push once the rule is as it should be. */
    private boolean isBookkeepingThatNeedsNoRequest() {
        return rule.filter(each ->
                                !each.pushAllowed() && each.unprotectedFiles().isBlank())
                        .isPresent()
                && !files.isEmpty()
                && files.stream()
                        .allMatch(path -> path.equals("prerequisites.md")
                                || path.startsWith("knowledge/")
                                || path.startsWith("evidence/"));
    }

    private List<String> approvers() {
        return facts.approvingPeople(pull.base().ref()).stream()
                .filter(login -> !login.equalsIgnoreCase(pull.author().login()))
                .toList();
    }

    private List<String> mergers() {
        return facts.mergers(pull.base().ref());
    }

    private static String name(Review review) {
        return review.author().map(User::login).orElse("somebody who is gone");
    }

    private static String one(List<String> names) {
        return names.size() == 1 ? names.get(0) : "one of " + String.join(", ", names);
    }
}
