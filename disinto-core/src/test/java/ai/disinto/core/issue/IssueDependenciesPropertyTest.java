package ai.disinto.core.issue;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.SourceLines;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IssueDependenciesPropertyTest {
    private static final int OWN = 7;

    /** The grammar once more, over lines whose kind is known. */
    @Property(tries = 1_000)
    void generatedBody_saysWhatItsLinesSay(@ForAll("lines") List<String> lines, @ForAll boolean windows) {
        Set<Integer> expected = new TreeSet<>();
        boolean section = false;
        boolean fence = false;
        for (String line : lines) {
            if (line.startsWith("```")) {
                fence = !fence;
            } else if (!fence) {
                boolean heading = line.startsWith("# ") || line.startsWith("## ");
                section = heading ? line.matches("##? (Dependencies|Depends on|Blocked by).*") : section;
                boolean said = line.toLowerCase(Locale.ROOT).matches(".*(depends on|blocked by).*");
                if (section || said) {
                    numbers(line, expected);
                }
            }
        }
        expected.remove(OWN);
        String body = String.join(windows ? "\r\n" : "\n", lines);
        assertThat(IssueDependencies.parse(body, OWN).numbers()).isEqualTo(expected);
    }

    @Property(tries = 1_000)
    void everyPlace_holdsItsReference(@ForAll("anything") String body) {
        SourceLines lines = SourceLines.of(SourceText.of(body, "body"));
        for (IssueDependency dependency : IssueDependencies.parse(body, OWN).all()) {
            String line = lines.text(dependency.location().line() - 1);
            int mark = dependency.location().line() == 1 && body.startsWith("\uFEFF") ? 1 : 0;
            String from = line.substring(
                    line.offsetByCodePoints(0, dependency.location().column() - 1 + mark));
            assertThat(from.replaceFirst("#0+", "#"))
                    .startsWith(dependency.reference().toString());
        }
    }

    @Property(tries = 500)
    void appendedText_removesNothingFromClosedLines(
            @ForAll("lines") List<String> lines, @ForAll("anything") String more) {
        String body = String.join("\n", lines) + "\n";
        assertThat(IssueDependencies.parse(body + more, OWN).numbers())
                .containsAll(IssueDependencies.parse(body, OWN).numbers());
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> fixed = Arbitraries.of(
                "## Dependencies",
                "# Blocked by",
                "## Depends on: #4",
                "## Related",
                "# Notes #3",
                "### Details",
                "```",
                "",
                "none");
        Arbitrary<String> listed = Arbitraries.integers().between(1, 30).map(number -> "- #" + number + " text");
        Arbitrary<String> said = Arbitraries.integers().between(1, 30).map(number -> "This Depends On #" + number);
        return Arbitraries.oneOf(fixed, listed, said).list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.of(
                        "depends on ",
                        "blocked by ",
                        "# Dependencies\n",
                        "## Related\n",
                        "#12",
                        "#007",
                        "#7",
                        "acme/pier#3",
                        "x",
                        "/",
                        "-",
                        "😀",
                        "ä",
                        "\n",
                        "\r\n",
                        "```\n",
                        "<!--",
                        "-->",
                        "://",
                        " ",
                        "&#5;",
                        "\uFEFF",
                        "#")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    private static void numbers(String line, Set<Integer> into) {
        int mark = line.lastIndexOf('#');
        String digits = line.substring(mark + 1).split(" ", 2)[0];
        if (mark >= 0 && !digits.isEmpty()) {
            into.add(Integer.parseInt(digits));
        }
    }
}
