package ai.disinto.forge.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CiFaultTest {
    private static final List<String> SIGNS = List.of(
            "dial tcp 127.0.0.1:3000: connect: connection refused",
            "ssh: connect to host x port 22: Connection timed out",
            "java.net.SocketTimeoutException: Connect timed out",
            "net/http: TLS handshake timeout",
            "Error: image pull: context deadline exceeded",
            "failed to pull image \"x\": i/o timeout",
            "fatal: unable to access 'x': Could not resolve host: forge",
            "write /x: no space left on device");

    private static Optional<String> of(String type, String name, int exitCode, String... log) {
        return CiFault.of(type, name, exitCode, Stream.of(log));
    }

    @ParameterizedTest
    @CsvSource({"clone,anything", "commands,clone", "commands,git", "plugin,Git Fetch", "commands,pre-clone-2"})
    void gitThatFailsWith128_isTheMachine(String type, String name) {
        assertThat(of(type, name, 128)).contains("git failed (exit code 128) while the code was fetched");
        assertThat(of(type, name, 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "digital", "legit", "cloned-data"})
    void otherStepsThatFailWith128_areTheCode(String name) {
        assertThat(of("commands", name, 128)).isEmpty();
    }

    @Test
    void killedStep_isTheMachine() {
        assertThat(of("commands", "test", 137)).isPresent();
        assertThat(of("commands", "test", 143)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 test failed",
                "expected 5 connections, refused 2",
                "the image has no pull handle",
                "timeout of 30 s in TestPull",
                ""
            })
    void otherWords_areTheCode(String line) {
        assertThat(of("commands", "test", 1, line)).isEmpty();
    }

    @Provide
    Arbitrary<List<String>> logs() {
        return Arbitraries.strings().ofMaxLength(40).list().ofMaxSize(30);
    }

    @Property(tries = 500)
    void signAnywhereInTheLog_isFound_whateverItsCase(
            @ForAll("logs") List<String> log, @ForAll @IntRange(max = 7) int sign, @ForAll boolean large) {
        String line = large ? SIGNS.get(sign).toUpperCase(java.util.Locale.ROOT) : SIGNS.get(sign);
        Stream<String> all = Stream.of(log.stream(), Stream.of("x " + line + " y"), log.stream())
                .flatMap(part -> part);
        assertThat(CiFault.of("commands", "test", 1, all)).isPresent();
    }

    @Property(tries = 500)
    void logWithoutASign_isTheCode(@ForAll("logs") List<String> log, @ForAll @IntRange(min = 1, max = 127) int code) {
        assertThat(CiFault.of("commands", "clone", code, log.stream())).isEmpty();
    }
}
