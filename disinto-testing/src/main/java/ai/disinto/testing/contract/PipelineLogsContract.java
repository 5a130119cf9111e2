package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.ci.CiRepositoryEdit;
import ai.disinto.forge.ci.LogLine;
import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineState;
import ai.disinto.forge.ci.Pipelines;
import ai.disinto.forge.ci.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Pipelines#log}. */
abstract class PipelineLogsContract extends CiRoleContract {
    @Test
    void log_ofAStepThatHasJustEnded_hasItsLines() {
        Pipeline pipeline = repository().ended(repository().push("main", "say it"), "push");
        List<LogLine> lines =
                repository().builds().pipelines().log(pipeline.number(), BuiltRepository.step(pipeline, "build"));
        assertThat(lines)
                .extracting(LogLine::text)
                .contains("pipeline " + pipeline.number() + " of main", "second line äöü");
        assertThat(lines).extracting(LogLine::number).isSorted().doesNotHaveDuplicates();
        assertThat(lines).extracting(LogLine::time).isSorted().doesNotContainNull();
    }

    @Test
    void log_ofAFailedStep_hasWhatItSaidToTheErrorOutput() {
        Pipeline pipeline = repository().ended(repository().push("main", "please-fail"), "push");
        assertThat(repository().log(pipeline, "test")).contains("broken");
    }

    @Test
    void log_isThatOfTheStep_whoseIdIsNotItsPlace() {
        repository().ended(repository().push("main", "first"), "push");
        Pipeline second = repository().ended(repository().push("main", "second"), "push");
        Step build = BuiltRepository.step(second, "build");
        assertThat(build.id()).isNotEqualTo(build.position());
        assertThat(repository().log(second, "build")).contains("pipeline " + second.number() + " of main");
        assertThat(repository().log(second, "test")).doesNotContain("second line äöü");
    }

    @Test
    void log_ofAStepThatHasNotRun_isEmpty() {
        BuiltRepository other = newRepository(WORKFLOW);
        other.builds().edit(CiRepositoryEdit.of().requireApproval("all_events"));
        int number = other.made(other.push("main", "waits"), "push").number();
        Pipeline blocked = other.until(number, seen -> !seen.steps().isEmpty());
        assertThat(blocked.state()).isEqualTo(PipelineState.BLOCKED);
        assertThat(other.log(blocked, "build")).isEmpty();
    }

    @Test
    void log_ofAnUnknownPipeline_isNotFound() {
        Pipeline pipeline = repository().ended(repository().push("main", "known"), "push");
        Step build = BuiltRepository.step(pipeline, "build");
        refused(NotFoundException.class, () -> repository().builds().pipelines().log(99_999, build));
    }
}
