package ai.disinto.factory.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** One variable changes, and no other byte does. */
class EnvLinesTest {
    private static final String KEY = "FORGE_TOKEN_X";

    private static String put(String text) {
        return EnvLines.of(text).with(KEY, "new").text();
    }

    @Test
    void newVariable_isTheLastLine_withTheLineEndOfTheFile() {
        assertThat(put("")).isEqualTo("FORGE_TOKEN_X=new\n");
        assertThat(put("A=1\n")).isEqualTo("A=1\nFORGE_TOKEN_X=new\n");
        assertThat(put("A=1\r\n")).isEqualTo("A=1\r\nFORGE_TOKEN_X=new\r\n");
        assertThat(put("A=1\r\nB=2")).isEqualTo("A=1\r\nB=2\r\nFORGE_TOKEN_X=new\r\n");
    }

    @Test
    void variableThatIsThere_isReplacedInItsPlace() {
        assertThat(put("FORGE_TOKEN_X=old\nB=2\n")).isEqualTo("FORGE_TOKEN_X=new\nB=2\n");
        assertThat(put("A=1\r\nFORGE_TOKEN_X=old\r\n")).isEqualTo("A=1\r\nFORGE_TOKEN_X=new\r\n");
        assertThat(put("  export FORGE_TOKEN_X = 'old'")).isEqualTo("  export FORGE_TOKEN_X =new");
        assertThat(put("FORGE_TOKEN_X=\n")).isEqualTo("FORGE_TOKEN_X=new\n");
    }

    @Test
    void doubledVariable_hasTheSameValueInBothLines_andBothAreKnown() {
        EnvLines lines = EnvLines.of("FORGE_TOKEN_X=a\nB=2\nFORGE_TOKEN_X=b\n");
        assertThat(lines.lines(KEY)).containsExactly(1, 3);
        assertThat(lines.value(KEY)).as("the last one wins in compose").contains("b");
        assertThat(lines.with(KEY, "new").text()).isEqualTo("FORGE_TOKEN_X=new\nB=2\nFORGE_TOKEN_X=new\n");
    }

    @Test
    void commentsAndLongerNames_areOtherVariables() {
        String text = "# FORGE_TOKEN_X=old\n#FORGE_TOKEN_X=old\nFORGE_TOKEN_X_Y=old\nMY_FORGE_TOKEN_X=old\n";
        assertThat(put(text)).isEqualTo(text + "FORGE_TOKEN_X=new\n");
    }

    @Test
    void valueOverSeveralLines_holdsNoVariables() {
        String text = "A=\"one\nFORGE_TOKEN_X=inside\ntwo \\\" three\"\nB='x\nFORGE_TOKEN_X=inside'\n";
        assertThat(put(text)).isEqualTo(text + "FORGE_TOKEN_X=new\n");
        assertThat(EnvLines.of(text).set()).containsExactly("A", "B");
    }

    @Test
    void quoteThatNeverEnds_isPartOfItsLineOnly() {
        assertThat(put("A=\"open\nFORGE_TOKEN_X=old\n")).isEqualTo("A=\"open\nFORGE_TOKEN_X=new\n");
    }

    @Test
    void values_areReadWithoutQuotesAndComments_andEndInEqualsSigns() {
        EnvLines lines = EnvLines.of("A=YWJj==\nB='d e=='\nC=\"f\"\nD=g # note\nE=\nF=''\n");
        assertThat(List.of("A", "B", "C", "D"))
                .extracting(key -> lines.value(key).orElse(""))
                .containsExactly("YWJj==", "d e==", "f", "g");
        assertThat(lines.set()).containsExactly("A", "B", "C", "D");
    }

    @Test
    void without_removesEveryLineOfTheVariable_andNothingElse() {
        assertThat(EnvLines.of("A=1\r\nFORGE_TOKEN_X='a\nb'\nB=2\nFORGE_TOKEN_X=c")
                        .without(KEY)
                        .text())
                .isEqualTo("A=1\r\nB=2\n");
    }

    @Property(tries = 300)
    void everyOtherLine_staysByteForByte(@ForAll("files") String text) {
        EnvLines before = EnvLines.of(text);
        EnvLines after = EnvLines.of(before.with(KEY, "new").text());
        assertThat(before.text()).isEqualTo(text);
        assertThat(after.value(KEY)).contains("new");
        assertThat(after.without(KEY).text())
                .isIn(
                        before.without(KEY).text(),
                        before.without(KEY).text() + "\n",
                        before.without(KEY).text() + "\r\n");
    }

    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> line = Arbitraries.of(
                "A=1",
                "# note",
                "",
                KEY + "=old",
                "#" + KEY + "=x",
                "B='",
                "C=\"",
                "x'",
                "y\"",
                "D=e==",
                " export F = g",
                "no assignment",
                "\u00e4=\u00f6",
                KEY + "_2=z",
                "=",
                "G=\\");
        Arbitrary<String> end = Arbitraries.of("\n", "\r\n", "\n", "");
        return net.jqwik.api.Combinators.combine(line, end)
                .as((a, b) -> a + b)
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
