package ai.disinto.testing.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One logical create is one object, whatever happens to its calls. A failing batch is run again by its seed: {@code
 * -Ddisinto.proof.seed=… -Ddisinto.proof.runs=20}.
 */
@Tag("proof")
class OneCreateOneObjectTest {
    private static final int THREADS = 8;

    @Test
    void creates_withAllFaults_areNeitherDoubledNorLost() throws Exception {
        int batches = Math.max(1, ProofCounts.runs(120) / CreateBatch.RUNS);
        long seed = ProofCounts.seed(20_261_125);
        List<Callable<CreateBatch>> work = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            CreateBatch batch = new CreateBatch(seed + i);
            work.add(batch::run);
        }
        CreateTally all = new CreateTally();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<CreateBatch> done : threads.invokeAll(work)) {
                all.add(done.get());
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.println("creates with faults, seed " + seed + ": " + all);
        assertThat(all.complaints()).isEmpty();
        assertThat(all.runs()).isEqualTo(batches * CreateBatch.RUNS);
        assertThat(all.ambiguous()).isPositive();
    }
}
