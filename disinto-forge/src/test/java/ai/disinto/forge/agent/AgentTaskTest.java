package ai.disinto.forge.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentTaskTest {
    private final Path folder = Path.of("work").toAbsolutePath();

    @Test
    void limit_isThatOfTheKind_ifNothingElseIsSaid() {
        assertThat(Agents.task(folder).build().limit()).isEqualTo(Duration.ofHours(2));
        assertThat(AgentTask.Kind.REVIEW.limit()).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../x", "Issue 1", "a/b", "-rf", "con"})
    void item_thatIsNoName_isRefused(String item) {
        assertThatIllegalArgumentException().isThrownBy(() -> AgentTask.builder(item, AgentTask.Kind.REVIEW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "--resume", "a b", "a\nb", "a/b", "ä"})
    void session_thatIsNoWord_isRefused(String session) {
        AgentTask.Builder builder = Agents.task(folder);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.session(session));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgentRun.finished("").withSession(session));
    }

    @Test
    void task_withoutPromptOrFolder_isRefused() {
        AgentTask.Builder builder = AgentTask.builder("issue-1", AgentTask.Kind.REBASE);
        assertThatIllegalStateException().isThrownBy(builder::build).withMessageContaining("prompt");
        builder.prompt(Prompt.builder().instruct("x").build());
        assertThatIllegalStateException().isThrownBy(builder::build).withMessageContaining("directory");
    }

    @Test
    void limit_thatIsNoTime_isRefused() {
        AgentTask.Builder builder = Agents.task(folder);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.limit(Duration.ZERO));
    }

    @Test
    void output_keepsItsEnd_andNoHalfOfACharacter() {
        AgentRun run = AgentRun.failed("a" + "\ud83d\ude00".repeat(AgentRun.LONGEST_OUTPUT / 2) + "z");
        assertThat(run.output()).hasSize(AgentRun.LONGEST_OUTPUT - 1).endsWith("z");
        assertThat(run.output().charAt(0)).isEqualTo('\ud83d');
    }

    @Test
    void texts_sayNoWordOfPromptOrOutput() {
        assertThat(Agents.task(folder).build()).hasToString("IMPLEMENT issue-1 in " + folder);
        assertThat(AgentRun.failed("secret").withExitCode(3)).hasToString("FAILED with 3 after PT0S");
        assertThat(Prompt.builder().instruct("secret").build()).hasToString("Prompt[1 parts]");
    }
}
