package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.MilestoneSettings;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.PullEdit;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.Pulls;
import ai.disinto.forge.model.PullRequest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@link Pulls#list}. */
abstract class PullListsContract extends RoleContract {
    private int one;
    private int two;
    private int closed;
    private long label;

    @BeforeAll
    final void openPulls() {
        one = pull(repository(), "one").number();
        two = pull(repository(), "two").number();
        closed = pull(repository(), "closed").number();
        pulls().close(closed);
        label = repository()
                .labels()
                .create(LabelSettings.of("marked", "000000"))
                .id();
        pulls().edit(one, PullEdit.nothing().labelIds(List.of(label)));
    }

    private Pulls pulls() {
        return repository().pulls();
    }

    private List<Integer> numbers(PullQuery query) {
        return pulls().list(query).stream().map(PullRequest::number).toList();
    }

    @Test
    void list_byState_hasOpenOrClosedOnes() {
        assertThat(numbers(PullQuery.open())).contains(one, two).doesNotContain(closed);
        assertThat(numbers(PullQuery.closed())).containsExactly(closed);
        assertThat(numbers(PullQuery.all())).contains(one, two, closed);
    }

    @Test
    void list_byBranches_hasTheirs_onEveryLine() {
        assertThat(numbers(PullQuery.open().head("one").base("main"))).containsExactly(one);
        assertThat(numbers(PullQuery.open().head("one").base("other"))).isEmpty();
        assertThat(numbers(PullQuery.all().head(owner().login() + ":two"))).containsExactly(two);
        assertThat(numbers(PullQuery.open().head("stranger:two"))).isEmpty();
    }

    @Test
    void list_byLabel_hasThoseWithIt() {
        assertThat(numbers(PullQuery.open().labelIds(List.of(label)))).containsExactly(one);
    }

    @Test
    void list_byMilestone_hasThoseInIt() {
        long milestone =
                repository().milestones().create(MilestoneSettings.titled("m")).id();
        pulls().edit(two, PullEdit.nothing().milestone(milestone));
        assertThat(numbers(PullQuery.open().milestone(milestone))).containsExactly(two);
    }

    @Test
    void list_byAuthor_hasTheirs() {
        file(repository(), "by-stranger.txt", "x", "by-stranger");
        int theirs = repository(stranger())
                .pulls()
                .create(NewPull.of("Theirs", "by-stranger", "main"))
                .number();
        assertThat(numbers(PullQuery.open().author(stranger().login()))).containsExactly(theirs);
        pulls().close(theirs);
        pulls().edit(theirs, PullEdit.nothing().open(true));
    }

    @Test
    void list_oldestFirst_isInThatOrder() {
        assertThat(numbers(PullQuery.all().sort("oldest"))).isSorted().startsWith(one);
    }
}
