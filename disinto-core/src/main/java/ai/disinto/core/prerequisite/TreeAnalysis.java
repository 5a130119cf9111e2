package ai.disinto.core.prerequisite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a tree comes to: computed statuses, and answers about what can be done and what is stuck. Every list is worked
 * out once, when it is first asked for, in time that grows with the tree.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class TreeAnalysis {
    private final PrerequisiteTree tree;
    private final Evaluation evaluation;
    private @Nullable Ranking ranking;
    private @Nullable List<RankedItem> mostUnblocking;
    private @Nullable List<VaultBlock> vaultBlocked;

    TreeAnalysis(PrerequisiteTree tree, LiveFacts facts) {
        this.tree = tree;
        this.evaluation = Evaluation.of(new TreeIndex(tree, facts));
    }

    /**
     * Answers the tree that this is about.
     *
     * @return the tree
     */
    public PrerequisiteTree tree() {
        return tree;
    }

    /**
     * Computes the status of an objective from its items; what is written for it plays no part.
     *
     * @param objective an objective of the tree
     * @return done when all items are satisfied; else blocked, in progress or ready, by the first that holds; empty
     *     without items
     * @throws IllegalArgumentException if the objective is not of this tree
     */
    public PrerequisiteStatus status(Objective objective) {
        return evaluation.objectiveStatus[tree.own(objective).ordinal()];
    }

    /**
     * Computes the status of an item. It is done when it is ticked, or when all its issues are known to be closed. An
     * item that is being worked on counts as in progress whatever its labels and dependencies, unless it waits for a
     * human.
     *
     * @param item an item of the tree
     * @return done, blocked, in progress or ready
     * @throws IllegalArgumentException if the item is not of this tree
     */
    public PrerequisiteStatus status(PrerequisiteItem item) {
        return evaluation.itemStatus[tree.own(item).ordinal()];
    }

    /**
     * Answers the objectives whose computed status is ready.
     *
     * @return the objectives in the order of the tree
     */
    public List<Objective> readyObjectives() {
        return tree.objectives().stream()
                .filter(objective -> evaluation.objectiveStatus[objective.ordinal()] == PrerequisiteStatus.READY)
                .toList();
    }

    /**
     * Answers the items that can be begun now: open, not being worked on, and with nothing in their way.
     *
     * @return the items in constraint order, see {@link RankedItem}
     */
    public List<RankedItem> workableItems() {
        return ranking().where(item -> evaluation.itemStatus[item] == PrerequisiteStatus.READY);
    }

    /**
     * Answers all open items, the one that unblocks most first, whether or not it can be begun now. Each counts what
     * {@link #whatIf} says of it alone. Only where thousands of items name the same issues in many different
     * combinations, an item with several issues may count what the best of them unblocks.
     *
     * @return the items in constraint order, see {@link RankedItem}
     */
    public List<RankedItem> mostUnblocking() {
        List<RankedItem> known = mostUnblocking;
        if (known == null) {
            known = ranking().where(item -> true);
            mostUnblocking = known;
        }
        return known;
    }

    /**
     * Answers what stands in the way of an objective.
     *
     * @param objective an objective of the tree
     * @return directly its open items; beyond them what those wait for
     * @throws IllegalArgumentException if the objective is not of this tree
     */
    public Blockers blockers(Objective objective) {
        return new BlockerSearch(evaluation).ofObjective(tree.own(objective).ordinal());
    }

    /**
     * Answers what stands in the way of an item.
     *
     * @param item an item of the tree
     * @return directly a human, labels and open dependencies; beyond them what those wait for; nothing for a satisfied
     *     item
     * @throws IllegalArgumentException if the item is not of this tree
     */
    public Blockers blockers(PrerequisiteItem item) {
        return new BlockerSearch(evaluation).ofItem(tree.own(item).ordinal());
    }

    /**
     * Answers what stands in the way of an issue, as far as tree and facts tell.
     *
     * @param issue the number of the issue
     * @return directly what the items that name it wait for, and the items of an objective that names it; beyond them
     *     what those wait for; the issue itself where it waits in a circle; nothing for one that is closed or not named
     */
    public Blockers blockers(int issue) {
        return new BlockerSearch(evaluation).ofIssue(issue);
    }

    /**
     * Answers the open items that wait for a human.
     *
     * @return the items in the order of the tree, with their requests
     */
    public List<VaultBlock> vaultBlocked() {
        List<VaultBlock> known = vaultBlocked;
        if (known == null) {
            known = new VaultSearch(evaluation).find();
            vaultBlocked = known;
        }
        return known;
    }

    /**
     * Answers what the lines say about their issues and is not so. Words of the tree count where nothing is known.
     *
     * @return the findings in the order of the tree
     */
    public List<StaleItem> staleItems() {
        return new StaleSearch(evaluation).find();
    }

    /**
     * Answers the written statuses that the items contradict. Unknown words and objectives without items contradict
     * nothing.
     *
     * @return the contradictions in the order of the lines
     */
    public List<Contradiction> contradictions() {
        List<Contradiction> found = new ArrayList<>(Milestones.contradictions(tree, milestones()));
        for (Objective objective : tree.objectives()) {
            StatusLine line = objective.parts().status;
            PrerequisiteStatus written =
                    line == null ? null : line.status().known().orElse(null);
            PrerequisiteStatus computed = evaluation.objectiveStatus[objective.ordinal()];
            if (line != null && written != null && computed != PrerequisiteStatus.EMPTY && written != computed) {
                found.add(new Contradiction(
                        Contradiction.Kind.OBJECTIVE, objective.name(), written.word(), computed, line.line() + 1));
            }
        }
        found.sort(Comparator.comparingInt(Contradiction::line));
        return List.copyOf(found);
    }

    /**
     * Answers the circles of open dependencies.
     *
     * @return one shortest circle for each group of issues that wait for each other, by the smallest number
     */
    public List<DependencyCycle> cycles() {
        return CycleSearch.of(evaluation);
    }

    /**
     * Answers how far the milestones are.
     *
     * @return the milestones in the order of the tree
     */
    public List<MilestoneProgress> milestones() {
        return Milestones.of(evaluation);
    }

    /**
     * Answers what would become ready or done if items were done and issues closed. The issues of an item close with
     * it.
     *
     * @param items items of the tree
     * @param issues numbers of issues; those that neither tree nor facts name change nothing
     * @return the outcome, without what is ready or done already
     * @throws IllegalArgumentException if an item is not of this tree
     */
    public WhatIf whatIf(Collection<PrerequisiteItem> items, Collection<Integer> issues) {
        Objects.requireNonNull(items, "items").forEach(tree::own);
        return Outcome.of(evaluation, items, Objects.requireNonNull(issues, "issues"));
    }

    /**
     * Proposes how to bring the tree up to date with the facts: tick items whose issues are all closed, replace state
     * words, and replace statuses that the facts changed (their reasons go, as they speak of the old state). A tick is
     * never taken back, and a status that the text alone contradicts is left to people.
     *
     * @param today the date to write, if there is anything to change
     * @return the changes, line by line
     * @throws IllegalStateException if a comment around a line is never closed: see {@link TreeEdit#apply()}
     */
    public ProposedChanges proposals(LocalDate today) {
        return new Proposals(evaluation).make(Objects.requireNonNull(today, "today"));
    }

    private Ranking ranking() {
        Ranking known = ranking;
        if (known == null) {
            known = Ranking.of(evaluation);
            ranking = known;
        }
        return known;
    }

    Evaluation evaluation() {
        return evaluation;
    }
}
