package ai.disinto.benchmarks;

import ai.disinto.core.formula.BlastTier;
import ai.disinto.core.formula.FormulaCatalog;
import ai.disinto.vault.action.ActionDraft;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.Allowlist;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.policy.BlastRadius;
import ai.disinto.vault.policy.Classification;
import ai.disinto.vault.policy.VaultPolicy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
import org.openjdk.jmh.annotations.Warmup;

/** A classification with its reasons, beside the bare look-up of a tier in a map. The aim is one microsecond. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class ClassificationBenchmark {
    /** The folder with the formulas. Set by the harness. */
    @Param("examples/src/main/resources/sample-factory/formulas")
    private String formulas = "";

    private final Map<String, BlastTier> map = new HashMap<>();
    private final VaultAction plain = action("run-planner").toAction(Allowlist.standard());
    private final VaultAction raised =
            action("run-planner").blastRadius(BlastTier.HIGH).toAction(Allowlist.standard());
    private final VaultAction refused =
            action("run-planner").blastRadius(BlastTier.LOW).toAction(Allowlist.standard());
    private BlastRadius radius = BlastRadius.classifier(FormulaCatalog.load(Path.of(".")), VaultPolicy.standard());

    /** Reads formulas and policy once. */
    @Setup
    public void read() {
        VaultPolicy policy = VaultPolicy.standard();
        radius = BlastRadius.classifier(FormulaCatalog.load(Path.of(formulas)), policy);
        policy.formulas()
                .forEach(name ->
                        map.put(name.value(), policy.tier(name).orElseThrow().tier()));
    }

    /** The floor: the tier alone. */
    @Benchmark
    public Optional<BlastTier> bareMap() {
        return Optional.ofNullable(map.get(plain.formula().value()));
    }

    /** Ours, decided by the policy. */
    @Benchmark
    public Classification byPolicy() {
        return radius.classify(plain);
    }

    /** Ours, raised by the action. */
    @Benchmark
    public Classification raised() {
        return radius.classify(raised);
    }

    /** Ours, with an override that is refused. */
    @Benchmark
    public Classification refused() {
        return radius.classify(refused);
    }

    private static ActionDraft action(String formula) {
        return VaultAction.draft(ActionId.of("benchmark"), FormulaName.of(formula), "benchmark");
    }
}
