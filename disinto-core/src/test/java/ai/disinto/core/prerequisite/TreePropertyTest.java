package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every text: nothing is lost, an edit changes its line, rankings agree with trying out. */
class TreePropertyTest {
    private static final List<String> LINES = List.of(
            "# Prerequisite Tree",
            "<!-- Last updated: 2026-05-02 -->",
            "",
            "## Objective: Adoption — Page (#40)",
            "## Objective: Feed",
            "## --- ADOPTION MILESTONE: IN PROGRESS ---",
            "- [x] Key (#12 — closed 2026-05-01)",
            "- [ ] Feed (#42 — blocked, depends on #41+#43)",
            "- [ ] Page — light (#1, #2 — backlog+priority)",
            "- [ ] Old (#61) — in backlog, priority",
            "- [ ] Many (#1), (#2)",
            "* [X] Range (#73-#77 — all closed)",
            "- [ ] TLS (#44) blocked-on-vault (vault/pending/tls.md)",
            "- Note: nothing",
            "Status: BLOCKED (half) — #44",
            "**Status:** READY <!-- so -->",
            "- [ ] Long <!-- because",
            "of that --> - [ ] Short",
            "### Deeper",
            "```",
            "<!--",
            "-->",
            "  plain text  ");
    private static final String MARKS = "()[]#—,+-→⚠ \t0159xX:<>!`|\\\n\r\uFEFF𝔘ö";

    @Property(tries = 400)
    void render_isTheText(@ForAll long seed) {
        String text = mutated(new Random(seed));
        PrerequisiteTree.check(text, "t.md").value().ifPresent(tree -> {
            assertThat(tree.render()).isEqualTo(text);
            assertThat(tree.edit().apply().render()).isEqualTo(text);
            askEverything(tree);
        });
    }

    @Property(tries = 400)
    void edit_changesTheLineItNames(@ForAll long seed) {
        Random random = new Random(seed);
        PrerequisiteTree tree = PrerequisiteTree.check("# Prerequisite Tree\n" + mutated(random), "t.md")
                .value()
                .orElseThrow();
        if (tree.items().isEmpty()) {
            return;
        }
        PrerequisiteItem item = tree.items().get(random.nextInt(tree.items().size()));
        TreeEdit edit = item.isDone() ? tree.edit().untick(item) : tree.edit().tick(item);
        if (!item.issues().isEmpty() && random.nextBoolean()) {
            edit = tree.edit().state(item, item.issues().get(0), "vision");
        }
        List<String> before = lines(tree.render());
        List<String> after = lines(edit.apply().render());
        before.remove(item.location().line() - 1);
        after.remove(item.location().line() - 1);
        assertThat(after).isEqualTo(before);
    }

    @Property(tries = 400)
    void statusDateAndNewItem_changeOneLineAndAreReadBack(@ForAll long seed) {
        Random random = new Random(seed);
        PrerequisiteTree tree = PrerequisiteTree.check(mutated(random) + "\n## Objective: Z\n", "t.md")
                .value()
                .orElseThrow();
        LocalDate date = LocalDate.of(2027, 1, 2);
        changed(tree, tree.edit().updated(date))
                .ifPresent(after -> assertThat(after.updated()).contains(date));
        for (Objective objective : tree.objectives()) {
            changed(tree, tree.edit().status(objective, PrerequisiteStatus.IN_PROGRESS, "#7 runs"))
                    .map(after -> after.objectives().get(objective.ordinal()))
                    .ifPresent(after -> assertThat(after.written().flatMap(WrittenStatus::reason))
                            .contains("#7 runs"));
            changed(tree, tree.edit().add(objective, "New one (#99 — backlog)"))
                    .map(after -> after.objectives().get(objective.ordinal()).items())
                    .ifPresent(items ->
                            assertThat(items).anyMatch(item -> item.text().equals("New one")));
        }
    }

    @Property(tries = 300)
    void differenceOfOneEdit_isThatEdit(@ForAll long seed) {
        PrerequisiteTree tree = randomGraph(new Random(seed));
        for (PrerequisiteItem item : tree.items()) {
            TreeEdit box =
                    item.isDone() ? tree.edit().untick(item) : tree.edit().tick(item);
            assertThat(box.apply().changesSince(tree).changes())
                    .extracting(TreeChange::kind)
                    .containsExactly(item.isDone() ? TreeChange.Kind.ITEM_UNTICKED : TreeChange.Kind.ITEM_TICKED);
        }
        for (Objective objective : tree.objectives()) {
            assertThat(tree.edit()
                            .add(objective, "New one (#99)")
                            .apply()
                            .changesSince(tree)
                            .changes())
                    .extracting(TreeChange::kind, TreeChange::subject)
                    .containsExactly(tuple(TreeChange.Kind.ITEM_ADDED, "New one"));
        }
    }

    /** The changed tree, unless it is refused; the lines before and behind the changed or new one are the same. */
    private static Optional<PrerequisiteTree> changed(PrerequisiteTree tree, TreeEdit edit) {
        PrerequisiteTree after;
        try {
            after = edit.apply();
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("a comment in it is not closed");
            return Optional.empty();
        }
        List<String> old = withoutEnd(lines(tree.render().replace("\uFEFF", "")));
        List<String> now = withoutEnd(lines(after.render().replace("\uFEFF", "")));
        int same = 0;
        while (same < old.size() && same < now.size() && old.get(same).equals(now.get(same))) {
            same++;
        }
        int behind = Math.max(0, now.size() - same - 1);
        assertThat(now.subList(now.size() - behind, now.size()))
                .isEqualTo(old.subList(old.size() - behind, old.size()));
        assertThat(now.size() - old.size()).isBetween(0, 1);
        return Optional.of(after);
    }

