package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowlistTest {
    private static final TunnelKey KEY = SampleKeys.number(1);
    private static final Allowlist LIST = Allowlist.parse("""
            {"version":1,"allowed":{"bakery":{"pubkey_fingerprint":"FP"},"open-name":{"pubkey_fingerprint":""}}}
            """.replace("FP", KEY.fingerprint()), "allowlist.json");

    @Test
    void boundName_isForItsKeyAlone() {
        assertThat(LIST.refusal(EdgeName.of("bakery"), KEY)).isEmpty();
        assertThat(LIST.refusal(EdgeName.of("bakery"), SampleKeys.number(2)))
                .contains(EdgeControlException.Reason.KEY_NOT_ALLOWED);
    }

    @Test
    void nameWithoutFingerprint_isForWhoeverComesFirst() {
        assertThat(LIST.refusal(EdgeName.of("open-name"), SampleKeys.number(2))).isEmpty();
    }

    @Test
    void nameThatIsNotListed_isRefused() {
        assertThat(LIST.refusal(EdgeName.of("cafe"), KEY)).contains(EdgeControlException.Reason.NAME_NOT_APPROVED);
        assertThat(Allowlist.open().refusal(EdgeName.of("cafe"), KEY)).isEmpty();
    }

    @Test
    void paddingOfAFingerprint_doesNotCount() {
        String text =
                "{\"version\":1,\"allowed\":{\"bakery\":{\"pubkey_fingerprint\":\"" + KEY.fingerprint() + "=\"}}}";
        assertThat(Allowlist.parse(text, "x").refusal(EdgeName.of("bakery"), KEY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'version':1} | edge.no-allowed",
                "{'version':1,'allowed':{'x y':{'pubkey_fingerprint':''}}} | edge.invalid-name",
                "{'version':1,'allowed':{'bakery':{}}} | edge.invalid-fingerprint",
                "{'version':1,'allowed':{'bakery':{'pubkey_fingerprint':'MD5:aa'}}} | edge.invalid-fingerprint",
                "{'version':3,'allowed':{}} | edge.unknown-version"
            })
    void list_thatIsWrong_isSaidToBe(String text, String code) {
        assertThat(Allowlist.check(text.replace('\'', '"'), "allowlist.json").errors())
                .extracting(Diagnostic::code)
                .containsExactly(code);
    }
}
