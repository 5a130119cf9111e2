package ai.disinto.vault.decision;

import ai.disinto.core.formula.BlastTier;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What {@link ApprovalRules} hold. */
record ApprovalTerms(Accounts accounts, Map<BlastTier, Integer> quorum, Expiry expiry, boolean isMergerCounted) {
    private static final Duration WEEK = Duration.ofDays(7);

    ApprovalTerms {
        quorum = Collections.unmodifiableMap(new EnumMap<>(quorum));
    }

    /** Who is who; all names in small letters. */
    record Accounts(Set<String> humans, Optional<String> approver, Set<String> bots) {
        Accounts {
            for (String login : humans) {
                if (bots.contains(login) || approver.equals(Optional.of(login))) {
                    throw new IllegalArgumentException("login \"" + login + "\" is the one of a person, so it can"
                            + " be neither a bot nor the automatic approver");
                }
            }
        }
    }

    /** How long approvals and merges count; empty for ever. */
    record Expiry(Optional<Duration> approval, Optional<Duration> execution) {}

    static ApprovalTerms of(Set<String> humans) {
        return new ApprovalTerms(
                new Accounts(humans, Optional.empty(), Set.of()),
                Map.of(BlastTier.LOW, 0, BlastTier.MEDIUM, 1, BlastTier.HIGH, 1),
                new Expiry(Optional.of(WEEK), Optional.of(WEEK)),
                false);
    }

    ApprovalTerms with(Accounts changed) {
        return new ApprovalTerms(changed, quorum, expiry, isMergerCounted);
    }

    ApprovalTerms with(Expiry changed) {
        return new ApprovalTerms(accounts, quorum, changed, isMergerCounted);
    }

    ApprovalTerms with(BlastTier tier, int approvals) {
        Map<BlastTier, Integer> changed = new EnumMap<>(quorum);
        changed.put(tier, approvals);
        return new ApprovalTerms(accounts, changed, expiry, isMergerCounted);
    }

    static Set<String> names(String property, Collection<String> logins) {
        Set<String> names = new TreeSet<>();
        for (String login : Objects.requireNonNull(logins, property)) {
            names.add(name(property, login));
        }
        return Collections.unmodifiableSet(names);
    }

    static String name(String property, String login) {
        if (Objects.requireNonNull(login, property).isBlank()) {
            throw new IllegalArgumentException(property + " must not be blank");
        }
        return login.strip().toLowerCase(Locale.ROOT);
    }

    static Duration positive(Duration limit) {
        if (Objects.requireNonNull(limit, "limit").isNegative() || limit.isZero()) {
            throw new IllegalArgumentException(
                    "limit must be positive, got " + limit + "; withoutExpiry() is for those who want none");
        }
        return limit;
    }
}
