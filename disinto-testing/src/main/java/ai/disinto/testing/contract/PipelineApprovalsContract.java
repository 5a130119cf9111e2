package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.ci.CiRepositoryEdit;
import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineState;
import ai.disinto.forge.ci.Pipelines;
import org.junit.jupiter.api.Test;

/** {@link Pipelines}: what waits for somebody's approval. */
abstract class PipelineApprovalsContract extends CiRoleContract {
    private static final int UNKNOWN = 99_999;

    private Pipelines pipelines() {
        return repository().builds().pipelines();
    }

    private Pipeline blocked(String branch) {
        repository().builds().edit(CiRepositoryEdit.of().requireApproval("all_events"));
        int number = repository()
                .made(repository().push(branch, "is this right?"), "push")
                .number();
        return repository().until(number, seen -> seen.state() == PipelineState.BLOCKED);
    }

    @Test
    void pipelineThatNeedsApproval_isBlocked_andIsNoEnd() {
        Pipeline waiting = blocked("waiting");
        assertThat(waiting.state().isFinished()).isFalse();
        assertThat(waiting.startedAt()).isEmpty();
        assertThat(waiting.reviewer()).isEmpty();
    }

    @Test
    void approve_letsItRun_once() {
        int number = blocked("approved").number();
        Pipeline approved = pipelines().approve(number);
        assertThat(approved.number()).isEqualTo(number);
        assertThat(approved.reviewer()).isEqualTo(session().login());
        refused(InvalidRequestException.class, () -> pipelines().approve(number));
        assertThat(repository().ended(number).state()).isEqualTo(PipelineState.SUCCESS);
    }

    @Test
    void decline_endsIt_andASecondTimeIsUnknown_sinceTheServerAnswers500() {
        int number = blocked("declined").number();
        Pipeline declined = pipelines().decline(number);
        assertThat(declined.state()).isEqualTo(PipelineState.DECLINED);
        assertThat(declined.reviewer()).isEqualTo(session().login());
        refused(OutcomeUnknownException.class, () -> pipelines().decline(number));
        assertThat(repository().ended(number).state()).isEqualTo(PipelineState.DECLINED);
    }

    @Test
    void stop_endsWhatIsBlocked() {
        int number = blocked("stopped").number();
        pipelines().stop(number);
        assertThat(repository().ended(number).state()).isIn(PipelineState.KILLED, PipelineState.CANCELED);
    }

    @Test
    void approveAndDecline_ofNothing_areNotFound() {
        refused(NotFoundException.class, () -> pipelines().approve(UNKNOWN));
        refused(NotFoundException.class, () -> pipelines().decline(UNKNOWN));
    }
}
