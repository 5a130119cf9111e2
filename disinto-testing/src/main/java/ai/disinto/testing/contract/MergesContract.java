package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.ConflictException;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.LockedException;
import ai.disinto.forge.MergeOptions;
import ai.disinto.forge.MergeOutcome;
import ai.disinto.forge.MergeOutcome.Result;
import ai.disinto.forge.Merges;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.NewStatus;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.PullEdit;
import ai.disinto.forge.RepositoryEdit;
import ai.disinto.forge.model.MergeStyle;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.StatusState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Merges}. */
abstract class MergesContract extends RoleContract {
    private Merges merges() {
        return repository().merges();
    }

    private static MergeOptions merge(PullRequest pull) {
        return MergeOptions.of(MergeStyle.MERGE, pull.head().sha());
    }

    /** A pull that {@code main} wants an approval and a status for. */
    private PullRequest guarded(ForgeRepository repository) {
        repository
                .protections()
                .create(ProtectionRule.of("main")
                        .requiredApprovals(1)
                        .statusesRequired(true)
                        .requiredContexts(List.of("ci/*")));
        return pull(repository, "guarded");
    }

    private MergeOutcome merged(MergeStyle style) {
        PullRequest pull = pull(repository(), "style-" + style.word());
        return merges().merge(
                        pull.number(), MergeOptions.of(style, pull.head().sha()).title("Title of " + style));
    }

    @Test
    void merge_atOnce_isMerged_thoughTheServerMayStillBeChecking() {
        PullRequest pull = pull(repository(), "at-once");
        MergeOutcome outcome = merges().merge(pull.number(), merge(pull));
        assertThat(outcome.result()).isEqualTo(Result.MERGED);
        assertThat(outcome.pull().isMerged()).isTrue();
        assertThat(merges().isMerged(pull.number())).isTrue();
        String commit = outcome.pull().mergeCommit().orElseThrow();
        assertThat(repository().pulls().findByCommit(commit).orElseThrow().number())
                .isEqualTo(pull.number());
    }

    @Test
    void merge_inEveryStyle_isMerged() {
        assertThat(merged(MergeStyle.MERGE).result()).isEqualTo(Result.MERGED);
        assertThat(repository().commits().find("main").orElseThrow().message()).startsWith("Title of MERGE");
        assertThat(merged(MergeStyle.SQUASH).result()).isEqualTo(Result.MERGED);
        assertThat(repository().commits().find("main").orElseThrow().parents()).hasSize(1);
        assertThat(merged(MergeStyle.REBASE).result()).isEqualTo(Result.MERGED);
        assertThat(merged(MergeStyle.REBASE_MERGE).result()).isEqualTo(Result.MERGED);
        assertThat(merged(MergeStyle.FAST_FORWARD_ONLY).result()).isEqualTo(Result.MERGED);
    }

    @Test
    void merge_ofWhatIsMerged_isMerged_thoughTheServerRefusesWithoutAWord() {
        PullRequest pull = pull(repository(), "merged-twice");
        merges().merge(pull.number(), merge(pull));
        assertThat(merges().merge(pull.number(), merge(pull)).result()).isEqualTo(Result.MERGED);
        refused(ConflictException.class, () -> repository().issues().reopen(pull.number()));
        refused(
                ConflictException.class,
                () -> repository()
                        .pulls()
                        .edit(pull.number(), PullEdit.nothing().open(true)));
    }

    @Test
    void merge_thatDeletesTheBranch_deletesIt() {
        PullRequest pull = pull(repository(), "deleted-after");
        merges().merge(pull.number(), merge(pull).deletesBranch(true));
        assertThat(eventually(() -> repository().branches().find("deleted-after"), seen -> seen.isEmpty()))
                .isEmpty();
    }

    @Test
    void merge_ofAnotherHead_saysThatTheHeadMoved() {
        PullRequest pull = pull(repository(), "moved");
        overwrite(repository(), "moved.txt", "more\n", "moved");
        MergeOutcome outcome = merges().merge(pull.number(), merge(pull));
        assertThat(outcome.result()).isEqualTo(Result.HEAD_MOVED);
        assertThat(outcome.pull().isMerged()).isFalse();
    }

    @Test
    void merge_withAConflict_isUndecidedInTheEnd_andUpdateShowsTheConflict() {
        PullRequest pull = conflict(repository(), "conflicting");
        Forge hurried = Forge.builder()
                .url(session().tapped())
                .deadline(Duration.ofMillis(1500))
                .credentials(Credentials.basic(owner().login(), owner().password()))
                .build();
        try (hurried) {
            Merges merges = hurried.repository(repository().slug()).merges();
            assertThat(merges.merge(pull.number(), merge(pull)).result()).isEqualTo(Result.UNDECIDED);
        }
        refused(ConflictException.class, () -> repository().pulls().update(pull.number()));
    }

    @Test
    void merge_ofAClosedPull_isAConflict_thoughTheServerSays404() {
        PullRequest pull = pull(repository(), "closed");
        repository().pulls().close(pull.number());
        assertThat(merges().merge(pull.number(), merge(pull)).result()).isEqualTo(Result.CONFLICT);
    }

    @Test
    void merge_ofNone_isNotFound() {
        refused(
                NotFoundException.class,
                () -> merges().merge(99_999, MergeOptions.of(MergeStyle.MERGE, "0".repeat(40))));
        assertThat(merges().isMerged(99_999)).isFalse();
    }

