package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Pictures against golden files. */
class TreeDiagramTest {
    private static final PrerequisiteTree TREE = Trees.of(
            "## Objective: Ship (Fold 2) — Page \"A\" & <b>B</b> (#40)",
            "- [x] Domain [ok] {x} | `y` % ; \\",
            "- [ ] Feed — wired (#42 — blocked, depends on #41+#43)",
            "- [ ] TLS (#44, #45 — blocked, depends on #41) blocked-on-vault (vault/pending/\"x\".md)",
            "- [x] Old (#46) blocked-on-vault (vault/pending/old.md)",
            "## Objective: Ship (Fold 2) — Empty",
            "## Objective: No milestone",
            "- [ ] Template (#41 — in-progress)",
            "- [ ] (depends on #43)",
            "- [ ] Größe");

    @Test
    void mermaid_isTheGoldenFile() throws IOException {
        String text = TreeDiagram.of(TREE.analyze()).mermaid();
        assertThat(text).isEqualTo(golden("tree.mmd.golden"));
        assertThat(TreeDiagram.of(Trees.parseAgain(TREE).analyze()).mermaid()).isEqualTo(text);
    }

    @Test
    void dot_isTheGoldenFile() throws IOException {
        String text = TreeDiagram.of(TREE.analyze()).dot();
        assertThat(text).isEqualTo(golden("tree.dot.golden"));
        assertThat(TreeDiagram.of(Trees.parseAgain(TREE).analyze()).dot()).isEqualTo(text);
    }

    @Test
    void tables_areTheGoldenFile() throws IOException {
        assertThat(TreeDiagram.of(TREE.analyze()).markdownTables(3)).isEqualTo(golden("tree.md.golden"));
    }

    @Test
    void tables_haveAsManyConstraintsAsThereAre() {
        TreeDiagram diagram = TreeDiagram.of(TREE.analyze());
        assertThat(diagram.markdownTables(0)).doesNotContain("Template");
        assertThat(diagram.markdownTables(99).lines()).hasSize(4 + 1 + 2 + 5);
        assertThatThrownBy(() -> diagram.markdownTables(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyIssuesInALine_giveNoProductOfEdges() {
        String line = "- [ ] A (#1-#999, depends on #1001-#1999)";
        assertThat(TreeDiagram.of(Trees.ofItems(line).analyze()).dot().lines().count())
                .isLessThan(3_100);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = TreeDiagramTest.class.getResourceAsStream(name)) {
            return in == null ? "no golden file" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
