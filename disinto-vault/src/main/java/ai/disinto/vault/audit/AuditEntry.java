package ai.disinto.vault.audit;

import ai.disinto.vault.action.ActionId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something that the vault decided or did, before it has a place in the log.
 *
 * @param kind what it is about
 * @param action the action; empty if it is about all of them
 * @param at when, to the millisecond
 * @param who the account or program that did it
 * @param facts what else is known, by name; a text has at most {@link #LONGEST_FACT} characters, secrets do not belong
 *     here
 */
public record AuditEntry(AuditKind kind, Optional<ActionId> action, Instant at, String who, Map<String, String> facts) {
    /** How many characters of a fact are kept: the first ones. */
    public static final int LONGEST_FACT = 2_000;

    /**
     * Copies the facts. What UTF-8 cannot write is replaced, what is too long is cut.
     *
     * @param kind what it is about
     * @param action the action
     * @param at when
     * @param who the account or program
     * @param facts what else is known
     */
    public AuditEntry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(action, "action");
        at = Objects.requireNonNull(at, "at").truncatedTo(ChronoUnit.MILLIS);
        who = AuditText.clean(Objects.requireNonNull(who, "who"), LONGEST_FACT);
        Map<String, String> copy = new TreeMap<>();
        Objects.requireNonNull(facts, "facts")
                .forEach((name, value) ->
                        copy.put(AuditText.clean(name, LONGEST_FACT), AuditText.clean(value, LONGEST_FACT)));
        facts = Collections.unmodifiableMap(copy);
    }

    /**
     * Makes an entry about one action.
     *
     * @param kind what it is about
     * @param action the action
     * @param at when
     * @param who the account or program that did it
     * @return an entry without facts
     */
    public static AuditEntry of(AuditKind kind, ActionId action, Instant at, String who) {
        return new AuditEntry(kind, Optional.of(Objects.requireNonNull(action, "action")), at, who, Map.of());
    }

    /**
     * Makes an entry about all actions.
     *
     * @param kind what it is about
     * @param at when
     * @param who the account or program that did it
     * @return an entry without facts
     */
    public static AuditEntry ofAll(AuditKind kind, Instant at, String who) {
        return new AuditEntry(kind, Optional.empty(), at, who, Map.of());
    }

    /**
     * Answers this entry with one more fact.
     *
     * @param name its name; an earlier fact of this name is replaced
     * @param value what it is
     * @return the entry
     */
    public AuditEntry with(String name, String value) {
        Map<String, String> more = new TreeMap<>(facts);
        more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return new AuditEntry(kind, action, at, who, more);
    }

    /** Answers it on one line for a person. */
    @Override
    public String toString() {
        return at + " " + kind.word() + action.map(id -> " " + id).orElse("") + " by " + who
                + (facts.isEmpty() ? "" : " " + facts);
    }
}
