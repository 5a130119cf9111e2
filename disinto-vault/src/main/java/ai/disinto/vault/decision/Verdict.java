package ai.disinto.vault.decision;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The answer of a {@link DecisionMatrix}: every check that was made, with what was found, whether it passed or not.
 *
 * @param question what was asked
 * @param checks the checks in the order in which they were made
 */
public record Verdict(String question, List<Check> checks) {
    /**
     * Copies the list.
     *
     * @param question what was asked
     * @param checks the checks
     * @throws IllegalArgumentException if there are no checks, which approves of nothing
     */
    public Verdict {
        Objects.requireNonNull(question, "question");
        checks = List.copyOf(Objects.requireNonNull(checks, "checks"));
        if (checks.isEmpty()) {
            throw new IllegalArgumentException("checks must not be empty: nothing was looked at");
        }
    }

    /**
     * Answers whether it may be done.
     *
     * @return whether every check passed
     */
    public boolean isApproved() {
        return checks.stream().allMatch(Check::isPassed);
    }

    /**
     * Answers everything that speaks against it.
     *
     * @return the refusals of all checks; empty if approved
     */
    public List<Refusal> refusals() {
        return checks.stream().flatMap(check -> check.refusals().stream()).toList();
    }

    /**
     * Answers the reasons for programs.
     *
     * @return the code of each refusal, once, in the order of {@link RefusalCode}
     */
    public Set<RefusalCode> codes() {
        Set<RefusalCode> codes = new TreeSet<>();
        refusals().forEach(refusal -> codes.add(refusal.code()));
        return Collections.unmodifiableSet(codes);
    }

    /**
     * Explains the verdict to a person.
     *
     * @return a line with the answer, one for each check, and below those that fail one for each reason
     */
    public String explain() {
        StringBuilder out = new StringBuilder(question + (isApproved() ? ": yes" : ": no"));
        for (Check check : checks) {
            out.append(check.isPassed() ? "\n  passed  " : "\n  refused ").append(check.name());
            out.append(": ").append(check.evidence());
            check.refusals().forEach(refusal -> out.append("\n          ").append(refusal));
        }
        return out.toString();
    }
}
