package ai.disinto.benchmarks.compose;

import ai.disinto.compose.ComposeFile;
import ai.disinto.compose.FactoryStack;
import ai.disinto.compose.StackDiff;
import ai.disinto.core.project.ProjectConfig;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Stacks generated, validated and compared with those on the disk, beside printing the same nodes with the bare emitter.
 * The aim is a second for 50 projects of 20 agents, and 5 ms for one factory.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@State(Scope.Benchmark)
public class StackBenchmark {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setSplitLines(false)
            .setUseUnicodeEncoding(false)
            .build();

    private final List<ProjectConfig> one = SampleStack.projects(1, 2);
    private final List<ProjectConfig> many = SampleStack.projects(50, 20);
    private final String oldOne = SampleStack.stack(one, "v1.0.0").composeFile().render();
    private final String oldMany =
            SampleStack.stack(many, "v1.0.0").composeFile().render();
    private final Node nodesOfOne = nodes(oldOne);
    private final Node nodesOfMany = nodes(oldMany);

    /** The floor of one factory. */
    @Benchmark
    public int bareEmitterOfOne() {
        return emitted(nodesOfOne);
    }

    /** One factory with two agents. */
    @Benchmark
    public int one() {
        return whole(one, oldOne);
    }

    /** The floor of 1,000 agents. */
    @Benchmark
    public int bareEmitterOfMany() {
        return emitted(nodesOfMany);
    }

    /** 50 projects of 20 agents. */
    @Benchmark
    public int many() {
        return whole(many, oldMany);
    }

    /** 50 projects of 20 agents, generated and validated alone. */
    @Benchmark
    public String manyGenerated() {
        return SampleStack.stack(many, "v1.0.1").composeFile().render();
    }

    /** Generates and validates, then compares with what is on the disk. */
    private static int whole(List<ProjectConfig> projects, String old) {
        FactoryStack stack = SampleStack.stack(projects, "v1.0.1");
        StackDiff diff = StackDiff.between(ComposeFile.parse(old, "docker-compose.yml"), stack.composeFile());
        return stack.composeFile().render().length() + diff.changes().size();
    }

    private static Node nodes(String text) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        return new Compose(settings).composeString(text).orElseThrow();
    }

    private static int emitted(Node node) {
        StringBuilder out = new StringBuilder();
        new Dump(SETTINGS).dumpNode(node, new StreamDataWriter() {
            @Override
            public void write(String text) {
                out.append(text);
            }

            @Override
            public void write(String text, int from, int length) {
                out.append(text, from, from + length);
            }
        });
        return out.length();
    }
}
