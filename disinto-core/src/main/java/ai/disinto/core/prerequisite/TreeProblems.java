package ai.disinto.core.prerequisite;

import ai.disinto.core.internal.text.Problems;
import java.util.Locale;
import java.util.Set;

/** What to say about a tree: nothing here makes it unreadable, except that it is another document altogether. */
final class TreeProblems {
    private static final Set<String> TITLES = Set.of("prerequisite tree", "prerequisites");

    private final Problems problems;

    TreeProblems(Problems problems) {
        this.problems = problems;
    }

    void ofHeading(ObjectiveParts objective, RangeBudget budget) {
        if (objective.heading.name.isEmpty()) {
            warning(
                    "prerequisite.nameless-objective",
                    objective.index,
                    "the objective has no name",
                    "write \"## Objective: <milestone> — <name>\"");
        }
        ofRanges(objective.index, budget);
    }

    void ofObjective(ObjectiveParts objective) {
        if (objective.status == null) {
            warning(
                    "prerequisite.missing-status",
                    objective.index,
                    "the objective has no status line",
                    "add \"Status: READY\" or what applies below its items");
        }
        if (objective.items.isEmpty()) {
            info(
                    "prerequisite.empty-objective",
                    objective.index,
                    "the objective has no items, so its status cannot be verified",
                    "list what it needs as \"- [ ] …\"");
        }
    }

    void ofItem(PrerequisiteItem item, RangeBudget budget) {
        ofRanges(item.index(), budget);
        VaultMark vault = item.parts().vault;
        if (vault == null) {
            return;
        }
        String path = vault.path();
        if (path == null) {
            info(
                    "prerequisite.request-without-path",
                    item.index(),
                    "the item waits for a human, but names no request",
                    "write \"blocked-on-vault (vault/pending/<slug>.md)\"");
        } else if (!VaultMark.isSafe(path)) {
            warning(
                    "prerequisite.unsafe-path",
                    item.index(),
                    "the request \"" + path + "\" is no path within the ops repository, so it is never looked up",
                    "write it relative to the repository, without \"..\" and variables");
        }
    }

    void ofStatus(StatusLine status) {
        if (status.status().known().isEmpty()) {
            problems.warning(
                    "prerequisite.unknown-status",
                    problems.lines().location(status.line(), status.from()),
                    "\"" + status.status().word() + "\" is no known status",
                    "use DONE, READY, BLOCKED or IN PROGRESS");
        }
    }

    void secondStatus(StatusLine status) {
        warning(
                "prerequisite.second-status",
                status.line(),
                "the objective has a status already; this line is kept, but means nothing",
                "remove one of the two");
    }

    void ofUpdated(UpdatedComment updated) {
        if (updated.date().isEmpty()) {
            problems.warning(
                    "prerequisite.invalid-date",
                    problems.lines().location(updated.line(), updated.from()),
                    "the date of the last update is none",
                    "write it as 2026-05-02");
        }
    }

    void malformedBox(int line, int bullet) {
        problems.warning(
                "prerequisite.malformed-box",
                problems.lines().location(line, bullet),
                "this is no check box, so the line is no item",
                "write \"- [ ] …\" or \"- [x] …\"");
    }

    void itemOutside(int line, ItemLine item) {
        problems.warning(
                "prerequisite.item-outside",
                problems.lines().location(line, item.box - 1),
                "the item belongs to no objective",
                "move it below a heading \"## Objective: …\"");
    }

    void unknownLine(int line) {
        info("prerequisite.unknown-line", line, "this line is kept, but means nothing", "write items as \"- [ ] …\"");
    }

    void hiddenObjective(int line) {
        warning(
                "prerequisite.hidden-objective",
                line,
                "the objective stands in a comment, so it is not read",
                "close the comment before it with \"-->\", or remove the objective");
    }

    /** What only the whole tree shows. */
    void judge(TreeParts tree, TreeLinks links) {
        boolean titled = TITLES.contains(tree.title.strip().toLowerCase(Locale.ROOT));
        if (!titled && tree.objectives.isEmpty()) {
            problems.error(
                    "prerequisite.no-tree",
                    problems.start(),
                    "this is no prerequisite tree: it has neither the title nor an objective",
                    "begin the file with \"# Prerequisite Tree\"");
        } else if (!titled) {
            warning(
                    "prerequisite.title",
                    Math.max(0, tree.titleLine),
                    "the title is not \"Prerequisite Tree\"",
                    "begin the file with \"# Prerequisite Tree\"");
        }
        if (tree.updated == null && !tree.objectives.isEmpty()) {
            warning(
                    "prerequisite.missing-date",
                    Math.max(0, tree.titleLine),
                    "the tree does not say when it was updated",
                    "add \"<!-- Last updated: 2026-05-02 -->\" below the title");
        }
        judgeDependencies(tree, links);
    }

    private void judgeDependencies(TreeParts tree, TreeLinks links) {
        for (int item = 0; item < tree.items.size(); item++) {
            for (int i = links.dependenciesOf.from(item); i < links.dependenciesOf.to(item); i++) {
                int issue = links.dependenciesOf.target(i);
                if (links.isUnnamed(issue)) {
                    info(
                            "prerequisite.unknown-issue",
                            tree.items.get(item).index(),
                            "the item depends on #" + links.issues.issue(issue)
                                    + ", which no item and no objective names",
                            "add it as an item of its own, if it is still open");
                }
            }
        }
    }

    private void ofRanges(int line, RangeBudget budget) {
        if (budget.takeExceeded()) {
            warning(
                    "prerequisite.range-too-long",
                    line,
                    "the range has too many issues; only its ends are taken",
                    "name the issues, or ranges of fewer than " + RangeBudget.LONGEST_RANGE);
        }
        if (budget.takeReversed()) {
            warning(
                    "prerequisite.range-reversed",
                    line,
                    "the range ends before it begins; only its ends are taken",
                    "write the smaller number first");
        }
    }

    private void warning(String code, int line, String message, String hint) {
        problems.warning(code, problems.lines().location(line, 0), message, hint);
    }

    private void info(String code, int line, String message, String hint) {
        problems.info(code, problems.lines().location(line, 0), message, hint);
    }
}
