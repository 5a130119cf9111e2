package ai.disinto.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.SourceText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SourceLinesTest {

    private static SourceLines lines(String text) {
        return SourceLines.of(SourceText.of(text, "a"));
    }

    @Property(tries = 300)
    void linesAndEndings_areTheText(@ForAll("texts") String text) {
        SourceLines lines = lines(text);
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < lines.count(); i++) {
            joined.append(lines.text(i)).append(lines.ending(i));
        }
        assertThat(joined).hasToString(text);
    }

    @Property(tries = 300)
    void location_countsCodePoints_inAnyOrder(@ForAll("texts") String text, @ForAll int seed) {
        SourceLines lines = lines(text);
        int offset = text.isEmpty() ? 0 : Math.floorMod(seed, text.length());
        if (offset > 0 && Character.isLowSurrogate(text.charAt(offset))) {
            offset--;
        }
        lines.location(text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2));
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        int mark = lineStart == 0 && offset > 0 && text.startsWith("\uFEFF") ? 1 : 0;
        assertThat(lines.location(offset).column()).isEqualTo(text.codePointCount(lineStart, offset) + 1 - mark);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "ä", "😀", "\n", "\r\n", "\r", " ", "\uFEFF")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts))
                .flatMap(text -> Arbitraries.of(text, "a".repeat(500) + text, "😀".repeat(250) + text));
    }

    @Test
    void emptyText_hasNoLine_andStillAPlace() {
        assertThat(lines("").count()).isZero();
        assertThat(lines("").location(0)).hasToString("a:1:1");
    }

    @Test
    void newLines_takeTheEndingOfTheFirst() {
        assertThat(lines("a\r\nb\n").preferredEnding()).isEqualTo("\r\n");
        assertThat(lines("a").preferredEnding()).isEqualTo("\n");
    }
}
