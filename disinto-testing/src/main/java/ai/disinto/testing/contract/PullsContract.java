package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.RepositorySlug;
import ai.disinto.forge.ConflictException;
import ai.disinto.forge.Created;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.MilestoneSettings;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.OutcomeUnknownException;
import ai.disinto.forge.PullEdit;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.Pulls;
import ai.disinto.forge.model.ChangedFile;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.User;
import ai.disinto.testing.internal.stage.Together;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@link Pulls}: opening, reading and changing. */
abstract class PullsContract extends RoleContract {
    private Pulls pulls() {
        return repository().pulls();
    }

    @Test
    void create_hasWhatWasGiven() {
        long label = repository()
                .labels()
                .create(LabelSettings.of("pulled", "000000"))
                .id();
        file(repository(), "full.txt", "x", "full");
        PullRequest opened = pulls().create(NewPull.of("Full", "full", "main")
                .body("Fixes nothing")
                .labelIds(List.of(label))
                .assignees(List.of(owner().login())));
        assertThat(opened.title()).isEqualTo("Full");
        assertThat(opened.body()).isEqualTo("Fixes nothing");
        assertThat(opened.labelNames()).containsExactly("pulled");
        assertThat(opened.assignees()).extracting(User::login).containsExactly(owner().login());
        assertThat(opened.base().ref()).isEqualTo("main");
        assertThat(opened.head().ref()).isEqualTo("full");
        assertThat(opened.head().sha())
                .isEqualTo(repository().branches().get("full").commit());
        assertThat(opened.isMerged()).isFalse();
        assertThat(opened.mergedAt()).isEmpty();
    }

    @Test
    void get_knowsAMomentLaterThatItCanBeMerged() {
        int number = pull(repository(), "mergeable").number();
        PullRequest seen = eventually(() -> pulls().get(number), PullRequest::isMergeable);
        assertThat(seen.isMergeable()).isTrue();
        assertThat(pulls().find(number).orElseThrow().number()).isEqualTo(number);
    }

    @Test
    void get_ofOneWithAConflict_isNeverMergeable() {
        int number = conflict(repository(), "never").number();
        awaitQuiet();
        assertThat(pulls().get(number).isMergeable()).isFalse();
    }

    @Test
    void find_ofNone_isEmpty_andGetIsNotFound() {
        assertThat(pulls().find(99_999)).isEmpty();
        refused(NotFoundException.class, () -> pulls().get(99_999));
    }

    @Test
    void create_ofBranchesThatHaveOne_isAConflict_untilItIsClosed() {
        int number = pull(repository(), "again").number();
        NewPull again = NewPull.of("Again", "again", "main");
        refused(ConflictException.class, () -> pulls().create(again));
        pulls().close(number);
        assertThat(pulls().create(again).number()).isNotEqualTo(number);
    }

    @Test
    void create_withoutDifference_isInvalid() {
        refused(InvalidRequestException.class, () -> pulls().create(NewPull.of("Same", "main", "main")));
    }

    @Test
    void create_withoutTitle_isInvalid() {
        file(repository(), "untitled.txt", "x", "untitled");
        refused(InvalidRequestException.class, () -> pulls().create(NewPull.of("", "untitled", "main")));
    }

    @Test
    void create_ontoAMissingBranch_isNotFound() {
        file(repository(), "lost.txt", "x", "lost");
        refused(NotFoundException.class, () -> pulls().create(NewPull.of("Lost", "lost", "none")));
    }

    @Test
    void create_ofAMissingBranch_isNotFound_fromOlderServersUnknown() {
        Class<? extends ForgeException> expected =
                atLeast(15) ? NotFoundException.class : OutcomeUnknownException.class;
        refused(expected, () -> pulls().create(NewPull.of("None", "none", "main")));
    }

