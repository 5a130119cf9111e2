package ai.disinto.core.internal.toml;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.DocumentLimits;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The wrapper accepts exactly what the parser accepts. */
class TomlVerdictPropertyTest {
    /** One diagnostic at most: whatever the scanner takes for malformed then decides, and must be so. */
    private static final DocumentLimits STRICT = DocumentLimits.defaults().withMaxDiagnostics(1);

    @Property(tries = 400)
    void generatedText_getsTheVerdictOfTheParser(@ForAll("documents") String text) {
        assertSameVerdict(text);
    }

    @Property(tries = 1_000)
    void mutatedText_getsTheVerdictOfTheParser(
            @ForAll("documents") String text, @ForAll("mutations") List<Mutation> mutations) {
        String mutated = text;
        for (Mutation mutation : mutations) {
            mutated = mutation.of(mutated);
        }
        assertSameVerdict(mutated);
    }

    @Property(tries = 400)
    void arbitraryText_getsTheVerdictOfTheParser(@ForAll("pieces") String text) {
        assertSameVerdict(text);
    }

    private static void assertSameVerdict(String text) {
        boolean expected = Verdicts.parserAccepts(text);
        assertThat(Verdicts.found(text).isEmpty()).as(text).isEqualTo(expected);
        assertThat(Verdicts.found(text, STRICT).isEmpty()).as(text).isEqualTo(expected);
    }

    record Mutation(int place, int removed, String inserted) {
        String of(String text) {
            int from = Math.floorMod(place, text.length() + 1);
            int to = Math.min(text.length(), from + removed);
            return text.substring(0, from) + inserted + text.substring(to);
        }
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> key = Arbitraries.of("a", "b-1", "\"c d\"", "'e.f'", "a.b", "\"\\u0041\"", "1", "true");
        Arbitrary<String> scalar = Arbitraries.of(
                "1",
                "-0",
                "0x1F",
                "1_000",
                "3.5e-1",
                "inf",
                "true",
                "\"x\"",
                "\"\\n\\\"\"",
                "'\\d'",
                "1979-05-27",
                "07:32:00",
                "1979-05-27 07:32:00Z",
                "\"\"\"\n x \\\n y\"\"\"",
                "'''a''b'''",
                "\"\\(\"",
                "[]",
                "{}");
        Arbitrary<String> list = scalar.list().ofMaxSize(3).map(all -> "[ " + String.join(", ", all) + " ]");
        Arbitrary<String> table = Combinators.combine(key, scalar).as((k, v) -> "{ " + k + " = " + v + " }");
        Arbitrary<String> entry =
                Combinators.combine(key, Arbitraries.oneOf(scalar, list, table)).as((k, v) -> k + " = " + v);
        Arbitrary<String> header = key.map(k -> "[" + k + "]");
        Arbitrary<String> element = key.map(k -> "[[ " + k + " ]] # text");
        Arbitrary<String> other = Arbitraries.of("", "# comment", "   ", "\t");
        Arbitrary<String> line = Arbitraries.oneOf(entry, entry, header, element, other);
        Arbitrary<String> ending = Arbitraries.of("\n", "\r\n");
        Arbitrary<String> start = Arbitraries.of("", "", "\uFEFF");
        return Combinators.combine(start, line.list().ofMaxSize(6), ending)
                .as((mark, lines, end) -> mark + String.join(end, lines) + end);
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, 2),
                        piece())
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> pieces() {
        return piece().list().ofMaxSize(25).map(parts -> String.join("", parts));
    }

    private static Arbitrary<String> piece() {
        return Arbitraries.of(
                "",
                "\"",
                "'",
                "\"\"\"",
                "'''",
                "\\",
                "\\u00e9",
                "\\(",
                "[",
                "]",
                "[[",
                "]]",
                "{",
                "}",
                "=",
                " = ",
                ".",
                ",",
                "#",
                "\n",
                "\r\n",
                "\r",
                " ",
                "\t",
                "\u0000",
                "\u007f",
                "\uFEFF",
                "a",
                "b",
                "1",
                "-",
                "+",
                "_",
                "0x",
                "e",
                "inf",
                "true",
                "1979-05-27",
                "T07:32:00",
                "Z",
                "ä",
                "😀",
                "\uD800",
                "\u2028",
                "a = 1\n");
    }
}
