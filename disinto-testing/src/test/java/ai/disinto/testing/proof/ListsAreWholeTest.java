package ai.disinto.testing.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.model.Issue;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.junit.WithForge;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was there all the time is in a list once, whatever comes and goes between its pages. */
@WithForge(calm = true)
@Tag("proof")
class ListsAreWholeTest {
    private static final int ISSUES = 120;
    private static final int RUNS_OF_ONE_FORGE = 5;

    private ForgeRepository x;

    @BeforeEach
    void arrange(Forge admin) {
        admin.repositories().create(NewRepository.named("x"));
        x = admin.repository("root1/x");
        for (int i = 0; i < ISSUES; i++) {
            x.issues().create(NewIssue.titled("issue"));
        }
    }

    @Test
    void stream_whileOthersCloseAndFile_hasEachThatStayedOnce() {
        long seed = ProofCounts.seed(7);
        int runs = Math.max(1, ProofCounts.runs(100) / 100 * RUNS_OF_ONE_FORGE);
        for (int i = 0; i < runs; i++) {
            streamOnce(seed + i);
        }
    }

    private void streamOnce(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Integer> stayed = new TreeSet<>(open());
        List<Integer> seen = new ArrayList<>();
        x.issues().list(IssueQuery.open()).stream().forEach(issue -> {
            seen.add(issue.number());
            if (random.nextInt(12) == 0) {
                int victim = anyOf(stayed, random);
                stayed.remove(victim);
                x.issues().close(victim);
                x.issues().create(NewIssue.titled("issue"));
            }
        });
        assertThat(seen).as("seed " + seed).doesNotHaveDuplicates().containsAll(stayed);
    }

    private static int anyOf(Set<Integer> numbers, SplittableRandom random) {
        return List.copyOf(numbers).get(random.nextInt(numbers.size()));
    }

    private List<Integer> open() {
        return x.issues().list(IssueQuery.open()).list().stream()
                .map(Issue::number)
                .toList();
    }

    @Test
    void list_isWholeAsTheForgeRemembersIt(EmbeddedForge forge) {
        assertThat(open())
                .hasSameSizeAs(
                        forge.snapshot().repository("root1/x").orElseThrow().issues())
                .doesNotHaveDuplicates();
    }
}