    @Test
    void createOnce_opensOneForTwoBranches() {
        file(repository(), "once.txt", "x", "once");
        Created<PullRequest> first = pulls().createOnce(NewPull.of("Once", "once", "main"));
        Created<PullRequest> again = pulls().createOnce(NewPull.of("Once more", "once", "main"));
        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.value().number()).isEqualTo(first.value().number());
    }

    @Test
    void create_atTheSameMoment_mayMakeTwins_andCreateOnceLeavesOne() {
        file(repository(), "twins.txt", "x", "twins");
        Together.run(
                4,
                i -> pulls().createOnce(NewPull.of("Twin", "twins", "main"))
                        .value()
                        .number());
        Created<PullRequest> settled = pulls().createOnce(NewPull.of("Twin", "twins", "main"));
        List<Integer> open = pulls().list(PullQuery.open().head("twins").base("main")).stream()
                .map(PullRequest::number)
                .toList();
        assertThat(open).containsExactly(settled.value().number());
        assertThat(settled.twins()).isEmpty();
    }

    @Test
    void findByBranches_findsOpenAndClosedOnes_alsoWithSlashes() {
        int number = pull(repository(), "fix/branches").number();
        assertThat(pulls().findByBranches("fix/branches", "main").orElseThrow().number())
                .isEqualTo(number);
        pulls().close(number);
        assertThat(pulls().findByBranches("fix/branches", "main").orElseThrow().isOpen())
                .isFalse();
        assertThat(pulls().findByBranches("none", "main")).isEmpty();
    }

    @Test
    void findByCommit_ofAnUnknownOne_isEmpty() {
        assertThat(pulls().findByCommit("0".repeat(40))).isEmpty();
    }

    @Test
    void edit_changesWhatIsSet_andNothingElse() {
        int number = pull(repository(), "edited").number();
        long milestone =
                repository().milestones().create(MilestoneSettings.titled("m")).id();
        PullRequest now =
                pulls().edit(number, PullEdit.nothing().title("Edited").milestone(milestone));
        assertThat(now.title()).isEqualTo("Edited");
        assertThat(now.milestone()).isPresent();
        assertThat(pulls().edit(number, PullEdit.nothing().body("Text")).title())
                .isEqualTo("Edited");
    }

    @Test
    void edit_ontoAnotherBase_andOntoAMissingOneIsNotFound() {
        int number = pull(repository(), "rebased-elsewhere").number();
        repository().branches().create("other-base", "main");
        assertThat(pulls().edit(number, PullEdit.nothing().base("other-base"))
                        .base()
                        .ref())
                .isEqualTo("other-base");
        refused(
                NotFoundException.class,
                () -> pulls().edit(number, PullEdit.nothing().base("none")));
    }

    @Test
    void edit_byAReader_isForbidden_andOfNoneNotFound() {
        int number = pull(repository(), "protected").number();
        var reader = repository(collaborator(Permission.READ)).pulls();
        refused(
                ForbiddenException.class,
                () -> reader.edit(number, PullEdit.nothing().title("x")));
        refused(
                NotFoundException.class,
                () -> pulls().edit(99_999, PullEdit.nothing().title("x")));
    }

    @Test
    void edit_intoWorkInProgress_makesADraft() {
        int number = pull(repository(), "draft").number();
        assertThat(pulls().edit(number, PullEdit.nothing().title("WIP: draft")).isDraft())
                .isTrue();
    }

    @Test
    void closeAndReopen_mayBeRepeated() {
        int number = pull(repository(), "closed").number();
        assertThat(pulls().close(number).isOpen()).isFalse();
        assertThat(pulls().close(number).closedAt()).isPresent();
        assertThat(pulls().edit(number, PullEdit.nothing().open(true)).isOpen()).isTrue();
    }

    @Test
    void filesDiffAndCommits_areWhatTheBranchHasMore() {
        int number = pull(repository(), "shown").number();
        ChangedFile file = pulls().files(number).first().orElseThrow();
        assertThat(file.path()).isEqualTo("shown.txt");
        assertThat(file.status()).isEqualTo("added");
        assertThat(file.additions()).isEqualTo(1);
        assertThat(pulls().diff(number))
                .startsWith("diff --git a/shown.txt b/shown.txt")
                .contains("+shown");
        assertThat(pulls().commits(number).stream().map(each -> each.message().strip()))
                .containsExactly("add shown.txt");
        refused(NotFoundException.class, () -> pulls().diff(99_999));
    }

    @Test
    void update_bringsTheBranchUpToDate_andSaysWhenThereIsNothingToDo() {
        int number = pull(repository(), "behind").number();
        file(repository(), "ahead.txt", "x", "main");
        assertThat(pulls().update(number)).isTrue();
        assertThat(pulls().update(number)).isFalse();
        assertThat(repository().contents().find("ahead.txt", "behind")).isPresent();
    }

    @Test
    void rebase_movesTheCommits() {
        int number = pull(repository(), "rebased").number();
        file(repository(), "before.txt", "x", "main");
        assertThat(pulls().rebase(number)).isTrue();
        assertThat(repository().commits().compare("main", "rebased").total()).isEqualTo(1);
    }

    @Test
    void update_withAConflict_isAConflict_andByAReaderForbidden() {
        int number = conflict(repository(), "conflicting").number();
        refused(ConflictException.class, () -> pulls().update(number));
        var reader = repository(collaborator(Permission.READ)).pulls();
        refused(ForbiddenException.class, () -> reader.update(number));
    }

    @Test
    void headOfADeletedBranch_staysReadable() {
        PullRequest opened = pull(repository(), "gone");
        repository().branches().delete("gone");
        PullRequest seen = eventually(
                () -> pulls().get(opened.number()), each -> !each.head().ref().equals("gone"));
        assertThat(seen.head().ref()).isEqualTo("refs/pull/" + opened.number() + "/head");
        assertThat(seen.head().sha()).isEqualTo(opened.head().sha());
    }

    @Test
    void headOfADeletedFork_hasNoRepository() {
        RepositorySlug slug = repository().slug();
        stranger()
                .forge()
                .request("POST", "/repos/" + slug + "/forks")
                .json("{}")
                .send();
        ForgeRepository fork =
                stranger().forge().repository(new RepositorySlug(stranger().login(), slug.name()));
        eventually(() -> fork.branches().find("main"), Optional::isPresent);
        file(fork, "forked.txt", "x", "theirs");
        PullRequest opened = repository(stranger())
                .pulls()
                .create(NewPull.of("From a fork", stranger().login() + ":theirs", "main"));
        assertThat(opened.head().repository()).contains(fork.slug());
        fork.delete();
        assertThat(pulls().get(opened.number()).head().repository()).isEmpty();
    }
}
