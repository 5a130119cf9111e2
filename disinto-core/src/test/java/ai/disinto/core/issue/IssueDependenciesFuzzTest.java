package ai.disinto.core.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text from strangers and agents: reading it never fails. */
class IssueDependenciesFuzzTest {

    @FuzzTest
    void body_isAlwaysRead(byte[] bytes) {
        String body = new String(bytes, StandardCharsets.UTF_8);
        IssueDependencies dependencies = IssueDependencies.parse(body, 7);
        assertThat(dependencies.numbers()).doesNotContain(7);
        assertThat(IssueGraph.of(List.of(new IssueFacts(IssueState.open(7, List.of()), dependencies)))
                        .readiness(7)
                        .isReady())
                .isEqualTo(dependencies.all().isEmpty() && dependencies.isComplete());
    }

    @FuzzTest
    void phaseFile_isReadOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        PhaseFile.check(text, "fuzz")
                .value()
                .ifPresent(file ->
                        assertThat(PhaseFile.parse(file.render(), "fuzz")).isEqualTo(file));
    }
}
