package ai.disinto.core.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.document.InvalidDocumentException;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Text from agents and pull requests: reading it never fails, and changing it never breaks it. */
class SprintPitchFuzzTest {

    @FuzzTest
    void pitch_isAlwaysRead(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        SprintPitch.check(text, "sprints/fuzz.md").value().ifPresent(pitch -> {
            assertThat(pitch.render()).isEqualTo(text);
            pitch.proposedSubIssues().choose(Map.of(1, "A", 2, "B"));
            change(pitch);
        });
    }

    @FuzzTest
    void body_keepsItsMarker(byte[] bytes) {
        String body = "x" + new String(bytes, StandardCharsets.UTF_8);
        SubIssueMarker.parent(body);
        DecisionReader.of(List.of("ada")).comment("ada", body);
        if (SubIssueRules.bodyProblem(body).isEmpty()) {
            SubIssueMarker marker = new SubIssueMarker(7, "fuzz", "a");
            SubIssue issue = SubIssue.of("a", "T", body).withDependsOn(List.of("b"));
            assertThat(SubIssueMarker.find(issue.issueBody(marker, Map.of("b", 3))))
                    .contains(marker);
        }
    }

    private static void change(SprintPitch pitch) {
        SubIssue issue = SubIssue.of("fuzzed", "T", "B\n");
        try {
            assertThat(pitch.withSubIssue(issue).filerBlock().orElseThrow().entry("fuzzed"))
                    .contains(issue);
        } catch (InvalidDocumentException e) {
            assertThat(e.diagnostics()).isNotEmpty();
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("never closed");
        }
    }
}
