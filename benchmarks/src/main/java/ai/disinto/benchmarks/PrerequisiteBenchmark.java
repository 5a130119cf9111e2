package ai.disinto.benchmarks;

import ai.disinto.core.prerequisite.PrerequisiteTree;
import ai.disinto.core.prerequisite.TreeAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A large tree read from a file and asked everything, beside reading its bytes and splitting them into lines. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@State(Scope.Benchmark)
public class PrerequisiteBenchmark {
    /** How many items the tree has. */
    @Param("10000")
    private int items;

    private Path file = Path.of("");

    /** Writes the tree to a file. */
    @Setup
    public void write() {
        try {
            file = Files.createTempFile("tree", ".md");
            Files.writeString(file, TreeText.of(items));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the tree", e);
        }
    }

    /** Removes the file. */
    @TearDown
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    /** The floor: the bytes as lines. */
    @Benchmark
    public List<String> bytesAsLines() {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Ours: read, and every query answered. */
    @Benchmark
    public void everyQuery(Blackhole sink) {
        PrerequisiteTree tree = PrerequisiteTree.read(file);
        TreeAnalysis analysis = tree.analyze();
        tree.objectives().forEach(objective -> sink.consume(analysis.status(objective)));
        sink.consume(analysis.readyObjectives());
        sink.consume(analysis.workableItems());
        sink.consume(analysis.mostUnblocking());
        sink.consume(analysis.vaultBlocked());
        sink.consume(analysis.staleItems());
        sink.consume(analysis.contradictions());
        sink.consume(analysis.cycles());
        sink.consume(analysis.milestones());
        sink.consume(tree.duplicates());
    }
}