    @Test
    void merge_ofWorkInProgress_isRefused() {
        PullRequest pull = pull(repository(), "wip");
        repository().pulls().edit(pull.number(), PullEdit.nothing().title("WIP: wip"));
        assertThat(merges().merge(pull.number(), merge(pull)).result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void merge_inAStyleThatIsSwitchedOff_isRefused() {
        ForgeRepository repository = newRepository();
        repository.edit(RepositoryEdit.nothing().forbids(MergeStyle.SQUASH));
        PullRequest pull = pull(repository, "squashed");
        eventually(() -> repository.pulls().get(pull.number()), PullRequest::isMergeable);
        MergeOutcome outcome = repository
                .merges()
                .merge(
                        pull.number(),
                        MergeOptions.of(MergeStyle.SQUASH, pull.head().sha()));
        assertThat(outcome.result()).isEqualTo(Result.REFUSED);
        assertThat(outcome.message()).isNotEmpty();
    }

    @Test
    void merge_byAReader_isRefused() {
        PullRequest pull = pull(repository(), "not-theirs");
        eventually(() -> repository().pulls().get(pull.number()), PullRequest::isMergeable);
        Merges reader = repository(collaborator(Permission.READ)).merges();
        assertThat(reader.merge(pull.number(), merge(pull)).result()).isEqualTo(Result.REFUSED);
        assertThat(merges().isMerged(pull.number())).isFalse();
    }

    @Test
    void merge_inAnArchivedRepository_isLocked() {
        ForgeRepository repository = newRepository();
        PullRequest pull = pull(repository, "late");
        repository.edit(RepositoryEdit.nothing().archived(true));
        refused(LockedException.class, () -> repository.merges().merge(pull.number(), merge(pull)));
    }

    @Test
    void merge_thatARuleForbids_isRefused_untilItIsApprovedAndGreen() {
        ForgeRepository repository = newRepository();
        PullRequest pull = guarded(repository);
        eventually(() -> repository.pulls().get(pull.number()), PullRequest::isMergeable);
        assertThat(repository.merges().merge(pull.number(), merge(pull)).result())
                .isEqualTo(Result.REFUSED);
        as(person("approver"), repository, Permission.WRITE)
                .reviews()
                .give(pull.number(), NewReview.approving().commit(pull.head().sha()));
        repository.statuses().create(pull.head().sha(), NewStatus.of("ci/build", StatusState.SUCCESS));
        assertThat(repository.merges().merge(pull.number(), merge(pull)).result())
                .isEqualTo(Result.MERGED);
    }

    @Test
    void merge_ofAProtectedFile_isRefused_untilTheSitesAdministratorForcesIt() {
        ForgeRepository repository = newRepository();
        repository
                .protections()
                .create(ProtectionRule.of("main").boundAdministrators(true).protectedFiles("secret.txt"));
        PullRequest pull = pull(repository, "secret");
        eventually(() -> repository.pulls().get(pull.number()), PullRequest::isMergeable);
        MergeOptions forced = merge(pull).forced(true);
        assertThat(repository.merges().merge(pull.number(), forced).result()).isEqualTo(Result.REFUSED);
        MergeOutcome outcome =
                stage().admin().repository(repository.slug()).merges().merge(pull.number(), forced);
        assertThat(outcome.result()).isEqualTo(Result.MERGED);
    }

    @Test
    void schedule_mergesWhenTheLastStatusArrives() {
        ForgeRepository repository = newRepository();
        PullRequest pull = guarded(repository);
        as(person("approver"), repository, Permission.WRITE)
                .reviews()
                .give(pull.number(), NewReview.approving().commit(pull.head().sha()));
        eventually(() -> repository.pulls().get(pull.number()), PullRequest::isMergeable);
        assertThat(repository.merges().schedule(pull.number(), merge(pull)).result())
                .isEqualTo(Result.SCHEDULED);
        assertThat(repository.merges().schedule(pull.number(), merge(pull)).result())
                .isEqualTo(Result.SCHEDULED);
        repository.statuses().create(pull.head().sha(), NewStatus.of("ci/build", StatusState.SUCCESS));
        assertThat(eventually(() -> repository.merges().isMerged(pull.number()), seen -> seen))
                .isTrue();
    }

    @Test
    void schedule_whenAllIsGreen_waitsForTheNextEvent_andADirectMergeGoesAhead() {
        PullRequest pull = pull(repository(), "green");
        eventually(() -> repository().pulls().get(pull.number()), PullRequest::isMergeable);
        awaitQuiet();
        assertThat(merges().schedule(pull.number(), merge(pull)).result()).isEqualTo(Result.SCHEDULED);
        awaitQuiet();
        assertThat(merges().isMerged(pull.number())).isFalse();
        assertThat(merges().merge(pull.number(), merge(pull)).result()).isEqualTo(Result.MERGED);
    }

    @Test
    void cancelSchedule_saysWhetherThereWasOne() {
        ForgeRepository repository = newRepository();
        PullRequest pull = guarded(repository);
        assertThat(repository.merges().cancelSchedule(pull.number())).isFalse();
        repository.merges().schedule(pull.number(), merge(pull));
        assertThat(repository.merges().cancelSchedule(pull.number())).isTrue();
        assertThat(repository.merges().cancelSchedule(pull.number())).isFalse();
    }
}
