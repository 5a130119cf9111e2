package ai.disinto.core.internal.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.SourceLines;
import org.junit.jupiter.api.Test;

class MarkdownOutlineTest {

    @Test
    void headings_haveTheirLevelAndTextWithoutMarks() {
        MarkdownOutline outline = outline("# One\n##  Two ##\n#no\n    # code\n### C#\n");
        assertThat(outline.headings())
                .containsExactly(
                        new MarkdownHeading(0, 1, "One", 2),
                        new MarkdownHeading(1, 2, "Two", 4),
                        new MarkdownHeading(4, 3, "C#", 4));
    }

    @Test
    void fencedCode_isNoProse() {
        MarkdownOutline outline = outline("a\n````sh\n# no\n```\n````\n# yes\n~~~\n# no\n");
        assertThat(outline.headings()).extracting(MarkdownHeading::text).containsExactly("yes");
        assertThat(outline.isCode(1)).isTrue();
        assertThat(outline.isCode(4)).isTrue();
        assertThat(outline.isCode(5)).isFalse();
        assertThat(outline.prose(2)).isEmpty();
    }

    @Test
    void comments_areBlanksOfTheSameLength() {
        MarkdownOutline outline = outline("a <!-- #1 --> b\n<!--\n# no\n```\n--> c\n# yes\n");
        assertThat(outline.prose(0)).isEqualTo("a             b");
        assertThat(outline.prose(2)).isBlank();
        assertThat(outline.prose(4)).isEqualTo("    c");
        assertThat(outline.headings()).extracting(MarkdownHeading::text).containsExactly("yes");
    }

    @Test
    void commentMarksInCode_openNoComment() {
        MarkdownOutline outline = outline("```\n<!--\n```\n# yes\n");
        assertThat(outline.headings()).hasSize(1);
    }

    @Test
    void unclosedComment_hidesTheRestOnlyAtTheStartOfItsLine() {
        assertThat(outline("<!--\n# no\n").headings()).isEmpty();
        assertThat(outline("a <!-- b\n# yes\n").headings()).hasSize(1);
    }

    @Test
    void sections_endAtTheNextHeadingOfTheSameOrAHigherRank() {
        MarkdownOutline outline = outline("# T\n## A\na\n### deep\nb\n## B\n# U\nc\n");
        assertThat(outline.sections(2))
                .containsExactly(
                        new MarkdownSection(new MarkdownHeading(1, 2, "A", 3), 2, 5),
                        new MarkdownSection(new MarkdownHeading(5, 2, "B", 3), 6, 6));
    }

    private static MarkdownOutline outline(String text) {
        return MarkdownOutline.of(SourceLines.of(SourceText.of(text, "page.md")));
    }
}
