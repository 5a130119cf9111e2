package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Listing;
import ai.disinto.forge.ci.CiRepositoryEdit;
import ai.disinto.forge.ci.Pipeline;
import ai.disinto.forge.ci.PipelineQuery;
import ai.disinto.forge.ci.PipelineState;
import ai.disinto.forge.ci.Pipelines;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Pipelines#list}. */
abstract class PipelineListsContract extends CiRoleContract {
    private static final int MORE_THAN_A_PAGE = 53;

    private List<Pipeline> listed(PipelineQuery query) {
        return repository().builds().pipelines().list(query).list();
    }

    @Test
    void list_ofNothing_isEmpty() {
        Listing<Pipeline> none = newRepository(WORKFLOW).builds().pipelines().list(PipelineQuery.all());
        assertThat(none.list()).isEmpty();
        assertThat(none.first()).isEmpty();
    }

    @Test
    void list_isNewestFirst_andHasNoWorkflows() {
        Pipeline older = repository().ended(repository().push("main", "older"), "push");
        Pipeline newer = repository().ended(repository().push("main", "newer"), "push");
        List<Pipeline> all = listed(PipelineQuery.all());
        assertThat(all)
                .extracting(Pipeline::number)
                .contains(older.number(), newer.number())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(all).allSatisfy(each -> assertThat(each.workflows()).isEmpty());
    }

    @Test
    void branchAndEvent_narrowTheList() {
        Pipeline there = repository().ended(repository().push("narrow", "there"), "push");
        assertThat(listed(PipelineQuery.all().branch("narrow")))
                .extracting(Pipeline::number)
                .containsExactly(there.number());
        assertThat(listed(PipelineQuery.all().branch("none"))).isEmpty();
        assertThat(listed(PipelineQuery.all().branch("narrow").event("push"))).hasSize(1);
        assertThat(listed(PipelineQuery.all().branch("narrow").event("tag"))).isEmpty();
    }

    @Test
    void state_narrowsTheList() {
        Pipeline failed = repository().ended(repository().push("state", "please-fail"), "push");
        assertThat(listed(PipelineQuery.all().branch("state").state(PipelineState.FAILURE)))
                .extracting(Pipeline::number)
                .containsExactly(failed.number());
        assertThat(listed(PipelineQuery.all().branch("state").state(PipelineState.SUCCESS)))
                .isEmpty();
    }

    @Test
    void refContaining_narrowsTheList() {
        Pipeline there = repository().ended(repository().push("reference", "there"), "push");
        assertThat(listed(PipelineQuery.all().refContaining("heads/refer")))
                .extracting(Pipeline::number)
                .containsExactly(there.number());
    }

    @Test
    void times_narrowTheList() {
        Pipeline made = repository().ended(repository().push("times", "now"), "push");
        Instant at = made.createdAt().orElseThrow();
        PipelineQuery there = PipelineQuery.all().branch("times");
        Duration hour = Duration.ofHours(1);
        assertThat(listed(there.after(at.minus(hour)).before(at.plus(hour)))).hasSize(1);
        assertThat(listed(there.after(at.plus(hour)))).isEmpty();
        assertThat(listed(there.before(at.minus(hour)))).isEmpty();
    }

    @Test
    void list_ofMoreThanAPage_isWhole() {
        BuiltRepository other = newRepository(WORKFLOW);
        other.builds().edit(CiRepositoryEdit.of().requireApproval("all_events"));
        String last = "";
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            last = other.push("main", "waits for ever " + i);
            other.made(last, "push");
        }
        Listing<Pipeline> all = other.builds().pipelines().list(PipelineQuery.all());
        assertThat(all.list())
                .extracting(Pipeline::number)
                .doesNotHaveDuplicates()
                .hasSize(MORE_THAN_A_PAGE);
        assertThat(all.first().orElseThrow().commit()).isEqualTo(last);
        assertThat(all.page(2).items()).hasSize(3);
    }
}
