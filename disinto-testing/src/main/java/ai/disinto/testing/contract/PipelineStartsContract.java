package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.ci.CiRepositoryEdit;
import ai.disinto.forge.ci.NewPipeline;
import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineState;
import ai.disinto.forge.ci.Pipelines;
import ai.disinto.forge.ci.Step;
import org.junit.jupiter.api.Test;

/** {@link Pipelines}: what somebody starts by hand. */
abstract class PipelineStartsContract extends CiRoleContract {
    private static final int UNKNOWN = 99_999;

    private Pipelines pipelines() {
        return repository().builds().pipelines();
    }

    private Pipeline pushed(String message) {
        return repository().ended(repository().push("main", message), "push");
    }

    @Test
    void start_runsTheHeadOfABranch() {
        Pipeline made = pipelines().start(NewPipeline.of("main")).orElseThrow();
        assertThat(made.event()).isEqualTo("manual");
        assertThat(made.commit())
                .isEqualTo(repository().code().branches().get("main").commit());
        assertThat(made.state()).isNotEqualTo(PipelineState.UNKNOWN);
        assertThat(repository().ended(made.number()).state()).isEqualTo(PipelineState.SUCCESS);
    }

    @Test
    void start_givesTheStepsItsVariables() {
        NewPipeline wanted =
                NewPipeline.of("main").variable("WANTED", "failure").variable("OTHER", "x");
        int number = pipelines().start(wanted).orElseThrow().number();
        Pipeline ended = repository().ended(number);
        assertThat(ended.state()).isEqualTo(PipelineState.FAILURE);
        assertThat(BuiltRepository.step(ended, "test").exitCode()).isEqualTo(1);
    }

    @Test
    void start_ofAnUnknownBranch_isUnknown_sinceTheServerAnswers500() {
        refused(OutcomeUnknownException.class, () -> pipelines().start(NewPipeline.of("none")));
    }

    @Test
    void start_thatNoWorkflowIsFor_makesNothing() {
        BuiltRepository other = newRepository(WORKFLOW.replace(", manual", ""));
        assertThat(other.builds().pipelines().start(NewPipeline.of("main"))).isEmpty();
    }

    @Test
    void restart_runsTheSameCommitAgain_asAPipelineOfItsOwn() {
        Pipeline old = pushed("please-fail");
        Pipeline again = pipelines().restart(old.number()).orElseThrow();
        assertThat(again.number()).isGreaterThan(old.number());
        assertThat(again.parent()).isEqualTo(old.number());
        assertThat(again.event()).isEqualTo("push");
        assertThat(again.commit()).isEqualTo(old.commit());
        Pipeline ended = repository().ended(again.number());
        assertThat(ended.state()).isEqualTo(PipelineState.FAILURE);
        assertThat(ended.steps())
                .extracting(Step::id)
                .doesNotContainAnyElementsOf(old.steps().stream().map(Step::id).toList());
    }

    @Test
    void restart_ofNothing_isNotFound() {
        refused(NotFoundException.class, () -> pipelines().restart(UNKNOWN));
    }

    @Test
    void promote_isForbidden_unlessTheRepositoryAllowsIt() {
        Pipeline built = pushed("to be deployed");
        repository().builds().edit(CiRepositoryEdit.of().allowDeployments(false));
        refused(ForbiddenException.class, () -> pipelines().promote(built.number(), "staging"));
        assertThat(repository()
                        .builds()
                        .edit(CiRepositoryEdit.of().allowDeployments(true))
                        .allowsDeployments())
                .isTrue();
        Pipeline deployment = pipelines().promote(built.number(), "staging").orElseThrow();
        assertThat(deployment.event()).isEqualTo("deployment");
        assertThat(deployment.deployTarget()).isEqualTo("staging");
        assertThat(deployment.parent()).isEqualTo(built.number());
        assertThat(deployment.commit()).isEqualTo(built.commit());
        assertThat(repository().ended(deployment.number()).state()).isEqualTo(PipelineState.SUCCESS);
    }

    @Test
    void promote_ofNothing_isNotFound() {
        refused(NotFoundException.class, () -> pipelines().promote(UNKNOWN, "staging"));
    }
}
