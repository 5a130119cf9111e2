package ai.disinto.forge.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimReaderTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final ClaimRecord HELD =
            ClaimRecord.held("dev-bot", "0123456789abcdef", NOW, Duration.ofMinutes(30));
    private static final String TEXT = new String(HELD.render(), StandardCharsets.UTF_8);

    private static Optional<ClaimRecord> read(String text) {
        return ClaimReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWritten_isReadAgain() {
        ClaimRecord successor = ClaimRecord.held("other", "fedcba9876543210", NOW, Duration.ofHours(1));
        assertThat(read(TEXT)).contains(HELD);
        assertThat(ClaimReader.read(HELD.released().render())).contains(HELD.released());
        assertThat(ClaimReader.read(successor.after(HELD).render()))
                .map(ClaimRecord::claimants)
                .contains(Set.of("dev-bot", "other"));
    }

    @Test
    void successorOfWhatWasGivenBack_hasNobodyBefore() {
        ClaimRecord successor = ClaimRecord.held("other", "fedcba9876543210", NOW, Duration.ofHours(1));
        assertThat(successor.after(HELD.released()).after()).isEmpty();
    }

    @Test
    void whoGivesBack_keepsTheNamesOfThoseBefore() {
        ClaimRecord second = ClaimRecord.held("other", "fedcba9876543210", NOW, Duration.ofHours(1));
        ClaimRecord returned = second.after(HELD).released();
        assertThat(returned.isHeld()).isFalse();
        assertThat(second.after(returned).after()).containsExactly("dev-bot");
    }

    @Test
    void chainOfTheDead_isLimited() {
        ClaimRecord last = HELD;
        for (int i = 0; i < 50; i++) {
            last = ClaimRecord.held("bot-" + i, "fedcba9876543210", NOW, Duration.ofHours(1))
                    .after(last);
        }
        assertThat(last.after()).hasSizeLessThanOrEqualTo(8);
        assertThat(ClaimReader.read(last.render())).contains(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claimant:'a b'",
                "claimant:''",
                "claimant:7",
                "claimant:null",
                "nonce:'short'",
                "nonce:'<!-- x -->'",
                "acquired_at:'yesterday'",
                "expires_at:'2030-01-01T00:00:00Z'",
                "expires_at:'+999999999-01-01T00:00:00.000000000000000Z'",
                "state:'HELD'",
                "state:{}",
                "state:['held']"
            })
    void wrongField_isNoClaim(String change) {
        String name = change.substring(0, change.indexOf(':'));
        String value = change.substring(change.indexOf(':') + 1).replace('\'', '"');
        assertThat(read(TEXT.replaceFirst("\"" + name + "\":\"[^\"]*\"", "\"" + name + "\":" + value)))
                .isEmpty();
    }

    @Test
    void moreOrLess_isNoClaim() {
        assertThat(read(TEXT + "x")).isEmpty();
        assertThat(read(TEXT + TEXT)).isEmpty();
        assertThat(read(TEXT.substring(0, TEXT.length() - 1))).isEmpty();
        assertThat(read(TEXT.replace("\"nonce\"", "\"other\""))).isEmpty();
        assertThat(read(TEXT.replace("{", "{\"other\":\"x\","))).isEmpty();
        assertThat(read(TEXT.replace("{", "{\"state\":\"held\","))).isEmpty();
        assertThat(read(TEXT.replace("{", "{\"after\":\"a  b\","))).isEmpty();
        assertThat(read("[".repeat(2_000))).isEmpty();
        assertThat(read(TEXT + " ".repeat(5_000))).isEmpty();
        assertThat(read("")).isEmpty();
        assertThat(ClaimReader.read(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe}))
                .isEmpty();
    }

    @Test
    void claimForEver_isNotCredible() {
        ClaimRecord forEver = ClaimRecord.held("a", "0123456789", NOW, Duration.ofDays(9_999));
        assertThat(forEver.isCredible(NOW, Duration.ofDays(1))).isFalse();
        assertThat(HELD.isCredible(NOW, Duration.ofDays(1))).isTrue();
    }

    @Test
    void text_showsNoNonce() {
        assertThat(HELD.toString()).contains("dev-bot").doesNotContain(HELD.nonce());
    }
}
