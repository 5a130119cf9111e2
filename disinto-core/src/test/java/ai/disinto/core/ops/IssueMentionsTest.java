package ai.disinto.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueMentionsTest {
    private static List<String> in(String line) {
        return IssueMentions.in(line).stream()
                .map(each -> each.issue().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "#12; #12",
                "(#12); #12",
                "see #12, #13.; #12 #13",
                "acme/harbour#3 and acme/harbour.js#4; acme/harbour#3 acme/harbour.js#4",
                "**#7**; #7",
                "–#8; #8",
                "-#8; #8",
                "#73-#77; #73 #77",
                "#745/#426; #745 #426",
                "#999999999; #999999999"
            })
    void mentions_areFound(String line, String expected) {
        assertThat(String.join(" ", in(line))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "# 1",
                "##",
                "#0",
                "#1000000000",
                "#12a",
                "#1_2",
                "a#5",
                "&#39;",
                "https://example.org/a/b/#5",
                "a/b/c#5",
                "../x#5",
                "#\u0661"
            })
    void otherText_mentionsNothing(String line) {
        assertThat(in(line)).isEmpty();
    }

    @Test
    void mention_knowsWhereItStands() {
        assertThat(IssueMentions.in("x acme/quay#12 y")).singleElement().satisfies(each -> {
            assertThat(each.start()).isEqualTo(2);
            assertThat(each.end()).isEqualTo(14);
        });
    }
}
