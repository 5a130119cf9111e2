package ai.disinto.benchmarks;

import ai.disinto.core.formula.Formula;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.tomlj.Toml;
import org.tomlj.TomlVersion;

/** Formulas with full diagnostics, beside the bare TOML parser on the same files. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@State(Scope.Benchmark)
public class FormulaBenchmark {
    /** The folder with the formulas. Set by the harness. */
    @Param("examples/src/main/resources/sample-factory/formulas")
    private String formulas = "";

    private List<String> texts = List.of();

    /** Reads the files once. */
    @Setup
    public void read() {
        try (Stream<Path> files = Files.list(Path.of(formulas))) {
            texts = files.filter(file -> file.toString().endsWith(".toml"))
                    .map(FormulaBenchmark::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + formulas, e);
        }
    }

    /** Ours: values, graph, positions, every diagnostic. */
    @Benchmark
    public void formula(Blackhole sink) {
        for (String text : texts) {
            sink.consume(Formula.check(text, "formula.toml"));
        }
    }

    /** The floor: the TOML parser alone. */
    @Benchmark
    public void bareTomlj(Blackhole sink) {
        for (String text : texts) {
            sink.consume(Toml.parse(text, TomlVersion.V1_0_0));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
