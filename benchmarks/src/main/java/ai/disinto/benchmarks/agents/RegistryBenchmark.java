package ai.disinto.benchmarks.agents;

import ai.disinto.core.agent.AgentRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A thousand agents in a hundred projects, loaded and listed, beside reading the files. The aim is 200 ms. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class RegistryBenchmark {
    private static final int PROJECTS = 100;
    private static final int AGENTS_EACH = 10;

    private Path root = Path.of(".");

    /** Writes the factory once. */
    @Setup
    public void write() throws IOException {
        root = new FactoryFolder(PROJECTS, AGENTS_EACH).write(Files.createTempDirectory("agents"));
    }

    /** Removes it. */
    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Ours: everything read, united and listed. */
    @Benchmark
    public String listed() {
        return AgentRegistry.load(root).table();
    }

    /** The floor: the bytes of the same files. */
    @Benchmark
    public long bareBytes() throws IOException {
        long sum = Files.readAllBytes(root.resolve("docker-compose.yml")).length;
        try (Stream<Path> files = Files.list(root.resolve("projects"))) {
            List<Path> all = files.toList();
            for (Path file : all) {
                sum += Files.readAllBytes(file).length;
            }
        }
        return sum;
    }
}
