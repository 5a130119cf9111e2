package ai.disinto.testing.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.issue.FactoryLabel;
import ai.disinto.core.issue.IssueReference;
import ai.disinto.core.issue.LabelComparison;
import ai.disinto.core.issue.LabelVocabulary;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.IssueEdit;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.work.QueueReport;
import ai.disinto.forge.work.QueuedIssue;
import ai.disinto.forge.work.QueuedIssue.Tier;
import ai.disinto.forge.work.SkippedIssue;
import ai.disinto.forge.work.SkippedIssue.Reason;
import ai.disinto.forge.work.WorkQueue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkQueueTest {
    private final WorkStage stage = WorkStage.open();
    private final WorkQueue queue = WorkQueue.of(stage.harb());

    @AfterEach
    void close() {
        stage.close();
    }

    private Reason reason(int issue) {
        return skipped(issue).reason();
    }

    private SkippedIssue skipped(int issue) {
        return queue.look().skipped(issue).orElseThrow();
    }

    private static IssueReference local(int number) {
        return IssueReference.local(number);
    }

    @Test
    void next_isTheOldestWithPriority_thenTheOldest() {
        int old = stage.backlog();
        stage.time.passes(Duration.ofHours(1));
        int urgent = stage.issue("Urgent", "", "backlog", "priority");
        stage.time.passes(Duration.ofHours(1));
        int later = stage.issue("Urgent too", "", "backlog", "priority");
        QueueReport report = queue.look();
        assertThat(report.queue()).extracting(QueuedIssue::number).containsExactly(urgent, later, old);
        assertThat(report.next().orElseThrow().tier()).isEqualTo(Tier.PRIORITY);
        assertThat(report.skipped()).isEmpty();
    }

    @Test
    void next_ofNothing_isEmpty() {
        assertThat(queue.look().next()).isEmpty();
        assertThat(queue.look().issues()).isZero();
    }

    @Test
    void look_saysOfEachOtherIssueWhyNot() {
        int vision = stage.issue("Vision", "", "vision", "backlog");
        int running = stage.issue("Running", "", "in-progress");
        int blocked = stage.issue("Blocked", "", "backlog", "blocked");
        int vague = stage.issue("Vague", "", "underspecified");
        int loose = stage.issue("Loose", "");
        int alone = stage.issue("Alone", "", "priority");
        int taken = stage.backlog();
        stage.harb().issues().edit(taken, IssueEdit.nothing().assignees(List.of("other-bot")));
        assertThat(skipped(vision).explanation()).contains("vision");
        assertThat(List.of(vision, running, blocked, vague, loose, alone, taken))
                .extracting(this::reason)
                .containsExactly(
                        Reason.NOT_DEV_WORK,
                        Reason.IN_PROGRESS,
                        Reason.BLOCKED,
                        Reason.UNDERSPECIFIED,
                        Reason.NOT_QUEUED,
                        Reason.NOT_QUEUED,
                        Reason.ASSIGNED);
        assertThat(skipped(taken).explanation()).contains("other-bot");
    }

    @Test
    void waiting_namesTheRootBlockerAtAnyDepth() {
        int root = stage.issue("Root", "");
        int middle = stage.issue("Middle", "Depends on #" + root, "backlog");
        int top = stage.issue("Top", "## Dependencies\n- #" + middle + "\n", "backlog");
        SkippedIssue skipped = skipped(top);
        assertThat(skipped.reason()).isEqualTo(Reason.WAITING);
        assertThat(skipped.rootBlocker()).contains(local(root));
        assertThat(skipped.explanation()).contains("#" + root);
        stage.harb().issues().close(root);
        assertThat(queue.look().next()).map(QueuedIssue::number).contains(middle);
    }

    @Test
    void cycle_isNamed() {
        int first = stage.issue("First", "Depends on #2", "backlog");
        int second = stage.issue("Second", "Depends on #1", "backlog");
        int outside = stage.issue("Outside", "Depends on #1", "backlog");
        assertThat(reason(first)).isEqualTo(Reason.CYCLE);
        assertThat(skipped(outside).cycle()).contains(local(first), local(second));
        assertThat(queue.look().cycles()).hasSize(1);
    }

    @Test
    void unknownDependency_isNotReady() {
        int waiting = stage.issue("Waiting", "Depends on #4711", "backlog");
        assertThat(reason(waiting)).isEqualTo(Reason.UNKNOWN_DEPENDENCY);
        assertThat(skipped(waiting).rootBlocker()).contains(local(4711));
    }

    @Test
    void dependencyOnAPullRequest_countsAsWhatItIs() {
        int pull = stage.pull("feature");
        int waiting = stage.issue("Waiting", "Depends on #" + pull, "backlog");
        assertThat(reason(waiting)).isEqualTo(Reason.WAITING);
        stage.harb().pulls().close(pull);
        assertThat(queue.look().next()).map(QueuedIssue::number).contains(waiting);
    }

    @Test
    void manyNumbersThatAreNoIssue_costTwentyRequests() {
        StringBuilder body = new StringBuilder("Depends on");
        for (int i = 0; i < 300; i++) {
            body.append(" #").append(5_000 + i);
        }
        stage.issue("Hostile", body.toString(), "backlog");
        assertThat(queue.look().extraRequests()).isEqualTo(20);
    }

    @Test
    void nativeDependency_isAskedForTheCandidateAlone() {
        int blocker = stage.issue("Blocker", "");
        int first = stage.backlog();
        int second = stage.backlog();
        int third = stage.backlog();
        stage.harb().issueLinks().addDependency(first, local(blocker));
        QueueReport report = queue.look();
        assertThat(report.queue()).extracting(QueuedIssue::number).containsExactly(second, third);
        assertThat(report.extraRequests()).isEqualTo(2);
        SkippedIssue skipped = report.skipped(first).orElseThrow();
        assertThat(skipped.reason()).isEqualTo(Reason.NATIVE_DEPENDENCY);
        assertThat(skipped.nativeBlockers()).containsExactly(local(blocker));
    }

    @Test
    void nativeDependencyOnAClosedIssue_isNone() {
        int blocker = stage.issue("Blocker", "");
        int first = stage.backlog();
        stage.harb().issueLinks().addDependency(first, local(blocker));
        stage.harb().issues().close(blocker);
        assertThat(queue.look().next()).map(QueuedIssue::number).contains(first);
    }

    @Test
    void dependencyInAnotherRepository_isKnownIfThatIsIncluded() {
        stage.admin().repositories().create(NewRepository.named("other"));
        var other = stage.admin().repository("root1/other");
        int there = other.issues().create(NewIssue.titled("There")).number();
        int here = stage.issue("Here", "Depends on root1/other#" + there, "backlog");
        assertThat(reason(here)).isEqualTo(Reason.UNKNOWN_DEPENDENCY);
        WorkQueue both = queue.including(other);
        assertThat(both.look().skipped(here)).map(SkippedIssue::reason).contains(Reason.WAITING);
        other.issues().close(there);
        assertThat(both.look().next()).map(QueuedIssue::number).contains(here);
    }

    @Test
    void labels_areReadFromTheIssues_soUnknownOnesSelectNothing() {
        int loose = stage.issue("Loose", "", "tech-debt");
        stage.harb().labels().list().stream()
                .filter(label -> label.name().equals("backlog"))
                .forEach(label -> stage.harb().labels().delete(label.id()));
        assertThat(queue.look().next()).isEmpty();
        assertThat(reason(loose)).isEqualTo(Reason.NOT_QUEUED);
    }

    @Test
    void pageThatFails_isNoEmptyQueue() {
        stage.backlog();
        stage.embedded()
                .faults()
                .on("GET", "/repos/root1/harb/issues")
                .answer(500)
                .always();
        assertThatThrownBy(queue::look).isInstanceOf(ForgeException.class);
    }

    @Test
    void ensureLabels_makesWhatIsMissing_andReportsOtherColours() {
        LabelVocabulary more = LabelVocabulary.of(List.of(
                new FactoryLabel("backlog", "123456", "other", true), new FactoryLabel("new", "abcdef", "new", true)));
        stage.harb().labels().create(LabelSettings.of("backlog", "#ffffff"));
        LabelComparison made = queue.vocabulary(more).ensureLabels();
        assertThat(made.missing()).extracting(FactoryLabel::name).containsExactly("new");
        assertThat(made.differing()).containsExactly(FactoryLabel.of("backlog", "0075ca"));
        assertThat(made.twins()).containsExactly("backlog");
        assertThat(queue.vocabulary(more).ensureLabels().missing()).isEmpty();
    }

    @Test
    void repositoryWithoutARecordOfDependencies_hasNoNativeOnes() {
        int first = stage.backlog();
        stage.admin()
                .request("PATCH", "/repos/root1/harb")
                .json("{\"internal_tracker\":{\"enable_issue_dependencies\":false}}")
                .send();
        QueueReport report = queue.look();
        assertThat(report.next()).map(QueuedIssue::number).contains(first);
        assertThat(report.extraRequests()).isEqualTo(2);
    }

    @Test
    void candidateThatIsDeletedMeanwhile_isNoIssueWithoutDependencies() {
        int first = stage.backlog();
        for (String path : List.of("/dependencies", "")) {
            stage.embedded()
                    .faults()
                    .on("GET", "/repos/root1/harb/issues/" + first + path)
                    .answer(404)
                    .once();
        }
        assertThatThrownBy(queue::look).isInstanceOf(NotFoundException.class);
    }
}
