package ai.disinto.core.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the identity of an item outlives, and what it does not. */
class ItemIdentityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- [ ] Feed missing (#42 — backlog)|- [x] Feed wired (#42 — closed 2026-05-01)|true",
                "- [ ] Both (#2+#1)|- [x] Both done (#1, #2 — closed)|true",
                "- [ ] Run (#1-#3)|- [ ] Run (#3, #2, #1)|true",
                "- [ ] TLS (#44)|- [ ] TLS (#44) blocked-on-vault (a.md)|true",
                "- [ ] Key rotation|- [x] key  ROTATION (docs/KEYS.md)|true",
                "- [ ] Feed (#42)|- [ ] Feed (#43)|false",
                "- [ ] Feed (#42)|- [ ] Feed|false",
                "- [ ] Key rotation|- [ ] Key rotations|false",
            })
    void id_isThatOfTheIssuesElseOfTheText(String before, String after, boolean same) {
        assertThat(Trees.item(before).id().equals(Trees.item(after).id())).isEqualTo(same);
    }
}
