package ai.disinto.core.internal.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.SourceLines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTableTest {
    private static List<MarkdownTable> tables(String text) {
        MarkdownOutline outline = MarkdownOutline.of(SourceLines.of(SourceText.of(text, "t.md")));
        return MarkdownTable.in(outline, 0, outline.count());
    }

    private static List<String> texts(List<MarkdownCell> cells) {
        return cells.stream().map(MarkdownCell::text).toList();
    }

    @Test
    void table_hasHeaderAndRowsUpToTheFirstOtherLine() {
        List<MarkdownTable> tables = tables("x | y\n--|:-:\n1 | 2\n| 3 | 4 | 5 |\n\n| 6 |\n");
        assertThat(tables).hasSize(1);
        assertThat(texts(tables.get(0).header())).containsExactly("x", "y");
        assertThat(tables.get(0).rows())
                .extracting(MarkdownTableTest::texts)
                .containsExactly(List.of("1", "2"), List.of("3", "4", "5"));
    }

    @Test
    void cells_knowTheirPlace_andEscapedPipesAreText() {
        MarkdownTable table = tables("| a | b |\n|---|---|\n|  x \\| y | |\n").get(0);
        assertThat(table.rows().get(0)).containsExactly(new MarkdownCell(2, 3, "x | y"), new MarkdownCell(2, 12, ""));
    }

    @Test
    void escapedBackslashes_areOne_andSingleOnesStay() {
        MarkdownTable table =
                tables("| a |\n|---|\n| C:\\x \\\\ \\\\\\| y\\\\ |\n").get(0);
        assertThat(table.rows().get(0)).extracting(MarkdownCell::text).containsExactly("C:\\x \\ \\| y\\");
    }

    @Test
    void tablesFollowEachOther_andEndAtHeadings() {
        assertThat(tables("|a|\n|-|\n|1|\n# | x\n|b|\n|-|\n|2|")).hasSize(2);
        assertThat(tables("|a|\n|-|"))
                .singleElement()
                .satisfies(each -> assertThat(each.rows()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "|a|b|\n|-|\n", "|a|\n|:|\n", "|a|\n", "a\n-\n", "```\n|a|\n|-|\n```\n", "|a|\n|--x|\n"})
    void otherLines_areNoTable(String text) {
        assertThat(tables(text)).isEmpty();
    }
}
