package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.internal.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, and for every change of a good one. */
class SprintPropertiesTest {
    private static final List<String> PIECES = List.of(
            "# Sprint: x\n",
            "## Vision issues\n",
            "- #1 — t\n",
            "## Complexity\n",
            "- ~3-4 files, 80/20 gluecode\n",
            "## Risks\n",
            "- **a** — b\n",
            "1. c: d\n",
            "## Design forks\n",
            "### Q1: q?\n",
            "- (A) x: y\n",
            "**B. z**\n",
            "*recommended: (A)*\n",
            "Answer: A\n",
            "## Proposed sub-issues\n",
            "### If Q1=A\n",
            "### Fork 1 variants\n",
            "**1A** — x\n",
            "<!-- filer:begin -->\n",
            "<!-- filer:end -->\n",
            "- id: a\n",
            "  title: t\n",
            "  body: |\n",
            "    b\n",
            "  depends_on: [a]\n",
            "```\n",
            "<!--",
            "-->",
            "\n",
            "\r\n",
            "---\n",
            "## Recommendation\n",
            "Worth it.\n",
            "### Follow-up A: f\n",
            "**Dependency**: x\n",
            "😀",
            "\t",
            "\u0000",
            ":",
            "[",
            "*",
            "&x ",
            "\"");
    private static final List<String> BODIES = List.of(
            "x",
            "## Goal\ntext\n",
            "a\n\nb\n",
            " a\n",
            "<!-- filer:end -->\n",
            "```\n",
            "\n\nx\n\n",
            "- id: b\n  title: c",
            "\tt",
            "a: b # c",
            "'\"\\",
            "😀\n",
            "x \n y",
            "---\n",
            "...\n");

    @Property(tries = 1_000)
    void everyText_isCheckedAndRenderedAsItWas(@ForAll("texts") String text) {
        Pitches.check(text).value().ifPresent(pitch -> {
            assertThat(pitch.render()).isEqualTo(text);
            pitch.proposedSubIssues().choose(Map.of(1, "A"));
        });
    }

    @Property(tries = 500)
    void everyDamageOfAGoodText_isCheckedAndRenderedAsItWas(@ForAll("damages") Damage damage) {
        String text = damage.applyTo(Pitches.withForks() + Pitches.complete());
        Pitches.check(text)
                .value()
                .ifPresent(pitch -> assertThat(pitch.render()).isEqualTo(text));
    }

    @Property(tries = 150)
    void putEntries_comeBackAndLeaveTheOthersAlone(@ForAll("entries") List<SubIssue> entries) {
        SprintPitch pitch = Pitches.parse(Pitches.complete());
        Map<String, SubIssue> expected = new LinkedHashMap<>();
        pitch.filerBlock().orElseThrow().entries().forEach(entry -> expected.put(entry.id(), entry));
        for (SubIssue entry : entries) {
            SprintPitch changed = pitch.withSubIssue(entry);
            expected.put(entry.id(), entry);
            assertOnlyLinesOf(entry.id(), pitch, changed);
            pitch = changed;
        }
        assertThat(pitch.filerBlock().orElseThrow().entries()).containsExactlyElementsOf(expected.values());
    }

    @Property(tries = 500)
    void answerInADamagedText_changesItsLineOrIsRefused(@ForAll("damages") Damage damage) {
        String text = damage.applyTo(Pitches.withForks() + "\n## Sub-issues\nnone\n");
        SprintPitch pitch = Pitches.check(text).value().orElse(null);
        if (pitch == null || pitch.forks().isEmpty()) {
            return;
        }
        DesignFork fork = pitch.forks().get(0);
        try {
            SprintPitch changed = pitch.withAnswer(fork.number(), new ForkChoice("B", "why"));
            List<String> before = text.lines().toList();
            List<String> after = changed.render().lines().toList();
            int line = after.indexOf("**Answer: (B)** — why");
            assertThat(line).isNotNegative();
            List<String> above = withoutBlankEnd(after.subList(0, line));
            assertThat(before).startsWith(above.toArray(String[]::new));
            assertThat(before).endsWith(after.subList(line + 1, after.size()).toArray(String[]::new));
            assertThat(before.size() - above.size() - (after.size() - line - 1)).isBetween(0, 2);
        } catch (InvalidDocumentException | IllegalArgumentException | IllegalStateException e) {
            assertThat(e).hasMessageMatching("(?s).*(sprint\\.|yaml\\.|has no|never closed).*");
        }
    }

