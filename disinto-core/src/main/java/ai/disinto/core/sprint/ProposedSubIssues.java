package ai.disinto.core.sprint;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The sub-issues that a pitch proposes in prose: a core that is always filed and variants for each fork, or lists that
 * depend on answers. Immutable.
 */
public final class ProposedSubIssues {
    static final ProposedSubIssues NONE = new ProposedSubIssues(List.of(), List.of(), List.of());

    private final List<ProposedSubIssue> core;
    private final List<ProposedVariant> variants;
    private final List<ConditionalList> lists;

    ProposedSubIssues(List<ProposedSubIssue> core, List<ProposedVariant> variants, List<ConditionalList> lists) {
        this.core = List.copyOf(core);
        this.variants = List.copyOf(variants);
        this.lists = List.copyOf(lists);
    }

    /**
     * Answers whether the pitch proposes nothing in prose.
     *
     * @return {@code true} if there is neither a core nor a variant nor a list
     */
    public boolean isEmpty() {
        return core.isEmpty() && variants.isEmpty() && lists.isEmpty();
    }

    /**
     * Answers the sub-issues that do not depend on any answer.
     *
     * @return the core, in the order of the pitch
     */
    public List<ProposedSubIssue> core() {
        return core;
    }

    /**
     * Answers what each answer to one fork would add.
     *
     * @param fork the number of the fork
     * @return one sub-issue for each option that the pitch describes, in its order
     */
    public List<ProposedSubIssue> variants(int fork) {
        return variants.stream()
                .filter(variant -> variant.fork() == fork)
                .map(ProposedVariant::subIssue)
                .toList();
    }

    /**
     * Answers the sub-issues that some answers lead to: the core and the chosen variants, or the list for these
     * answers. Where no list is for exactly these answers, it is the first one, changed as the pitch says for each
     * answer that differs.
     *
     * @param answers the letter of the chosen option for each fork, by the fork's number
     * @return the sub-issues, and what the pitch leaves open
     */
    public SubIssueChoice choose(Map<Integer, String> answers) {
        return new SubIssueChooser(core, variants, lists)
                .choose(Map.copyOf(Objects.requireNonNull(answers, "answers")));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProposedSubIssues that
                && core.equals(that.core)
                && variants.equals(that.variants)
                && lists.equals(that.lists);
    }

    @Override
    public int hashCode() {
        return Objects.hash(core, variants, lists);
    }

    @Override
    public String toString() {
        return "ProposedSubIssues[core=" + core + ", variants=" + variants + ", lists=" + lists + "]";
    }
}
