package ai.disinto.testing.docs;

// region test
import static ai.disinto.testing.assertj.ForgeAssertions.assertThat;

import ai.disinto.forge.Forge;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.testing.EmbeddedForge;
import ai.disinto.testing.junit.WithForge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithForge(calm = true)
class GateTest {
    @BeforeEach
    void makeRepository(Forge admin) {
        admin.repositories().create(NewRepository.named("harb"));
    }

    @Test
    void brokenGate_becomesAnIssue(EmbeddedForge embedded, Forge admin) {
        admin.repository("root1/harb").issues().create(NewIssue.titled("Fix the gate"));

        assertThat(embedded)
                .repository("root1/harb")
                .hasIssues(1)
                .hasIssue("Fix the gate")
                .isOpen()
                .hasComments(0);
    }
}
// endregion
