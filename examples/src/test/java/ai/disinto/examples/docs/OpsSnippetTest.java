package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.ops.FiledRequest;
import ai.disinto.core.ops.OpsChange;
import ai.disinto.core.ops.OpsIntent;
import ai.disinto.core.ops.OpsLayout;
import ai.disinto.core.ops.OpsOperation;
import ai.disinto.core.ops.OpsPlan;
import ai.disinto.core.ops.RequestInventory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpsSnippetTest {
    private final Path sample = Sample.FACTORY.resolve("ops");

    @TempDir
    private Path clone;

    @Test
    void requests_areListedOldestFirst() {
        // region waiting
        LocalDate today = LocalDate.of(2026, 11, 20);
        for (FiledRequest waiting : RequestInventory.read(sample).waiting()) {
            String days = waiting.daysWaiting(today).isPresent()
                    ? waiting.daysWaiting(today).getAsLong() + " days"
                    : "unknown";
            System.getLogger("factory")
                    .log(System.Logger.Level.INFO, waiting.request().title() + ": " + days);
        }
        // endregion
        assertThat(RequestInventory.read(sample).waiting()).hasSize(2);
    }

    @Test
    void scaffold_isShownFirstAndDoesNothingTwice() {
        // region scaffold
        OpsPlan plan = OpsLayout.standard().scaffold(clone);
        List<OpsOperation> shown = plan.operations();
        List<OpsOperation> done = plan.apply();
        // endregion
        assertThat(done).isEqualTo(shown).isNotEmpty();
        assertThat(OpsLayout.standard().scaffold(clone).isEmpty()).isTrue();
    }

    @Test
    void changesBeyondTheirPurpose_areRefused() {
        // region intent
        List<OpsChange> changes =
                List.of(OpsChange.modified("prerequisites.md"), OpsChange.modified("vault/policy.toml"));
        List<Diagnostic> refused = OpsIntent.BOOKKEEPING.check(changes);
        // endregion
        assertThat(refused).hasSize(1);
        assertThat(refused.get(0).location().source()).isEqualTo("vault/policy.toml");
    }
}
