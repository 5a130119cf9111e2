package ai.disinto.vault.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.InvalidDocumentException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionResultTest {
    private static final Instant NOW = Instant.parse("2026-05-02T10:15:30.123Z");
    private static final String OLD =
            "{\"id\": \"a\",\n \"exit_code\": 1, \"timestamp\": \"2026-05-02T10:15:30Z\",\n \"logs\": \"x\"}";

    private final VaultAction action = VaultAction.parse(ActionTexts.WHOLE, ActionTexts.FILE);

    @Test
    void render_writesTheFieldsInTheirOrder() {
        ActionResult result = ActionResult.of(action, 0, NOW, "done \"well\"\n");
        assertThat(result.render())
                .isEqualTo("{\"id\":\"ship-docs-20260502\",\"exit_code\":0,\"timestamp\":\"2026-05-02T10:15:30Z\","
                        + "\"logs\":\"done \\\"well\\\"\\n\",\"digest\":\""
                        + action.digest().sha256() + "\"}\n");
    }

    @Test
    void parse_readsBackWhatWasWritten() {
        ActionResult result = ActionResult.of(action, 137, NOW, "é😀\u0000\u2028</script>");
        ActionResult read = ActionResult.parse(result.render(), "r.json");
        assertThat(read)
                .isEqualTo(result)
                .hasSameHashCodeAs(result)
                .hasToString("ActionResult[ship-docs-20260502, exit code 137, 2026-05-02T10:15:30Z]");
        assertThat(read.belongsTo(action)).isTrue();
    }

    @Test
    void parse_ofAResultWithoutDigest_belongsToNobodyForSure() {
        ActionResult old = ActionResult.parse(OLD.replace("\"a\"", "\"ship-docs-20260502\""), "r.json");
        assertThat(old.exitCode()).isEqualTo(1);
        assertThat(old.timestamp()).isEqualTo("2026-05-02T10:15:30Z");
        assertThat(old.digest()).isEmpty();
        assertThat(old.belongsTo(action)).isFalse();
    }

    @Test
    void belongsTo_ofAChangedAction_isFalse() {
        VaultAction changed = VaultAction.parse(ActionTexts.WHOLE + "#\n", ActionTexts.FILE);
        assertThat(ActionResult.of(action, 0, NOW, "").belongsTo(changed)).isFalse();
    }

    @Test
    void logs_areTheLastThousandCharacters() {
        ActionResult result = ActionResult.of(action, 0, NOW, "x".repeat(5) + "😀" + "y".repeat(999));
        assertThat(result.logs()).isEqualTo("y".repeat(999));
        assertThat(ActionResult.of(action, 0, NOW, "z" + "y".repeat(1_000)).logs())
                .isEqualTo("y".repeat(1_000));
    }

    @Test
    void check_skipsFieldsOfLaterVersions() {
        String later = OLD.replace("\"logs\"", "\"more\": {\"id\": [1, {\"logs\": 2}]}, \"logs\"");
        assertThat(ActionResult.check(later, "r.json").diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id": "a"                          | "id": "../a"                        | vault.bad-result-field | 1:8
            "id": "a"                          | "id": null                          | vault.bad-result-field | 1:8
            "id": "a"                          | "id": "a", "id": "b"                | vault.bad-result       | 1:17
            "exit_code": 1                     | "exit_code": "1"                    | vault.bad-result-field | 2:15
            "exit_code": 1                     | "exit_code": 99999999999            | vault.bad-result-field | 2:15
            "exit_code": 1                     | "code": 1                           | vault.bad-result-field | 1:1
            "timestamp": "2026-05-02T10:15:30Z"| "timestamp": "yesterday"            | vault.bad-result-field | 2:31
            "logs": "x"                        | "logs": ["x"]                       | vault.bad-result-field | 3:10
            "logs": "x"                        | "logs": "x", "digest": "ABC"        | vault.bad-result-field | 3:25
            "logs": "x"                        | "logs": "x" "                       | vault.bad-result       | 3:14
            "logs": "x"                        | "emoji": "😀", "logs": 1            | vault.bad-result-field | 3:24
            """)
    void check_ofABadResult_saysWhere(String good, String bad, String code, String place) {
        assertThat(ActionResult.check(OLD.replace(good, bad), "r.json").diagnostics())
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo(code))
                .satisfies(
                        found -> assertThat(found.line() + ":" + found.column()).isEqualTo(place));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []
            "x"
            {} {}
            {
            nonsense
            """)
    void check_ofNoObject_isAnError(String text) {
        assertThat(ActionResult.check(text, "r.json").isValid()).isFalse();
    }

    @Test
    void read_takesAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.result.json"), OLD);
        assertThat(ActionResult.read(file).id()).isEqualTo(ActionId.of("a"));
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> ActionResult.read(file))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("4 errors");
    }
}
