package ai.disinto.forge.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PromptPropertyTest {
    @Property(tries = 400)
    void structure_isRecoverable(@ForAll("texts") String label, @ForAll("texts") String untrusted) {
        PromptChecks.assertStructure(label, untrusted);
    }

    @Property(tries = 400)
    void shownText_isShownAgainAsItIs(@ForAll("texts") String text) {
        String shown = ShownText.lines(text);
        assertThat(ShownText.lines(shown)).isEqualTo(shown);
        assertThat(ShownText.line(text)).doesNotContain("\n", "\"");
    }

    @Property(tries = 200)
    void plainText_isShownAsItIs(@ForAll("plain") String text) {
        assertThat(ShownText.lines(text)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        List<String> all = HostileTexts.families().values().stream()
                .flatMap(List::stream)
                .filter(text -> text.length() < 200)
                .toList();
        return Arbitraries.oneOf(Arbitraries.of(all), Arbitraries.strings().ofMaxLength(8))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('\n', '\t', 'é', 'ß', '漢')
                .ofMaxLength(300);
    }
}
