package ai.disinto.forge.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintedObjectTest {
    private static final String WORD = "{\"verdict\": \"APPROVE\", \"text\": \"Fine. {x}\"}";

    @Test
    void find_theLastOfSeveral_counts() {
        String text = "{\"verdict\": \"DISCUSS\"}\nand then\n```json\n" + WORD + "\n```\n";
        assertThat(PrintedObject.find(text)).contains(WORD);
    }

    @Test
    void find_anObjectOfManyLines_isWhole() {
        String object = "{\n  \"verdict\": \"APPROVE\",\n  \"more\":\n{\"a\": [{}]\n}\n}";
        assertThat(PrintedObject.find("Here:\n" + object)).contains(object);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "}",
                "APPROVE",
                "{\"verdict\": \"APPROVE\"",
                " {\"verdict\": \"APPROVE\"}",
                "[\n{\"verdict\": \"APPROVE\"}\n]",
                "{\"verdict\": \"APPROVE\"}}"
            })
    void find_anythingElse_isNothing(String text) {
        assertThat(PrintedObject.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\nI could not finish.", "\nThat is what {the file} says: {}", " {}", "\n{\"a\": }"})
    void find_whatWasQuoted_isNothing(String after) {
        assertThat(PrintedObject.find("The file says:\n" + WORD + after)).isEmpty();
    }

    @Test
    void find_anotherObjectAfterwards_isTheOne() {
        assertThat(PrintedObject.find(WORD + "\n{\"cost\": 1}")).contains("{\"cost\": 1}");
    }

    @Test
    void find_inAResult_looksIntoItsWords() {
        String words = "I looked.\\n{\\\"verdict\\\": \\\"DISCUSS\\\"}";
        String result = "{\"type\": \"result\", \"is_error\": false, \"result\": \"" + words + "\"}";
        assertThat(PrintedObject.find("{\"type\": \"text\"}\n" + result + "\n")).contains("{\"verdict\": \"DISCUSS\"}");
        assertThat(PrintedObject.find(result.replace("looked.\\n", "looked. "))).isEmpty();
        assertThat(PrintedObject.find("{\"type\": \"result\", \"result\": 5}")).isEmpty();
    }

    @Test
    void find_inAMegabyteOfBraces_isQuick() {
        String text = "\n{".repeat(500_000) + ":}";
        String lists = "\n{\"a\":[" + "1,".repeat(400_000) + "}";
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(PrintedObject.find(text)).isEmpty();
            assertThat(PrintedObject.find(lists)).isEmpty();
        });
    }

    @Property(tries = 300)
    void find_inAnyText_isAnObjectOrNothing(@ForAll String text) {
        assertThat(PrintedObject.find(text + "\n" + WORD)).contains(WORD);
        assertThat(PrintedObject.find(text).orElse("{}")).startsWith("{").endsWith("}");
    }
}
