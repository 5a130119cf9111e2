package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.SourceLocation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilerBlockTest {
    private static final String ENTRY = "- id: a\n  title: T\n  body: B\n";

    @Test
    void allFields_areRead() {
        FilerBlock block = block(Pitches.ENTRIES);
        assertThat(block.entries()).extracting(SubIssue::id).containsExactly("cache-store", "cache-expiry");
        SubIssue second = block.entry("cache-expiry").orElseThrow();
        assertThat(second.title()).isEqualTo("vision(#91): expire entries");
        assertThat(second.labels()).containsExactly("backlog", "priority");
        assertThat(second.dependsOn()).containsExactly("cache-store");
        assertThat(second.body()).isEqualTo("## Goal\nDrop entries older than the configured age.\n");
        assertThat(block.entry("no")).isEmpty();
    }

    @Test
    void blankLinesOfABody_areKept() {
        assertThat(block(Pitches.ENTRIES).entries().get(0).body()).isEqualTo("""
                        ## Goal
                        Store responses by key.

                        ## Acceptance criteria
                        - [ ] entries survive a restart
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "labels: [backlog, \"tier/high\"]\n  depends_on: [\"b\"]",
                "labels: [\"backlog\", 'tier/high']\n  depends_on: ['b']",
                "labels:\n    - backlog\n    - \"tier/high\"\n  depends_on:\n    - b",
                "labels:\n  - backlog\n  - tier/high\n  depends_on:\n  - b",
                "labels: [backlog, tier/high, backlog]\n  depends_on: [b, b] # twice"
            })
    void lists_areReadInEveryForm(String fields) {
        SubIssue entry = block("- id: \"a\"\n  title: T\n  body: B\n  " + fields + "\n- id: b\n  title: T\n  body: B\n")
                .entries()
                .get(0);
        assertThat(entry.labels()).containsExactly("backlog", "tier/high");
        assertThat(entry.dependsOn()).containsExactly("b");
    }

    @Test
    void quotesInATitle_areNoMatter() {
        SubIssue entry = block("- id: a\n  title: \"say \\\"no\\\": #12\"\n  body: B\n")
                .entries()
                .get(0);
        assertThat(entry.title()).isEqualTo("say \"no\": #12");
        assertThat(block("- id: a\n  title: say \"no\"\n  body: B\n")
                        .entries()
                        .get(0)
                        .title())
                .isEqualTo("say \"no\"");
    }

    @Test
    void foldedAndPlainBodies_areRead() {
        assertThat(block("- id: a\n  title: T\n  body: >\n    one\n    two\n\n    three\n")
                        .entries()
                        .get(0)
                        .body())
                .isEqualTo("one two\nthree\n");
        assertThat(block("- id: a\n  title: T\n  body: on one line\n")
                        .entries()
                        .get(0)
                        .body())
                .isEqualTo("on one line");
    }

    @Test
    void labelsAndDependencies_mayBeMissing() {
        SubIssue entry = block(ENTRY).entries().get(0);
        assertThat(entry.labels()).isEmpty();
        assertThat(entry.dependsOn()).isEmpty();
    }

    @Test
    void indentedBlock_isRead() {
        assertThat(block("  - id: a\n    title: T\n    body: |\n      B\n").entries())
                .containsExactly(SubIssue.of("a", "T", "B\n"));
        assertThat(block("-\n  id: a\n  title: T\n  body: B\n").entries()).hasSize(1);
        assertThat(block("[{id: a, title: T, body: B}]\n").entries()).hasSize(1);
    }

    @Test
    void bodies_mayHoldFencesCommentsAndMarkers() {
        String body = "    ```\n    <!-- filer:end -->\n    ```\n    <!-- open\n    # x\n";
        SprintPitch pitch =
                Pitches.parse(Pitches.withBlock("- id: a\n  title: T\n  body: |\n" + body) + "\n## Later\nx\n");
        assertThat(pitch.filerBlock().orElseThrow().entries().get(0).body())
                .isEqualTo("```\n<!-- filer:end -->\n```\n<!-- open\n# x\n");
        assertThat(pitch.section("Later")).isPresent();
    }

    @Test
    void entries_haveAPlaceInTheDocument() {
        SprintPitch pitch = Pitches.parse(Pitches.complete());
        assertThat(pitch.filerBlock().orElseThrow().location("cache-expiry"))
                .contains(new SourceLocation(Pitches.SOURCE, 40, 7));
        assertThat(pitch.filerBlock().orElseThrow().location("no")).isEmpty();
    }

    @Test
    void order_putsDependenciesFirst_andKeepsTheRest() {
        FilerBlock block = block(entries("c: b", "a:", "b: a", "d:"));
        assertThat(block.inDependencyOrder()).extracting(SubIssue::id).containsExactly("a", "b", "c", "d");
        assertThat(block.entries()).extracting(SubIssue::id).containsExactly("c", "a", "b", "d");
    }

    @Test
    void order_ofABlockWithErrors_isRefused() {
        FilerBlock cycle = Pitches.check(Pitches.withBlock(entries("a: b", "b: a")))
                .value()
                .flatMap(SprintPitch::filerBlock)
                .orElseThrow();
        assertThatThrownBy(cycle::inDependencyOrder)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a → b → a");
        FilerBlock unknown = Pitches.check(Pitches.withBlock(entries("a: x")))
                .value()
                .flatMap(SprintPitch::filerBlock)
                .orElseThrow();
        assertThatThrownBy(unknown::inDependencyOrder).hasMessageContaining("not there");
    }

    @Test
    void blocks_areEqualByTheirEntries() {
        assertThat(block(ENTRY)).isEqualTo(block("\n" + ENTRY)).hasSameHashCodeAs(block(ENTRY));
        assertThat(block(ENTRY)).isNotEqualTo(block(Pitches.ENTRIES));
        assertThat(Pitches.parse(Pitches.plain()).filerBlock()).isEmpty();
    }

    /** Entries written as {@code id: dependency dependency}. */
    static String entries(String... lines) {
        StringBuilder out = new StringBuilder();
        for (String line : lines) {
            int colon = line.indexOf(':');
            String depends = line.substring(colon + 1).strip().replace(" ", ", ");
            out.append("- id: ").append(line, 0, colon).append("\n  title: T\n  depends_on: [");
            out.append(depends).append("]\n  body: B\n");
        }
        return out.toString();
    }

    private static FilerBlock block(String entries) {
        List<String> found = Pitches.found(Pitches.withBlock(entries));
        assertThat(found).isEmpty();
        return Pitches.parse(Pitches.withBlock(entries)).filerBlock().orElseThrow();
    }
}
