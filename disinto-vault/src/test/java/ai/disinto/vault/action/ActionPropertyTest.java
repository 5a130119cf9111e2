package ai.disinto.vault.action;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Parsed;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ActionPropertyTest {

    @Property(tries = 300)
    void draft_readBack_saysTheSame(@ForAll("contexts") String context, @ForAll("secrets") List<String> secrets) {
        VaultAction written = VaultAction.draft(ActionId.of("a"), FormulaName.of("b"), context)
                .secrets(secrets)
                .toAction(Allowlist.standard());
        VaultAction read = VaultAction.parse(written.render(), written.source().name());
        assertThat(read).isEqualTo(written);
        assertThat(read.context()).isEqualTo(context);
        assertThat(read.secrets()).containsExactlyElementsOf(secrets);
    }

    @Property(tries = 300)
    void mutatedText_isRefusedOrRendersAsItIs(
            @ForAll @IntRange(max = 260) int at, @ForAll @IntRange(max = 20) int cut, @ForAll("pieces") String piece) {
        String whole = ActionTexts.WHOLE;
        int start = Math.min(at, whole.length());
        String text = whole.substring(0, start) + piece + whole.substring(Math.min(whole.length(), start + cut));
        Parsed<VaultAction> checked = VaultAction.check(text, ActionTexts.FILE);
        assertThat(checked.value().isPresent()).isEqualTo(checked.isValid());
        checked.value().ifPresent(action -> {
            assertThat(action.render()).isEqualTo(text);
            assertThat(action.id().value()).isEqualTo("ship-docs-20260502");
            assertThat(Allowlist.standard().secrets()).containsAll(action.secrets());
        });
    }

    @Provide
    Arbitrary<String> contexts() {
        return Arbitraries.strings()
                .withChars("ab \"'\\\n\t#=[]{}é😀%$`")
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(text -> !text.isBlank() && text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff));
    }

    @Provide
    Arbitrary<List<String>> secrets() {
        return Arbitraries.of(Allowlist.standard().secrets()).list().uniqueElements();
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "",
                "\"",
                "'",
                "\n",
                "#",
                "\\",
                "formula = \"x\"\n",
                "\"\"\"",
                "[a]\n",
                ".b",
                "= 1",
                "\u0000",
                "😀",
                "é");
    }
}
