package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.DocumentLimits;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrerequisiteTreeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Prerequisite Tree\n",
                "# Prerequisites\n\n## Overview\n\n<!-- Add content here -->\n",
                "\uFEFF# Prerequisite Tree\r\n"
            })
    void stub_isAnEmptyTree(String text) {
        PrerequisiteTree tree = PrerequisiteTree.parse(text, "prerequisites.md");
        assertThat(tree.objectives()).isEmpty();
        assertThat(tree.analyze().workableItems()).isEmpty();
        assertThat(Trees.codes(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Prerequisite Tree\r\n<!-- Last updated: 2026-05-02 -->\r\n## Objective: A\r\n- [ ] One (#1)\r\nStatus: READY",
                "\uFEFF# Prerequisite Tree\n\n\n## Objective: A\nwhat is this?\n\t - [?] odd\n\n\n",
                "# Other\n## Objective: \n- [ ] \n-[x]\nStatus:\nStatus: X\r\r\n<!-- open\n- [ ] hidden",
                "## Objective: A\n```\n- [ ] code\n"
            })
    void render_isWhatWasRead(String text) {
        PrerequisiteTree tree =
                PrerequisiteTree.check(text, "prerequisites.md").value().orElseThrow();
        assertThat(tree.render()).isEqualTo(text);
        assertThat(tree.edit().apply().render()).isEqualTo(text);
    }

    @Test
    void read_takesAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("prerequisites.md");
        Files.writeString(file, "# Prerequisite Tree\n");
        assertThat(PrerequisiteTree.read(file).title()).isEqualTo("Prerequisite Tree");
        assertThatThrownBy(() -> PrerequisiteTree.read(folder.resolve("none.md")))
                .isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void anotherDocument_isRefusedButReadable() {
        assertThatThrownBy(() -> PrerequisiteTree.parse("# Portfolio\n", "portfolio.md"))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("prerequisite.no-tree");
        assertThat(PrerequisiteTree.check("# Portfolio\n", "portfolio.md").value())
                .isPresent();
    }

    @Test
    void limits_areKept() {
        SourceText source = SourceText.of("# Prerequisite Tree\n", "t.md")
                .withLimits(DocumentLimits.defaults().withMaxSize(10));
        assertThat(PrerequisiteTree.check(source).value()).isEmpty();
    }

    @Test
    void trees_areEqualByTheirText() {
        assertThat(Trees.ofItems("- [ ] A"))
                .isEqualTo(Trees.ofItems("- [ ] A"))
                .hasSameHashCodeAs(Trees.ofItems("- [ ] A"))
                .isNotEqualTo(Trees.ofItems("- [ ] B"))
                .hasToString("PrerequisiteTree[prerequisites.md, 1 objectives]");
    }
}