    private static List<String> withoutBlankEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }

    @Property(tries = 300)
    void answers_changeNoOtherLine(@ForAll("choices") List<Map.Entry<Integer, ForkChoice>> choices) {
        SprintPitch pitch = Pitches.parse(Pitches.withForks() + "\n## Sub-issues\nnone\n");
        List<String> before = pitch.render().lines().toList();
        for (Map.Entry<Integer, ForkChoice> choice : choices) {
            pitch = pitch.withAnswer(choice.getKey(), choice.getValue());
        }
        List<String> after = new ArrayList<>(pitch.render().lines().toList());
        after.removeIf(line -> line.startsWith("**Answer: "));
        assertThat(after).containsSubsequence(before);
        assertThat(after.stream().filter(line -> !line.isEmpty()).toList())
                .isEqualTo(before.stream().filter(line -> !line.isEmpty()).toList());
    }

    @Property(tries = 300)
    void order_putsEveryEntryBehindItsDependencies(@ForAll("graphs") List<List<Integer>> graph) {
        String[] lines = new String[graph.size()];
        for (int i = 0; i < lines.length; i++) {
            int self = i;
            lines[i] = "e" + i + ":"
                    + graph.get(i).stream()
                            .filter(other -> other < graph.size() && other != self)
                            .map(other -> " e" + other)
                            .reduce("", String::concat);
        }
        try {
            List<String> order = new ArrayList<>();
            Pitches.parse(Pitches.withBlock(FilerBlockTest.entries(lines)))
                    .filerBlock()
                    .orElseThrow()
                    .inDependencyOrder()
                    .forEach(entry -> {
                        assertThat(order).containsAll(entry.dependsOn());
                        order.add(entry.id());
                    });
            assertThat(order).hasSize(lines.length);
        } catch (InvalidDocumentException e) {
            assertThat(e.diagnostics()).allMatch(each -> each.code().equals("sprint.dependency-cycle"));
        }
    }

    /** The lines before and behind the entry are those of before. */
    private static void assertOnlyLinesOf(String id, SprintPitch before, SprintPitch after) {
        int start = before.render().indexOf("- id: " + YamlText.word(id) + "\n");
        String old = before.render();
        int from = start < 0 ? old.indexOf("<!-- filer:end") - 1 : start;
        int next = start < 0 ? -1 : old.indexOf("\n- id: ", start + 1);
        String behind = next < 0 ? "<!-- filer:end -->\n" : old.substring(next);
        assertThat(after.render()).startsWith(old.substring(0, from)).endsWith(behind);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3_000),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(PIECES))
                .as(Damage::new);
    }

    @Provide
    Arbitrary<List<SubIssue>> entries() {
        Arbitrary<String> ids = Arbitraries.of("cache-store", "cache-docs", "yes", "a1", "0o14");
        Arbitrary<String> titles = Arbitraries.of("T", "vision(#91): \"x\" #1", "- a: b", "it's", "\\", "😀");
        Arbitrary<List<String>> labels = Arbitraries.of("backlog", "no", "a, b", "[x]", "22:22", "ä")
                .list()
                .ofMaxSize(3);
        return Combinators.combine(ids, titles, labels, Arbitraries.of(BODIES))
                .as((id, title, names, body) -> SubIssue.of(id, title, body).withLabels(names))
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Map.Entry<Integer, ForkChoice>>> choices() {
        Arbitrary<ForkChoice> choice = Combinators.combine(
                        Arbitraries.of("A", "B"), Arbitraries.of("", "x", "\n## y", "<!--", "**", "Answer: A"))
                .as(ForkChoice::new);
        return Combinators.combine(Arbitraries.of(1, 2), choice)
                .as(Map::entry)
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<List<Integer>>> graphs() {
        return Arbitraries.integers()
                .between(0, 7)
                .list()
                .ofMaxSize(2)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    /** Some characters of a text replaced by others. */
    record Damage(int at, int length, String replacement) {

        String applyTo(String text) {
            int from = at % text.length();
            int to = Math.min(text.length(), from + length);
            return text.substring(0, from) + replacement + text.substring(to);
        }
    }
}
