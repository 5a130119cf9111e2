package ai.disinto.benchmarks;

import ai.disinto.core.secret.Secret;
import ai.disinto.core.secret.SecretScanner;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One million characters of a log redacted, beside reading every character once. The aim is 50 ms: 20 MB a second. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class SecretBenchmark {
    private static final int LENGTH = 1_000_000;
    private static final List<String> LINES = List.of(
            "2026-05-01T10:11:12.123Z INFO dev-agent claimed issue #123 and pushed branch fix/issue-123\n",
            "commit 3f786850e387550fdab836ed7e6dc881de23001b\n",
            "[INFO] Tests run: 12, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.123 s -- in PierTest\n",
            "POST https://forge.example.org/api/v1/repos/harbour/pier/issues 201 in 12 ms\n",
            "  at ai.example.harbour.Pier.open(Pier.java:42)\n",
            "pulled image forge@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n",
            "export FORGE_TOKEN=$FORGE_TOKEN_FILE\n");

    private final String log = log(false);
    private final String logWithSecrets = log(true);
    private final SecretScanner plain = SecretScanner.standard();
    private final SecretScanner knowing = plain.withKnown(IntStream.range(0, 50)
            .mapToObj(i -> Secret.of("known-value-" + i * 7919))
            .toList());

    /** The floor: every character once. */
    @Benchmark
    public int bareReading() {
        int sum = 0;
        for (int i = 0; i < log.length(); i++) {
            sum += log.charAt(i);
        }
        return sum;
    }

    /** Ours, without known values. */
    @Benchmark
    public String redact() {
        return plain.redact(log);
    }

    /** Ours, with 50 known values. */
    @Benchmark
    public String redactKnown() {
        return knowing.redact(log);
    }

    /** Ours, with a secret in every eighth line. */
    @Benchmark
    public String redactSecrets() {
        return knowing.redact(logWithSecrets);
    }

    private static String log(boolean secrets) {
        StringBuilder out = new StringBuilder(LENGTH + 200);
        for (int i = 0; out.length() < LENGTH; i++) {
            out.append(LINES.get(i % LINES.size()));
            if (secrets && i % LINES.size() == 0) {
                out.append("FORGE_TOKEN=a1b2c3d4e5f6").append(i).append('\n');
            }
        }
        return out.toString();
    }
}