    /** A last line gets a line break when another follows it. */
    private static List<String> withoutEnd(List<String> lines) {
        return lines.stream().map(String::stripTrailing).toList();
    }

    @Property(tries = 300)
    void state_isReadBackAsItWasWritten(@ForAll long seed) {
        Random random = new Random(seed);
        PrerequisiteTree tree = PrerequisiteTree.check("# Prerequisite Tree\n" + mutated(random), "t.md")
                .value()
                .orElseThrow();
        for (PrerequisiteItem item : tree.items()) {
            for (int issue : item.issues()) {
                PrerequisiteItem changed =
                        tree.edit().state(item, issue, "closed").apply().items().get(item.ordinal());
                assertThat(changed.writtenState(issue)).as(item.toString()).containsExactly("closed");
                assertThat(changed.issues()).isEqualTo(item.issues());
            }
        }
    }

    @Property(tries = 300)
    void ranking_agreesWithTryingOut(@ForAll long seed) {
        TreeAnalysis analysis = randomGraph(new Random(seed)).analyze();
        for (RankedItem ranked : analysis.mostUnblocking()) {
            WhatIf outcome = analysis.whatIf(List.of(ranked.item()), List.of());
            assertThat(ranked.unblocks())
                    .as("%s in\n%s", ranked.item(), analysis.tree().render())
                    .isEqualTo(outcome.ready().size());
            assertThat(ranked.unblockedItems())
                    .as("%s in\n%s", ranked.item(), analysis.tree().render())
                    .isEqualTo(outcome.items().size());
        }
    }

    @Property(tries = 200)
    void closingMore_neverBlocksWhatWasFree(@ForAll long seed) {
        Random random = new Random(seed);
        TreeAnalysis analysis = randomGraph(random).analyze();
        WhatIf less = analysis.whatIf(List.of(), List.of(n(random)));
        WhatIf all = analysis.whatIf(List.of(), List.of(1, 2, 3, 4, 5, 6, 7, 8));
        List<Objective> better = new ArrayList<>(all.ready());
        better.addAll(all.done());
        assertThat(better).containsAll(less.ready()).containsAll(less.done());
    }

    @Property(tries = 200)
    void cycles_consistOfIssuesThatBlockThemselves(@ForAll long seed) {
        TreeAnalysis analysis = randomGraph(new Random(seed)).analyze();
        for (DependencyCycle cycle : analysis.cycles()) {
            for (int issue : cycle.issues()) {
                Blockers blockers = analysis.blockers(issue);
                assertThat(blockers.isEmpty()).as("%s of %s", issue, cycle).isFalse();
            }
        }
    }

    private static PrerequisiteTree randomGraph(Random random) {
        StringBuilder text = new StringBuilder(Trees.HEAD);
        for (int objective = 0; objective < 4; objective++) {
            text.append("## Objective: O")
                    .append(objective)
                    .append(random.nextInt(3) == 0 ? " (#" + n(random) + ")" : "");
            for (int item = 0; item < 1 + random.nextInt(3); item++) {
                String state = List.of("backlog", "blocked", "closed", "vision", "in-progress")
                        .get(random.nextInt(5));
                String depends = random.nextBoolean() ? ", depends on #" + n(random) + "+#" + n(random) : "";
                String more = random.nextInt(3) == 0 ? "+#" + n(random) : "";
                String reference =
                        random.nextInt(5) == 0 ? "" : " (#" + n(random) + more + " — " + state + depends + ")";
                text.append(random.nextInt(4) == 0 ? "\n- [x] T" : "\n- [ ] T").append(reference);
            }
            text.append('\n');
        }
        return PrerequisiteTree.parse(text.toString(), "t.md");
    }

    private static int n(Random random) {
        return 1 + random.nextInt(8);
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder();
        String ending = random.nextBoolean() ? "\n" : "\r\n";
        for (int i = 0; i < random.nextInt(25); i++) {
            text.append(LINES.get(random.nextInt(LINES.size()))).append(ending);
        }
        for (int i = 0; i < random.nextInt(6) && text.length() > 0; i++) {
            int at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.deleteCharAt(at);
            } else {
                text.insert(at, MARKS.charAt(random.nextInt(MARKS.length())));
            }
        }
        return text.toString();
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(Arrays.asList(text.split("(?<=\n)", -1)));
    }

    static void askEverything(PrerequisiteTree tree) {
        TreeAnalysis analysis = tree.analyze();
        tree.objectives().forEach(analysis::blockers);
        tree.items().forEach(item -> assertThat(item.issues()).allSatisfy(issue -> analysis.blockers(issue)));
        assertThat(analysis.mostUnblocking()).containsAll(analysis.workableItems());
        assertThat(analysis.contradictions().size())
                .isLessThanOrEqualTo(tree.render().length());
        assertThat(tree.changesSince(tree).isEmpty()).isTrue();
        assertThat(analysis.proposals(LocalDate.EPOCH).isEmpty()).isTrue();
        TreeDiagram diagram = TreeDiagram.of(analysis);
        assertThat(diagram.mermaid() + diagram.dot() + diagram.markdownTables(5))
                .isNotEmpty();
        assertThat(analysis.cycles().size()
                        + tree.duplicates().size()
                        + analysis.staleItems().size())
                .isNotNegative();
    }
}
