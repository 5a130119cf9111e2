package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.ConflictException;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.ci.CronJob;
import ai.disinto.forge.ci.CronJobs;
import ai.disinto.forge.ci.NewCronJob;
import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineState;
import org.junit.jupiter.api.Test;

/** {@link CronJobs}. */
abstract class CronJobsContract extends CiRoleContract {
    private static final long UNKNOWN = 987_654_321;

    private CronJobs jobs() {
        return repository().builds().cronJobs();
    }

    @Test
    void create_keepsWhatWasGiven() {
        CronJob made =
                jobs().create(NewCronJob.of("nightly", "@daily").branch("main").enabled(false));
        assertThat(made.name()).isEqualTo("nightly");
        assertThat(made.schedule()).isEqualTo("@daily");
        assertThat(made.branch()).isEqualTo("main");
        assertThat(made.isEnabled()).isFalse();
        assertThat(jobs().list().stream().map(CronJob::id)).contains(made.id());
    }

    @Test
    void create_ofAKnownName_isAConflict() {
        jobs().create(NewCronJob.of("twice", "@daily"));
        refused(ConflictException.class, () -> jobs().create(NewCronJob.of("twice", "@weekly")));
    }

    @Test
    void create_forAnUnknownBranch_isRefused() {
        NewCronJob nowhere = NewCronJob.of("nowhere", "@daily").branch("none");
        refused(InvalidRequestException.class, () -> jobs().create(nowhere));
    }

    @Test
    void list_ofNothing_isEmpty() {
        assertThat(newRepository(WORKFLOW).builds().cronJobs().list().list()).isEmpty();
    }

    @Test
    void run_startsItsPipelineAtOnce() {
        CronJob job = jobs().create(NewCronJob.of("now", "@yearly").branch("main"));
        Pipeline made = jobs().run(job.id()).orElseThrow();
        assertThat(made.event()).isEqualTo("cron");
        assertThat(made.branch()).isEqualTo("main");
        assertThat(repository().ended(made.number()).state()).isEqualTo(PipelineState.SUCCESS);
    }

    @Test
    void run_thatNoWorkflowIsFor_makesNothing() {
        BuiltRepository other = newRepository(WORKFLOW.replace(", cron", ""));
        CronJobs idle = other.builds().cronJobs();
        assertThat(idle.run(idle.create(NewCronJob.of("idle", "@yearly")).id())).isEmpty();
    }

    @Test
    void run_ofNothing_isNotFound() {
        refused(NotFoundException.class, () -> jobs().run(UNKNOWN));
    }

    @Test
    void delete_removesIt_once() {
        long id = jobs().create(NewCronJob.of("gone", "@daily")).id();
        jobs().delete(id);
        assertThat(jobs().list().stream().map(CronJob::id)).doesNotContain(id);
        refused(NotFoundException.class, () -> jobs().delete(id));
    }
}
