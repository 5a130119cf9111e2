package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - **Name** — effect.          | Name     | effect.
            - **Name:** effect.           | Name     | effect.
            - **Name**: effect.           | Name     | effect.
            1. **Two words.** Effect      | Two words| Effect
            - Name: effect: more          | Name     | effect: more
            - Name — effect: more         | Name     | effect: more
            - File x.sh breaks. Effect.   | File x.sh breaks | Effect.
            - Only a name                 | Only a name | ''
            - `code` can be slow: effect  | `code` can be slow | effect
            """)
    void risk_hasANameAndAnEffect(String item, String name, String effect) {
        assertThat(read(item)).isEqualTo(new Risk(name, effect, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - **N** — e. Mitigation: do x.  | e. | do x.
            - **N** — e. Mitigated by x.    | e. | x.
            - N — mitigated by x; y         | '' | x; y
            2. N. Mitigation: do x          | '' | do x
            """)
    void mitigation_standsByItself(String item, String effect, String mitigation) {
        assertThat(read(item)).isEqualTo(new Risk("N", effect, Optional.of(mitigation)));
    }

    @Test
    void linesBelowAnItem_belongToIt() {
        SprintPitch pitch = Pitches.parse(
                Pitches.withSection("Risks", "- **A**: one\ntwo <!-- no -->\n  three\n\nno risk\n- **B**: four"));
        assertThat(pitch.risks())
                .containsExactly(
                        new Risk("A", "one two three", Optional.empty()), new Risk("B", "four", Optional.empty()));
    }

    private static Risk read(String item) {
        return Pitches.parse(Pitches.withSection("Risks", item)).risks().get(0);
    }
}
