package ai.disinto.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WaitingItemTest {
    private static final Instant NOW = Instant.parse("2026-05-02T12:00:00Z");

    private static WaitingItem item(String title, List<String> blocks, String reason) {
        return new WaitingItem(
                WaitingItem.Kind.REQUEST,
                "vault/actions/a.toml",
                title,
                OptionalInt.of(1),
                Optional.of(NOW),
                List.of("alice"),
                blocks,
                reason);
    }

    @Test
    void textOfOthers_forgesNoLineOfTheReport() {
        String text = item(
                        "Rotate\n  for nobody\rhuman request vault/pending/ok.md: bob looked at it\r",
                        List.of("#1 a\n  for bob"),
                        "do it\n  for carol")
                .explain(NOW);
        assertThat(text).isEqualTo("""
                request #1 vault/actions/a.toml: Rotate
                  |   for nobody
                  | human request vault/pending/ok.md: bob looked at it
                  waits since 2026-05-02T12:00:00Z, 0 days
                  for alice
                  blocks #1 a\\n  for bob
                  - do it
                  -   for carol""");
    }

    @Test
    void controlCharactersAndMarksOfDirection_areShown_notSent() {
        WaitingItem item = item("a\u061cb", List.of("c\u001b[2J"), "d\u001b[31me\u202ef");
        String text = item.explain(NOW);
        assertThat(text).contains("a\\u061cb", "c\\u001b[2J", "d\\u001b[31me\\u202ef");
        assertThat(new VaultReport(NOW, List.of("x\u001b[2J"), List.of(item)).explain())
                .startsWith("paused by x\\u001b[2J\n")
                .doesNotContain("\u001b");
    }
}
