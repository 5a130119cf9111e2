package ai.disinto.forge.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ContextGlobPropertyTest {
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("ab/-.").ofMaxLength(8);
    }

    /** Patterns together with the same as a regular expression, which is another way to match them. */
    @Provide
    Arbitrary<String[]> patterns() {
        Arbitrary<String[]> simple = Arbitraries.of(
                new String[] {"a", "a"},
                new String[] {"b", "b"},
                new String[] {"/", "/"},
                new String[] {"*", ".*"},
                new String[] {"**", ".*.*"},
                new String[] {"?", "."},
                new String[] {"[ab]", "[ab]"},
                new String[] {"[!a]", "[^a]"},
                new String[] {"[a-b]", "[a-b]"},
                new String[] {"\\*", "\\*"},
                new String[] {".", "\\."});
        return Arbitraries.recursive(() -> simple, ContextGlobPropertyTest::larger, 0, 4);
    }

    private static Arbitrary<String[]> larger(Arbitrary<String[]> parts) {
        Arbitrary<String[]> both = parts.list().ofSize(2).map(two ->
                new String[] {two.get(0)[0] + two.get(1)[0], two.get(0)[1] + two.get(1)[1]});
        Arbitrary<String[]> either = parts.list().ofMinSize(1).ofMaxSize(3).map(all -> new String[] {
            "{" + String.join(",", all.stream().map(each -> each[0]).toList()) + "}",
            "(?:" + String.join("|", all.stream().map(each -> each[1]).toList()) + ")"
        });
        return Arbitraries.oneOf(both, either);
    }

    @Property(tries = 2_000)
    void glob_matchesWhatTheExpressionMatches(@ForAll("patterns") String[] pattern, @ForAll("names") String name) {
        assertThat(ContextGlob.of(pattern[0]).matches(name))
                .as(pattern[0])
                .isEqualTo(Pattern.compile(pattern[1], Pattern.DOTALL)
                        .matcher(name)
                        .matches());
    }

    @Property(tries = 1_000)
    void anyText_isAPatternOrAName(@ForAll String text, @ForAll String name) {
        ContextGlob glob = ContextGlob.of(text);
        boolean plain = text.chars().noneMatch(c -> "*?[]{},!\\".indexOf(c) >= 0);
        assertThat(glob.matches(text) || !plain).isTrue();
        assertThat(plain && glob.matches(name)).isEqualTo(plain && text.equals(name));
        assertThat(glob).hasToString(text);
    }
}
