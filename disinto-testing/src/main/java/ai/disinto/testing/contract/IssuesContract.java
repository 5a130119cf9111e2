package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.Created;
import ai.disinto.forge.Credentials;
import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.IssueEdit;
import ai.disinto.forge.Issues;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.Labels;
import ai.disinto.forge.LockedException;
import ai.disinto.forge.MilestoneSettings;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.RepositoryEdit;
import ai.disinto.forge.UnauthorizedException;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.Label;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.model.User;
import ai.disinto.testing.internal.stage.Together;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@link Issues}: filing, changing and labelling. */
abstract class IssuesContract extends RoleContract {
    private long backlog;

    @BeforeAll
    final void makeLabels() {
        backlog = repository()
                .labels()
                .create(LabelSettings.of("backlog", "0075ca"))
                .id();
        repository().labels().create(LabelSettings.of("prediction/open", "#a2eeef"));
    }

    private Issues issues() {
        return repository().issues();
    }

    private int file(String title) {
        return issues().create(NewIssue.titled(title)).number();
    }

    @Test
    void create_hasWhatWasGiven() {
        Instant due = Instant.parse("2030-01-02T00:00:00Z");
        long milestone =
                repository().milestones().create(MilestoneSettings.titled("m")).id();
        Issue filed = issues().create(NewIssue.titled("Full")
                .body("Text\nof it")
                .labelIds(List.of(backlog))
                .assignees(List.of(owner().login()))
                .milestone(milestone)
                .dueDate(due));
        assertThat(filed.title()).isEqualTo("Full");
        assertThat(filed.body()).isEqualTo("Text\nof it");
        assertThat(filed.labelNames()).containsExactly("backlog");
        assertThat(filed.assignees()).extracting(User::login).containsExactly(owner().login());
        assertThat(filed.milestone().orElseThrow().id()).isEqualTo(milestone);
        assertThat(filed.dueDate()).isPresent();
        assertThat(filed.isOpen()).isTrue();
        assertThat(issues().get(filed.number())).isEqualTo(filed);
    }

    @Test
    void create_withTheTitleAlone_hasNothingElse() {
        Issue filed = issues().create(NewIssue.titled("Bare"));
        assertThat(filed.body()).isEmpty();
        assertThat(filed.assignees()).isEmpty();
        assertThat(filed.labels()).isEmpty();
        assertThat(filed.milestone()).isEmpty();
        assertThat(filed.closedAt()).isEmpty();
        assertThat(filed.author().login()).isEqualTo(owner().login());
        assertThat(filed.isPull()).isFalse();
    }

    @Test
    void create_withoutATitle_isInvalid() {
        refused(InvalidRequestException.class, () -> file(""));
    }

    @Test
    void create_withAnUnknownAssignee_isInvalid() {
        NewIssue issue = NewIssue.titled("Nobody's").assignees(List.of("nobody-is-called-so"));
        refused(InvalidRequestException.class, () -> issues().create(issue));
    }

    @Test
    void create_byAReader_losesLabelsAndAssignees_withoutAWord() {
        var reader = repository(collaborator(Permission.READ)).issues();
        Issue filed = reader.create(
                NewIssue.titled("By a reader").labelIds(List.of(backlog)).assignees(List.of(owner().login())));
        assertThat(filed.labels()).isEmpty();
        assertThat(filed.assignees()).isEmpty();
    }

    @Test
    void create_byAStranger_isPossible_andByNobodyUnauthorized() {
        assertThat(repository(stranger())
                        .issues()
                        .create(NewIssue.titled("By a stranger"))
                        .number())
                .isPositive();
        var nobody = owner().forge()
                .as(Credentials.anonymous())
                .repository(repository().slug());
        refused(UnauthorizedException.class, () -> nobody.issues().create(NewIssue.titled("By nobody")));
    }

    @Test
    void create_inAnArchivedRepository_isLocked() {
        var repository = newRepository();
        repository.edit(RepositoryEdit.nothing().archived(true));
        refused(LockedException.class, () -> repository.issues().create(NewIssue.titled("Late")));
    }

