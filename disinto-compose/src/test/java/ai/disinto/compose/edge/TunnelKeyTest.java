package ai.disinto.compose.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TunnelKeyTest {
    private static final byte[] ED = SampleKeys.text("ssh-ed25519");
    private static final byte[] RSA = SampleKeys.text("ssh-rsa");
    private static final byte[] E = {1, 0, 1};

    static List<SampleKeys.Sample> samples() {
        return SampleKeys.REAL;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void key_ofEachType_hasTheFingerprintOfSshKeygen(SampleKeys.Sample sample) {
        TunnelKey key = TunnelKey.parse(sample.line() + " anna@laptop");
        assertThat(key.type()).isEqualTo(sample.type());
        assertThat(key.body()).isEqualTo(sample.body());
        assertThat(key.fingerprint()).isEqualTo(sample.fingerprint());
        assertThat(key).hasToString(sample.line());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void key_withAnotherComment_isTheSame(SampleKeys.Sample sample) {
        TunnelKey key = TunnelKey.parse("  " + sample.line() + "\tsome comment, \"quoted\" \n");
        assertThat(key).isEqualTo(TunnelKey.parse(sample.line())).hasSameHashCodeAs(TunnelKey.parse(sample.line()));
        assertThat(key.isSame(TunnelKey.parse(sample.line()))).isTrue();
        assertThat(key.isSame(SampleKeys.number(1))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void key_ofAnotherTypeThanItSays_isRefused(SampleKeys.Sample sample) {
        assertThat(SampleKeys.REAL)
                .filteredOn(other -> !other.type().equals(sample.type()))
                .allSatisfy(other -> assertRefused(other.type() + " " + sample.body()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void key_thatIsCutOrHasMore_isRefused(SampleKeys.Sample sample) {
        byte[] body = Base64.getDecoder().decode(sample.body());
        assertThat(IntStream.range(0, body.length).boxed())
                .allSatisfy(length -> assertRefused(sample.type() + " " + base64(Arrays.copyOf(body, length))));
        assertRefused(sample.type() + " " + base64(Arrays.copyOf(body, body.length + 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ssh-ed25519",
                "ssh-dss AAAAB3NzaC1kc3M=",
                "sk-ssh-ed25519@openssh.com AAAA",
                "SSH-ED25519 AAAA",
                "ssh-ed25519 not*base64",
                "command=\"/bin/sh\" ssh-ed25519 AAAA",
                "ssh-ed25519\nssh-ed25519 AAAA"
            })
    void text_thatIsNoKey_isRefused(String line) {
        assertRefused(line);
    }

    @Test
    void base64_isThatOfSshKeygen_andNoOther() {
        SampleKeys.Sample padded = SampleKeys.REAL.get(2);
        assertThat(padded.body()).endsWith("=");
        assertRefused(padded.type() + " " + padded.body().replace("=", ""));
        String ed = SampleKeys.REAL.get(0).body();
        assertRefused("ssh-ed25519 " + ed.replace('/', '_'));
        assertRefused("ssh-ed25519 " + ed + "====");
    }

    static Stream<String> badKeys() {
        byte[] modulus = BigInteger.ONE.shiftLeft(2_047).add(BigInteger.ONE).toByteArray();
        byte[] small = BigInteger.ONE.shiftLeft(1_023).add(BigInteger.ONE).toByteArray();
        byte[] huge = BigInteger.ONE.shiftLeft(16_384).add(BigInteger.ONE).toByteArray();
        byte[] even = BigInteger.ONE.shiftLeft(2_047).toByteArray();
        byte[] negative = Arrays.copyOfRange(modulus, 1, modulus.length);
        byte[] point = new byte[65];
        point[0] = 4;
        return Stream.of(
                "ssh-ed25519 " + SampleKeys.base64(ED, new byte[31]),
                "ssh-ed25519 " + SampleKeys.base64(ED, new byte[33]),
                "ssh-rsa " + SampleKeys.base64(RSA, E, small),
                "ssh-rsa " + SampleKeys.base64(RSA, E, huge),
                "ssh-rsa " + SampleKeys.base64(RSA, E, even),
                "ssh-rsa " + SampleKeys.base64(RSA, E, negative),
                "ssh-rsa " + SampleKeys.base64(RSA, new byte[] {1}, modulus),
                "ssh-rsa " + SampleKeys.base64(RSA, new byte[] {0, 3}, modulus),
                "ssh-rsa " + SampleKeys.base64(RSA, new byte[0], modulus),
                "ecdsa-sha2-nistp256 " + curve("nistp256", point),
                "ecdsa-sha2-nistp256 " + curve("nistp384", point),
                "ecdsa-sha2-nistp256 " + curve("nistp256", new byte[33]));
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void key_ofASizeOrPointThatIsNone_isRefused(String line) {
        assertRefused(line);
    }

    @Test
    void rsaKey_of2048Bits_isTaken() {
        byte[] modulus = BigInteger.ONE.shiftLeft(2_047).add(BigInteger.ONE).toByteArray();
        assertThat(TunnelKey.parse("ssh-rsa " + SampleKeys.base64(RSA, E, modulus))
                        .type())
                .isEqualTo("ssh-rsa");
    }

    private static String curve(String name, byte[] point) {
        return SampleKeys.base64(SampleKeys.text("ecdsa-sha2-nistp256"), SampleKeys.text(name), point);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void assertRefused(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TunnelKey.parse(line))
                .withMessageStartingWith("line must ");
    }
}
