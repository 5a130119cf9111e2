package ai.disinto.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.sprint.FilerBlock;
import ai.disinto.core.sprint.ForkChoice;
import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.core.sprint.SubIssue;
import ai.disinto.core.sprint.SubIssueMarker;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SprintSnippetTest {
    private final Path file = Sample.FACTORY.resolve("ops/sprints/status-page.md");

    @Test
    void filerBlock_isInDependencyOrder() {
        // region block
        SprintPitch pitch = SprintPitch.read(file);
        FilerBlock block = pitch.filerBlock().orElseThrow();
        for (SubIssue subIssue : block.inDependencyOrder()) {
            System.getLogger("factory").log(System.Logger.Level.INFO, subIssue.id() + " after " + subIssue.dependsOn());
        }
        // endregion
        assertThat(block.inDependencyOrder().get(0).id()).isEqualTo("page-template");
    }

    @Test
    void issueBody_carriesRealNumbersAndTheMarker() {
        // region body
        SprintPitch pitch = SprintPitch.read(file);
        SubIssue feed = pitch.filerBlock().orElseThrow().entry("incident-feed").orElseThrow();
        SubIssueMarker marker = new SubIssueMarker(20, pitch.slug(), feed.id());
        String body = feed.issueBody(marker, Map.of("page-template", 41));
        // endregion
        assertThat(body).contains("- #41").contains("sprint: status-page, id: incident-feed");
        assertThat(SubIssueMarker.find(body)).contains(marker);
    }

    @Test
    void answer_isWrittenIntoThePitch() {
        // region answer
        SprintPitch pitch = SprintPitch.read(file);
        SprintPitch answered = pitch.withAnswer(1, new ForkChoice("A", "a minute is good enough"));
        // endregion
        assertThat(answered.forks().get(0).answer()).map(ForkChoice::option).contains("A");
    }
}
