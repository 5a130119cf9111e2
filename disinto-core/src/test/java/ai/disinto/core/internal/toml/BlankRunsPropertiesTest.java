package ai.disinto.core.internal.toml;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.SourceText;
import ai.disinto.core.internal.text.Problems;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlVersion;

/** Leaving out lines without a statement changes neither what a text means nor whether it is TOML, nor where it stands. */
class BlankRunsPropertiesTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "\n",
                        "# c\n",
                        "\r\n",
                        "  \n",
                        " # [t]\r\n",
                        "a = 1\n",
                        "a = 2 # c\n",
                        "b = [ # c\n",
                        "]\n",
                        "'x',\n",
                        "[t]\n",
                        "c = '''\n",
                        "'''\n",
                        "# \u0001\n",
                        "x\n",
                        "\r",
                        "d = \"y\" # c\r\n",
                        "# c",
                        "e = {}\n")
                .list()
                .ofMaxSize(14)
                .map(pieces -> String.join("", pieces));
    }

    @Property(tries = 1_000)
    void document_saysWhatTheParserSaysOfTheWholeText(@ForAll("texts") String text) {
        TomlParseResult whole = Toml.parse(text, TomlVersion.V1_0_0);
        SourceText source = SourceText.of(text, "t");
        TomlDocument document = TomlDocument.of(source, Problems.of(source));
        assertThat(document.isComplete()).isEqualTo(whole.errors().isEmpty());
        if (document.isComplete()) {
            assertThat(document.model()).isEqualTo(TomlModel.of(whole, source));
            for (String key : whole.keySet()) {
                assertThat(document.root().location(key).line())
                        .isEqualTo(whole.inputPositionOf(List.of(key)).line());
            }
        }
    }
}
