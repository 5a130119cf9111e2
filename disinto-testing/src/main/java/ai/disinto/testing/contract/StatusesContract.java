package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.NewStatus;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.Statuses;
import ai.disinto.forge.model.CombinedStatus;
import ai.disinto.forge.model.CommitStatus;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.StatusState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Statuses}. */
abstract class StatusesContract extends RoleContract {
    private Statuses statuses() {
        return repository().statuses();
    }

    /** A commit about which nothing was said. */
    private String commit(String name) {
        file(repository(), name + ".txt", name, name);
        return repository().branches().get(name).commit();
    }

    @Test
    void combined_ofNothing_hasNoState_andIsNotPending() {
        CombinedStatus none = statuses().combined(commit("silent"));
        assertThat(none.state()).isEmpty();
        assertThat(none.statuses()).isEmpty();
    }

    @Test
    void create_saysWhatWasGiven() {
        NewStatus status = NewStatus.of("ci/build", StatusState.PENDING)
                .description("runs")
                .targetUrl("http://ci.test/1");
        CommitStatus said = statuses().create(commit("said"), status);
        assertThat(said.context()).isEqualTo("ci/build");
        assertThat(said.state()).isEqualTo(StatusState.PENDING);
        assertThat(said.description()).isEqualTo("runs");
        assertThat(said.targetUrl()).isEqualTo("http://ci.test/1");
        assertThat(said.creator().orElseThrow().login()).isEqualTo(owner().login());
    }

    @Test
    void combined_ofSeveralContexts_isTheWorst() {
        String sha = commit("worst");
        statuses().create(sha, NewStatus.of("a", StatusState.SUCCESS));
        statuses().create(sha, NewStatus.of("b", StatusState.PENDING));
        assertThat(statuses().combined(sha).state()).contains(StatusState.PENDING);
        statuses().create(sha, NewStatus.of("c", StatusState.FAILURE));
        assertThat(statuses().combined(sha).state()).contains(StatusState.FAILURE);
        assertThat(statuses().combined("worst").find("a").orElseThrow().state()).isEqualTo(StatusState.SUCCESS);
    }

    @Test
    void combined_ofOneContext_isTheLastWord_andTheListHasAll() {
        String sha = commit("last");
        statuses().create(sha, NewStatus.of("ci", StatusState.PENDING));
        statuses().create(sha, NewStatus.of("ci", StatusState.SUCCESS));
        assertThat(statuses().combined(sha).statuses())
                .extracting(CommitStatus::state)
                .containsExactly(StatusState.SUCCESS);
        assertThat(statuses().list(sha).stream().map(CommitStatus::state))
                .containsExactlyInAnyOrder(StatusState.SUCCESS, StatusState.PENDING);
    }

    @Test
    void combined_keepsTheRowsThatAreErrors() {
        String sha = commit("error");
        statuses().create(sha, NewStatus.of("ci", StatusState.ERROR));
        assertThat(statuses().combined(sha).find("ci").orElseThrow().state()).isEqualTo(StatusState.ERROR);
    }

    @Test
    void combined_ofMoreContextsThanAPage_readsAllOfThem() {
        String sha = commit("many");
        int many = capabilities().pageSize() + 3;
        statuses().create(sha, NewStatus.of("ci/000", StatusState.FAILURE));
        for (int i = 1; i < many; i++) {
            statuses().create(sha, NewStatus.of("ci/" + (1000 + i), StatusState.SUCCESS));
        }
        CombinedStatus all = statuses().combined(sha);
        assertThat(all.statuses()).hasSize(many);
        assertThat(all.state()).contains(StatusState.FAILURE);
    }

    @Test
    void create_ofAStateThatOldServersDoNotKnow_isKeptAsItWasSaid() {
        String sha = commit("skipped");
        CommitStatus said = statuses().create(sha, NewStatus.of("ci", StatusState.SKIPPED));
        assertThat(said.state()).isEqualTo(StatusState.SKIPPED);
        assertThat(statuses().combined(sha).find("ci").orElseThrow().rawState()).isEqualTo("skipped");
    }

    @Test
    void create_onAnUnknownCommit_isRefused_byOlderServersWith500() {
        Class<? extends ForgeException> expected =
                atLeast(15) ? NotFoundException.class : OutcomeUnknownException.class;
        refused(expected, () -> statuses().create("0".repeat(40), NewStatus.of("ci", StatusState.SUCCESS)));
    }

    @Test
    void create_byAReader_isForbidden() {
        String sha = commit("read");
        var reader = repository(collaborator(Permission.READ)).statuses();
        refused(ForbiddenException.class, () -> reader.create(sha, NewStatus.of("ci", StatusState.SUCCESS)));
        assertThat(reader.combined(sha).statuses()).isEmpty();
    }

    @Test
    void list_ofNothing_isEmpty() {
        assertThat(statuses().list(commit("unsaid")).list()).isEqualTo(List.of());
    }
}
