package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.ForbiddenException;
import ai.disinto.forge.MilestoneSettings;
import ai.disinto.forge.Milestones;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.model.Milestone;
import ai.disinto.forge.model.Permission;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** {@link Milestones}. */
abstract class MilestonesContract extends RoleContract {
    private Milestones milestones() {
        return repository().milestones();
    }

    @Test
    void create_hasWhatWasGiven() {
        Instant due = Instant.parse("2030-01-02T00:00:00Z");
        Milestone made = milestones()
                .create(MilestoneSettings.titled("Full").description("What").dueOn(due));
        assertThat(made.title()).isEqualTo("Full");
        assertThat(made.description()).isEqualTo("What");
        assertThat(made.dueOn()).isPresent();
        assertThat(made.isOpen()).isTrue();
        assertThat(milestones().find(made.id())).contains(made);
    }

    @Test
    void create_withTheTitleAlone_hasNoDate() {
        assertThat(milestones().create(MilestoneSettings.titled("Bare")).dueOn())
                .isEmpty();
    }

    @Test
    void create_ofAnExistingTitle_makesASecondOne() {
        Milestone first = milestones().create(MilestoneSettings.titled("Twice"));
        assertThat(milestones().create(MilestoneSettings.titled("Twice")).id()).isNotEqualTo(first.id());
    }

    @Test
    void create_byAReader_isForbidden() {
        var reader = repository(collaborator(Permission.READ)).milestones();
        refused(ForbiddenException.class, () -> reader.create(MilestoneSettings.titled("Theirs")));
    }

    @Test
    void list_hasOpenAndClosedOnes() {
        Milestone open = milestones().create(MilestoneSettings.titled("Open"));
        Milestone closed = milestones().create(MilestoneSettings.titled("Closed"));
        milestones().edit(closed.id(), MilestoneSettings.titled("Closed").open(false));
        assertThat(milestones().list().stream().map(Milestone::id)).contains(open.id(), closed.id());
    }

    @Test
    void edit_closes_andChangesTheTitle() {
        Milestone made = milestones().create(MilestoneSettings.titled("Before"));
        Milestone now =
                milestones().edit(made.id(), MilestoneSettings.titled("After").open(false));
        assertThat(now.isOpen()).isFalse();
        assertThat(now.closedAt()).isPresent();
        assertThat(now.title()).isEqualTo("After");
    }

    @Test
    void find_countsItsIssues_aMomentLater() {
        Milestone made = milestones().create(MilestoneSettings.titled("Counted"));
        int number = repository()
                .issues()
                .create(NewIssue.titled("In it").milestone(made.id()))
                .number();
        Milestone one = eventually(() -> milestones().find(made.id()).orElseThrow(), each -> each.openIssues() == 1);
        assertThat(one.openIssues()).isEqualTo(1);
        repository().issues().close(number);
        Milestone done = eventually(() -> milestones().find(made.id()).orElseThrow(), each -> each.openIssues() == 0);
        assertThat(done.closedIssues()).isEqualTo(1);
    }

    @Test
    void find_ofNone_isEmpty_andEditIsNotFound() {
        assertThat(milestones().find(99_999_999)).isEmpty();
        refused(NotFoundException.class, () -> milestones().edit(99_999_999, MilestoneSettings.titled("x")));
    }

    @Test
    void delete_leavesTheIssues() {
        Milestone made = milestones().create(MilestoneSettings.titled("Deleted"));
        int number = repository()
                .issues()
                .create(NewIssue.titled("Stays").milestone(made.id()))
                .number();
        milestones().delete(made.id());
        assertThat(milestones().find(made.id())).isEmpty();
        assertThat(repository().issues().get(number).milestone()).isEmpty();
    }
}
