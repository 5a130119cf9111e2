package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.IssueEdit;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.Issues;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.MilestoneSettings;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.model.Issue;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@link Issues#list}: filters, pages, and that a list is complete. */
abstract class IssueListsContract extends RoleContract {
    private int count;

    @BeforeAll
    final void fileIssues() {
        repository().labels().create(LabelSettings.of("a", "000000"));
        repository().labels().create(LabelSettings.of("b/c", "000000"));
        count = capabilities().pageSize() + 5;
        IntStream.rangeClosed(1, count).forEach(i -> issues().create(NewIssue.titled("Number " + i)));
        issues().addLabels(1, List.of("a", "b/c"));
        issues().addLabels(2, List.of("a"));
        issues().close(3);
        issues().edit(4, IssueEdit.nothing().assignees(List.of(stranger().login())));
        repository(stranger()).issues().create(NewIssue.titled("By a stranger about zebras"));
        file(repository(), "pull.txt", "x", "pulled");
        repository().pulls().create(NewPull.of("A pull", "pulled", "main"));
    }

    private Issues issues() {
        return repository().issues();
    }

    private List<Integer> numbers(IssueQuery query) {
        return issues().list(query).stream().map(Issue::number).toList();
    }

    @Test
    void list_ofAll_isComplete_beyondAPage() {
        List<Integer> numbers = numbers(IssueQuery.all());
        assertThat(numbers).hasSize(count + 1).doesNotHaveDuplicates().startsWith(count + 1);
        assertThat(issues().list(IssueQuery.all()).list())
                .extracting(Issue::number)
                .containsExactlyElementsOf(numbers);
    }

    @Test
    void list_byState_hasOpenOrClosedOnes() {
        assertThat(numbers(IssueQuery.closed())).containsExactly(3);
        assertThat(numbers(IssueQuery.open())).hasSize(count).doesNotContain(3);
    }

    @Test
    void list_withPulls_hasThemToo() {
        assertThat(issues().list(IssueQuery.open().withPulls()).stream().filter(Issue::isPull))
                .hasSize(1);
        assertThat(issues().list(IssueQuery.open()).stream().filter(Issue::isPull))
                .isEmpty();
    }

    @Test
    void list_byLabels_hasThoseWithAllOfThem() {
        assertThat(numbers(IssueQuery.all().labels(List.of("a")))).containsExactlyInAnyOrder(1, 2);
        assertThat(numbers(IssueQuery.all().labels(List.of("a", "b/c")))).containsExactly(1);
    }

    @Test
    void list_byAnUnknownLabel_isEmpty_thoughTheServerDropsTheFilter() {
        assertThat(numbers(IssueQuery.all().labels(List.of("no-such-label")))).isEmpty();
        assertThat(numbers(IssueQuery.all().labels(List.of("a", "no-such-label"))))
                .isEmpty();
    }

    @Test
    void list_byAuthorOrAssignee_hasTheirs() {
        assertThat(numbers(IssueQuery.open().author(stranger().login()))).containsExactly(count + 1);
        assertThat(numbers(IssueQuery.open().assignee(stranger().login()))).containsExactly(4);
    }

    @Test
    void list_byAnUnknownAccount_isNotFound() {
        refused(NotFoundException.class, () -> numbers(IssueQuery.open().assignee("nobody-is-called-so")));
    }

    @Test
    void list_byMilestone_hasThoseInIt() {
        long id = repository()
                .milestones()
                .create(MilestoneSettings.titled("first"))
                .id();
        issues().edit(5, IssueEdit.nothing().milestone(id));
        assertThat(numbers(IssueQuery.open().milestones(List.of("first")))).containsExactly(5);
    }

    @Test
    void list_byWords_findsThemAMomentLater() {
        List<Integer> found = eventually(() -> numbers(IssueQuery.open().text("zebras")), all -> !all.isEmpty());
        assertThat(found).containsExactly(count + 1);
    }

    @Test
    void list_byTime_hasWhatChangedThen() {
        Instant future = Instant.parse("2099-01-01T00:00:00Z");
        assertThat(numbers(IssueQuery.all().changedSince(future))).isEmpty();
        assertThat(numbers(IssueQuery.all().changedBefore(future))).hasSize(count + 1);
    }

    @Test
    void list_oldestFirst_isInThatOrder() {
        assertThat(numbers(IssueQuery.all().sort("oldest"))).isSorted().startsWith(1);
    }

    @Test
    void first_asksForOnePage() {
        int mark = session().log().mark();
        assertThat(issues().list(IssueQuery.open()).stream().limit(1)).hasSize(1);
        assertThat(session().log().since(mark)).hasSize(1);
        assertThat(issues().list(IssueQuery.closed()).first().orElseThrow().number())
                .isEqualTo(3);
    }

    @Test
    void page_hasANumberAndTheTotal_andBehindTheLastIsNothing() {
        var page = issues().list(IssueQuery.all()).page(2);
        assertThat(page.number()).isEqualTo(2);
        assertThat(page.total()).hasValue(count + 1);
        assertThat(page.items()).hasSize(count + 1 - capabilities().pageSize());
        assertThat(issues().list(IssueQuery.all()).page(9).items()).isEmpty();
    }
}
