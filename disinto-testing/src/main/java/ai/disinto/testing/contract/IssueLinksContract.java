package ai.disinto.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.issue.IssueReference;
import ai.disinto.forge.ConflictException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.IssueLinks;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.model.Issue;
import ai.disinto.forge.model.TimelineEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link IssueLinks}. */
abstract class IssueLinksContract extends RoleContract {
    private IssueLinks links() {
        return repository().issueLinks();
    }

    private int issue() {
        return repository().issues().create(NewIssue.titled("Linked")).number();
    }

    @Test
    void addDependency_isSeenFromBothSides_andMayBeRepeated() {
        int waiting = issue();
        int first = issue();
        links().addDependency(waiting, IssueReference.local(first));
        links().addDependency(waiting, IssueReference.local(first));
        assertThat(links().dependencies(waiting).stream().map(Issue::number)).containsExactly(first);
        assertThat(links().blocks(first).stream().map(Issue::number)).containsExactly(waiting);
    }

    @Test
    void close_withAnOpenDependency_isAConflict_andThenNot() {
        int waiting = issue();
        int first = issue();
        links().addDependency(waiting, IssueReference.local(first));
        refused(ConflictException.class, () -> repository().issues().close(waiting));
        repository().issues().close(first);
        assertThat(repository().issues().close(waiting).isOpen()).isFalse();
    }

    @Test
    void addDependency_inACircle_isInvalid_thoughTheServerSays500() {
        int one = issue();
        int two = issue();
        links().addDependency(one, IssueReference.local(two));
        refused(InvalidRequestException.class, () -> links().addDependency(two, IssueReference.local(one)));
        assertThat(links().dependencies(two).list()).isEmpty();
    }

    @Test
    void addDependency_onNoIssue_isNotFound() {
        int waiting = issue();
        refused(NotFoundException.class, () -> links().addDependency(waiting, IssueReference.local(99_999)));
    }

    @Test
    void addDependency_onAnotherRepository_keepsItsName() {
        ForgeRepository other = newRepository();
        int first = other.issues().create(NewIssue.titled("Elsewhere")).number();
        int waiting = issue();
        IssueReference there = new IssueReference(Optional.of(other.slug()), first);
        links().addDependency(waiting, there);
        Issue seen = links().dependencies(waiting).first().orElseThrow();
        assertThat(seen.repository()).contains(other.slug());
        links().removeDependency(waiting, there);
        assertThat(links().dependencies(waiting).list()).isEmpty();
    }

    @Test
    void removeDependency_endsIt_andMayBeRepeated() {
        int waiting = issue();
        int first = issue();
        links().addDependency(waiting, IssueReference.local(first));
        links().removeDependency(waiting, IssueReference.local(first));
        links().removeDependency(waiting, IssueReference.local(first));
        assertThat(links().dependencies(waiting).list()).isEmpty();
        assertThat(links().blocks(first).list()).isEmpty();
    }

    @Test
    void timeline_saysSinceWhenALabelIsSet() {
        repository().labels().create(LabelSettings.of("timed", "000000"));
        int number = issue();
        repository().issues().addLabels(number, List.of("timed"));
        repository().comments().create(number, "said");
        repository().issues().close(number);
        List<TimelineEvent> events = links().timeline(number).list();
        assertThat(events).extracting(TimelineEvent::type).containsExactly("label", "comment", "close");
        assertThat(events.get(0).label().orElseThrow().name()).isEqualTo("timed");
        assertThat(events.get(0).author().login()).isEqualTo(owner().login());
    }

    @Test
    void timeline_isComplete_thoughServersCountThePageOnly() {
        int number = issue();
        int many = capabilities().pageSize() + 3;
        IntStream.range(0, many).forEach(i -> repository().comments().create(number, "Comment " + i));
        assertThat(links().timeline(number).list()).hasSize(many);
    }
}