    @Test
    void createOnce_filesOneIssueForAKey() {
        Created<Issue> first = issues().createOnce(NewIssue.titled("Once").body("Text"), "once/1");
        Created<Issue> again = issues().createOnce(NewIssue.titled("Once, again"), "once/1");
        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.value().number()).isEqualTo(first.value().number());
        assertThat(issues().createOnce(NewIssue.titled("Other"), "once/2").isNew())
                .isTrue();
    }

    @Test
    void createOnce_ofAClosedIssue_findsIt() {
        int number = issues().createOnce(NewIssue.titled("Closed"), "closed/1")
                .value()
                .number();
        issues().close(number);
        assertThat(issues().createOnce(NewIssue.titled("Closed"), "closed/1")
                        .value()
                        .number())
                .isEqualTo(number);
    }

    @Test
    void createOnce_atTheSameMoment_settlesOnTheLowestNumber() {
        List<Integer> numbers = Together.run(
                4,
                i -> issues().createOnce(NewIssue.titled("Raced"), "raced/1")
                        .value()
                        .number());
        Created<Issue> settled = issues().createOnce(NewIssue.titled("Raced"), "raced/1");
        assertThat(settled.value().number())
                .isEqualTo(numbers.stream().sorted().findFirst().orElseThrow());
        assertThat(settled.twins())
                .allMatch(twin -> twin.number() > settled.value().number());
    }

    @Test
    void find_ofNone_isEmpty_andGetIsNotFound() {
        assertThat(issues().find(99_999)).isEmpty();
        refused(NotFoundException.class, () -> issues().get(99_999));
    }

    @Test
    void edit_changesWhatIsSet_andNothingElse() {
        int number = file("Before");
        Issue now = issues().edit(number, IssueEdit.nothing().title("After").assignees(List.of(owner().login())));
        assertThat(now.title()).isEqualTo("After");
        assertThat(now.assignees()).extracting(User::login).containsExactly(owner().login());
        assertThat(issues().edit(number, IssueEdit.nothing().body("Text")).title())
                .isEqualTo("After");
    }

    @Test
    void edit_assignsAStrangerOfAPublicRepository_andClearsAgain() {
        int number = file("Assigned");
        Issue assigned = issues().edit(
                        number, IssueEdit.nothing().assignees(List.of(stranger().login())));
        assertThat(assigned.assignees())
                .extracting(User::login)
                .containsExactly(stranger().login());
        assertThat(issues().edit(number, IssueEdit.nothing().assignees(List.of()))
                        .assignees())
                .isEmpty();
    }

    @Test
    void edit_setsADueDate_andClearsItAgain() {
        int number = file("Due");
        Instant due = Instant.parse("2030-01-02T00:00:00Z");
        assertThat(issues().edit(number, IssueEdit.nothing().dueDate(due)).dueDate())
                .isPresent();
        assertThat(issues().edit(number, IssueEdit.nothing().withoutDueDate()).dueDate())
                .isEmpty();
    }

    @Test
    void edit_setsAMilestone_andClearsItAgain() {
        int number = file("Planned");
        long milestone = repository()
                .milestones()
                .create(MilestoneSettings.titled("planned"))
                .id();
        assertThat(issues().edit(number, IssueEdit.nothing().milestone(milestone))
                        .milestone())
                .isPresent();
        assertThat(issues().edit(number, IssueEdit.nothing().milestone(0)).milestone())
                .isEmpty();
    }

    @Test
    void edit_bySomebodyElse_isForbidden_andByTheAuthorNot() {
        int number = file("Mine");
        var other = repository(stranger()).issues();
        refused(
                ForbiddenException.class,
                () -> other.edit(number, IssueEdit.nothing().title("Theirs")));
        int theirs = other.create(NewIssue.titled("Theirs")).number();
        assertThat(other.edit(theirs, IssueEdit.nothing().title("Still theirs")).title())
                .isEqualTo("Still theirs");
    }

    @Test
    void edit_ofNone_isNotFound() {
        refused(
                NotFoundException.class,
                () -> issues().edit(99_999, IssueEdit.nothing().title("x")));
    }

    @Test
    void closeAndReopen_mayBeRepeated() {
        int number = file("Closed");
        assertThat(issues().close(number).isOpen()).isFalse();
        assertThat(issues().close(number).closedAt()).isPresent();
        assertThat(issues().reopen(number).isOpen()).isTrue();
        assertThat(issues().reopen(number).closedAt()).isEmpty();
    }

    @Test
    void delete_isForOwners_andEndsIt() {
        int number = file("Deleted");
        var writer = repository(collaborator(Permission.WRITE)).issues();
        refused(ForbiddenException.class, () -> writer.delete(number));
        issues().delete(number);
        assertThat(issues().find(number)).isEmpty();
    }

    @Test
    void addLabels_keepsThoseThatAreSet_andMayBeRepeated() {
        int number = file("Labelled");
        issues().addLabels(number, List.of("backlog"));
        List<Label> now = issues().addLabels(number, List.of("backlog", "prediction/open"));
        assertThat(now).extracting(Label::name).containsExactlyInAnyOrder("backlog", "prediction/open");
    }

    @Test
    void addLabels_withAnUnknownName_isInvalid_thoughTheServerSays200() {
        int number = file("Half labelled");
        refused(InvalidRequestException.class, () -> issues().addLabels(number, List.of("backlog", "no-such-label")));
        assertThat(issues().get(number).labelNames()).containsExactly("backlog");
    }

    @Test
    void addLabels_byAReader_isForbidden_whateverTheBody() {
        int number = file("Not theirs to label");
        var reader = repository(collaborator(Permission.READ)).issues();
        refused(ForbiddenException.class, () -> reader.addLabels(number, List.of("backlog")));
    }

    @Test
    void addLabels_takesThoseOfTheOrganization() {
        String organization = stage().organization(owner());
        owner().forge().organizations().labels(organization).create(LabelSettings.of("shared", "ffffff"));
        var repository = owner().forge()
                .repository(owner().forge()
                        .repositories()
                        .createIn(organization, NewRepository.named("r"))
                        .slug());
        int number = repository.issues().create(NewIssue.titled("Shared")).number();
        assertThat(repository.issues().addLabels(number, List.of("shared"))).hasSize(1);
        assertThat(repository.labels().list().list()).isEmpty();
    }

    @Test
    void replaceLabels_endsTheOthers_andEmptyEndsAll() {
        int number = file("Relabelled");
        issues().addLabels(number, List.of("backlog"));
        assertThat(issues().replaceLabels(number, List.of("prediction/open")))
                .extracting(Label::name)
                .containsExactly("prediction/open");
        assertThat(issues().replaceLabels(number, List.of())).isEmpty();
        assertThat(issues().get(number).labels()).isEmpty();
    }

    /** Some servers take an id for a name. */
    @Test
    void removeLabel_whoseIdIsTheNameOfAnother_takesNoOther() {
        Labels labels = repository().labels();
        Label target = labels.create(LabelSettings.of("target/1 %", "ffffff"));
        String other = String.valueOf(target.id());
        labels.create(LabelSettings.of(other, "000000"));
        int number = file("Labelled alike");
        issues().addLabels(number, List.of("target/1 %", other));
        assertThat(issues().removeLabel(number, "target/1 %")).isTrue();
        assertThat(issues().get(number).labelNames()).containsExactly(other);
        issues().replaceLabels(number, List.of("target/1 %"));
        assertThat(issues().removeLabel(number, "target/1 %")).isTrue();
        assertThat(issues().get(number).labelNames()).isEmpty();
    }

    @Test
    void removeLabel_saysWhetherItWasSet() {
        int number = file("Unlabelled");
        issues().addLabels(number, List.of("prediction/open"));
        assertThat(issues().removeLabel(number, "prediction/open")).isTrue();
        assertThat(issues().removeLabel(number, "prediction/open")).isFalse();
        assertThat(issues().removeLabel(number, "no-such-label")).isFalse();
        assertThat(issues().get(number).labels()).isEmpty();
    }
}
