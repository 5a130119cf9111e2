package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NewReview;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.ProtectionRule;
import ai.disinto.forge.Reviews;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.Review;
import ai.disinto.forge.model.ReviewComment;
import ai.disinto.forge.model.ReviewState;
import ai.disinto.forge.model.User;
import ai.disinto.testing.internal.stage.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link Reviews}. The pulls are the owner's, the reviewer may write. */
abstract class ReviewsContract extends RoleContract {
    private Reviews reviews() {
        return repository().reviews();
    }

    private Person reviewer() {
        return collaborator(Permission.WRITE);
    }

    private Reviews byReviewer() {
        return repository(reviewer()).reviews();
    }

    @Test
    void give_anApproval_isOfficial_andBoundToItsCommit() {
        PullRequest pull = pull(repository(), "approved");
        Review given = byReviewer()
                .give(pull.number(), NewReview.approving().commit(pull.head().sha()));
        assertThat(given.state()).isEqualTo(ReviewState.APPROVED);
        assertThat(given.isOfficial()).isTrue();
        assertThat(given.commit()).isEqualTo(pull.head().sha());
        assertThat(given.author().orElseThrow().login()).isEqualTo(reviewer().login());
        assertThat(reviews().find(pull.number(), given.id()).orElseThrow().state())
                .isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void give_byAReader_isNotOfficial() {
        int number = pull(repository(), "by-reader").number();
        Review given = repository(collaborator(Permission.READ)).reviews().give(number, NewReview.approving());
        assertThat(given.isOfficial()).isFalse();
    }

    @Test
    void give_toOnesOwnPull_isInvalid_andAComment_isNot() {
        int number = pull(repository(), "own").number();
        refused(InvalidRequestException.class, () -> reviews().give(number, NewReview.approving()));
        assertThat(reviews().give(number, NewReview.commenting("Note")).state()).isEqualTo(ReviewState.COMMENT);
    }

    @Test
    void give_aRefusalWithoutText_isInvalid() {
        int number = pull(repository(), "speechless").number();
        refused(InvalidRequestException.class, () -> byReviewer().give(number, NewReview.requestingChanges("")));
        refused(InvalidRequestException.class, () -> byReviewer().give(number, NewReview.commenting("")));
    }

    @Test
    void give_aRemark_standsAtItsLine() {
        int number = pull(repository(), "remarked").number();
        Review given =
                byReviewer().give(number, NewReview.requestingChanges("See").remark("remarked.txt", 1, "Why?"));
        ReviewComment remark = reviews().comments(number, given.id()).first().orElseThrow();
        assertThat(remark.body()).isEqualTo("Why?");
        assertThat(remark.path()).isEqualTo("remarked.txt");
        assertThat(remark.line()).isEqualTo(1);
    }

    @Test
    void give_ofAnUnknownCommit_isRefused() {
        int number = pull(repository(), "unknown-commit").number();
        refused(
                ForgeException.class,
                () -> byReviewer().give(number, NewReview.approving().commit("0".repeat(40))));
    }

    @Test
    void give_toNoPull_isNotFound() {
        refused(NotFoundException.class, () -> byReviewer().give(99_999, NewReview.approving()));
    }

    @Test
    void give_anApproval_dismissesOnesEarlierRefusal() {
        int number = pull(repository(), "changed-mind").number();
        Review refusal = byReviewer().give(number, NewReview.requestingChanges("No"));
        byReviewer().give(number, NewReview.approving());
        Review seen = reviews().find(number, refusal.id()).orElseThrow();
        assertThat(seen.isDismissed()).isTrue();
        assertThat(seen.isOfficial()).isFalse();
    }

    @Test
    void list_isOldestFirst_andMarksThoseOfOlderCommitsAMomentAfterAPush() {
        int number = pull(repository(), "pushed").number();
        byReviewer().give(number, NewReview.commenting("one"));
        byReviewer().give(number, NewReview.approving());
        overwrite(repository(), "pushed.txt", "more\n", "pushed");
        List<Review> all = eventually(
                () -> reviews().list(number).list(), seen -> seen.stream().allMatch(Review::isStale));
        assertThat(all).extracting(Review::state).containsExactly(ReviewState.COMMENT, ReviewState.APPROVED);
        assertThat(all).allMatch(Review::isStale);
    }

    @Test
    void giveLasting_rightAfterAPush_countsInTheEnd() {
        ForgeRepository repository = newRepository();
        ForgeRepository reviewer = as(person("lasting"), repository, Permission.WRITE);
        repository
                .protections()
                .create(ProtectionRule.of("main").requiredApprovals(1).staleApprovalsDismissed(true));
        int number = pull(repository, "lasting").number();
        reviewer.reviews().give(number, NewReview.commenting("Before the push"));
        overwrite(repository, "lasting.txt", "more\n", "lasting");
        String head = repository.branches().get("lasting").commit();
        Review given =
                reviewer.reviews().giveLasting(number, NewReview.approving().commit(head));
        awaitQuiet();
        Review seen = repository.reviews().find(number, given.id()).orElseThrow();
        assertThat(seen.isDismissed()).isFalse();
        assertThat(seen.state()).isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void approvalOfAnOlderCommit_isDismissedAMomentAfterAPush() {
        ForgeRepository repository = newRepository();
        ForgeRepository reviewer = as(person("outdated"), repository, Permission.WRITE);
        repository
                .protections()
                .create(ProtectionRule.of("main").requiredApprovals(1).staleApprovalsDismissed(true));
        int number = pull(repository, "outdated").number();
        long id = reviewer.reviews().give(number, NewReview.approving()).id();
        overwrite(repository, "outdated.txt", "more\n", "outdated");
        Review seen = eventually(() -> repository.reviews().find(number, id).orElseThrow(), Review::isDismissed);
        assertThat(seen.isDismissed()).isTrue();
        assertThat(seen.isStale()).isTrue();
    }

    @Test
    void dismissAndRestore_areForAdministratorsOfTheRepository() {
        int number = pull(repository(), "dismissed").number();
        long id = byReviewer().give(number, NewReview.approving()).id();
        refused(ForbiddenException.class, () -> byReviewer().dismiss(number, id, "no"));
        assertThat(reviews().dismiss(number, id, "outdated").isDismissed()).isTrue();
        assertThat(reviews().restore(number, id).isDismissed()).isFalse();
        refused(NotFoundException.class, () -> reviews().dismiss(number, 99_999_999, "none"));
    }

    @Test
    void delete_isForItsAuthor() {
        int number = pull(repository(), "deleted").number();
        long id = byReviewer().give(number, NewReview.commenting("gone")).id();
        refused(
                ForbiddenException.class,
                () -> repository(collaborator(Permission.READ)).reviews().delete(number, id));
        byReviewer().delete(number, id);
        assertThat(reviews().find(number, id)).isEmpty();
    }

    @Test
    void find_ofNone_isEmpty() {
        assertThat(reviews().find(pull(repository(), "unreviewed").number(), 99_999_999))
                .isEmpty();
    }

    @Test
    void requestAndWithdraw_mayBeRepeated() {
        int number = pull(repository(), "requested").number();
        List<String> who = List.of(reviewer().login());
        reviews().request(number, who);
        reviews().request(number, who);
        assertThat(repository().pulls().get(number).requestedReviewers())
                .extracting(User::login)
                .containsExactlyElementsOf(who);
        reviews().withdraw(number, who);
        assertThat(repository().pulls().get(number).requestedReviewers()).isEmpty();
    }

    @Test
    void request_ofTheAuthorOrNobody_isRefused() {
        int number = pull(repository(), "badly-requested").number();
        refused(InvalidRequestException.class, () -> reviews().request(number, List.of(owner().login())));
        refused(NotFoundException.class, () -> reviews().request(number, List.of("nobody-is-called-so")));
    }

    @Test
    void candidates_areThoseWhoMayReview() {
        assertThat(reviews().candidates().stream().map(User::login))
                .contains(reviewer().login());
    }
}
