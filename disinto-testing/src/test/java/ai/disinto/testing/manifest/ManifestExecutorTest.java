package ai.disinto.testing.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.secret.Secret;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.IssueEdit;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.manifest.ActionLedger;
import ai.disinto.forge.manifest.ActionManifest;
import ai.disinto.forge.manifest.ActionOutcome;
import ai.disinto.forge.manifest.ActionOutcome.State;
import ai.disinto.forge.manifest.ManifestAction;
import ai.disinto.forge.manifest.ManifestAction.AddLabel;
import ai.disinto.forge.manifest.ManifestAction.CloseIssue;
import ai.disinto.forge.manifest.ManifestAction.ClosePull;
import ai.disinto.forge.manifest.ManifestAction.CreateIssue;
import ai.disinto.forge.manifest.ManifestAction.EditBody;
import ai.disinto.forge.manifest.ManifestAction.RemoveLabel;
import ai.disinto.forge.manifest.ManifestAction.WriteComment;
import ai.disinto.forge.manifest.ManifestEntry;
import ai.disinto.forge.manifest.ManifestExecutor;
import ai.disinto.forge.manifest.ManifestReport;
import ai.disinto.forge.manifest.SeenIssue;
import ai.disinto.forge.model.Comment;
import ai.disinto.forge.model.Issue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManifestExecutorTest {
    private static final String RUN = "0a1b2c";

    private final ManifestStage stage = new ManifestStage();
    private final ActionLedger ledger = ActionLedger.inMemory();

    @AfterEach
    void close() {
        stage.close();
    }

    private static ActionManifest manifest(ManifestAction... actions) {
        return ActionManifest.of(Stream.of(actions).map(ManifestEntry::of).toList());
    }

    private static ActionManifest grooming() {
        return manifest(
                new RemoveLabel(1, "blocked"),
                new EditBody(1, "new one"),
                new AddLabel(1, "backlog"),
                new WriteComment(1, "Ready now."),
                new CloseIssue(2, "duplicate of #1"),
                new CreateIssue("Three", "text", List.of("backlog")),
                new ClosePull(3));
    }

    private ManifestExecutor executor() {
        return ManifestExecutor.of(stage.harb(), ledger);
    }

    private static List<State> states(ManifestReport report) {
        return report.outcomes().stream().map(ActionOutcome::state).toList();
    }

    @Test
    void execute_doesAllSevenActions_inTheirOrder() {
        ManifestReport report = executor().execute(grooming(), RUN);
        assertThat(states(report)).as(report.toString()).containsOnly(State.DONE);
        assertThat(report.isComplete()).isTrue();
        assertThat(stage.issue(1).body()).isEqualTo("new one");
        assertThat(stage.issue(1).labels()).containsExactly("backlog");
        assertThat(stage.issue(1).comments()).hasSize(1).first().asString().startsWith("Ready now.\n\n<!-- ");
        assertThat(stage.issue(2).isOpen()).isFalse();
        assertThat(stage.issue(3).isOpen()).isFalse();
        assertThat(stage.issue(4).labels()).containsExactly("backlog");
        assertThat(report.outcomes().get(5).number()).hasValue(4);
    }

    @Test
    void execute_again_skipsWhatIsSettled() {
        executor().execute(grooming(), RUN);
        List<String> writes = stage.writesOf(() -> {
            ManifestReport again = executor().execute(grooming(), RUN);
            assertThat(states(again)).containsOnly(State.EARLIER);
            assertThat(again.outcomes().get(5).number()).hasValue(4);
        });
        assertThat(writes).isEmpty();
    }

    @Test
    void execute_ofAnotherRun_isAnotherExecution() {
        ActionManifest comment = manifest(new WriteComment(1, "Still waiting."));
        executor().execute(comment, "first");
        assertThat(states(executor().execute(comment, "second"))).containsExactly(State.DONE);
        assertThat(stage.issue(1).comments()).hasSize(2);
    }

    @Test
    void execute_withoutItsLedger_repeatsNeitherCommentsNorIssues() {
        executor().execute(grooming(), RUN);
        ManifestReport again = ManifestExecutor.of(stage.harb(), ActionLedger.inMemory())
                .execute(manifest(new WriteComment(1, "x")), RUN);
        assertThat(again.isComplete()).isTrue();
        ManifestExecutor forgetful = ManifestExecutor.of(stage.harb(), ActionLedger.inMemory());
        assertThat(states(forgetful.execute(grooming(), RUN)).get(5)).isEqualTo(State.ALREADY);
        assertThat(stage.all()).hasSize(4);
    }

    @Test
    void preview_changesNothing_andKnowsWhatActionsBeforeWouldDo() {
        ManifestReport report = executor().preview(grooming(), RUN);
        assertThat(states(report)).containsOnly(State.READY);
        assertThat(report.outcomes().get(1).detail()).contains("1 lines become 1", "unchecked");
        assertThat(stage.issue(1).body()).isEqualTo("old one");
        ActionManifest twice = manifest(new AddLabel(1, "backlog"), new AddLabel(1, "backlog"));
        assertThat(states(executor().preview(twice, RUN))).containsExactly(State.READY, State.ALREADY);
        assertThat(report.render()).contains("| 2 | edit\\_body #1 | READY |");
    }

    @Test
    void issueThatChanged_isLeftAlone_andSoIsWhatComesAfter() {
        SeenIssue seen = SeenIssue.withBody("old one");
        ActionManifest manifest = ActionManifest.of(List.of(
                ManifestEntry.of(new EditBody(1, "new one")).seeing(seen),
                ManifestEntry.of(new AddLabel(1, "backlog")),
                ManifestEntry.of(new AddLabel(2, "backlog"))));
        stage.harb().issues().edit(1, IssueEdit.nothing().body("a person's words"));
        ManifestReport report = executor().execute(manifest, RUN);
        assertThat(states(report)).containsExactly(State.STALE, State.STOPPED, State.DONE);
        assertThat(report.open()).hasSize(2);
        assertThat(stage.issue(1).body()).isEqualTo("a person's words");
        assertThat(stage.issue(1).labels()).containsExactly("blocked");
    }

    @Test
    void snapshot_saysWhatTheAuthorSaw() {
        List<Issue> seen = stage.harb().issues().list(IssueQuery.open()).list();
        stage.harb().issues().edit(2, IssueEdit.nothing().body("changed"));
        ActionManifest manifest =
                manifest(new EditBody(1, "new one"), new AddLabel(1, "backlog"), new CloseIssue(2, "x"));
        ManifestReport report = executor().seen(seen).execute(manifest, RUN);
        assertThat(states(report)).containsExactly(State.DONE, State.DONE, State.STALE);
    }

    @Test
    void timeOfTheLastChange_isComparedOnce_beforeTheFirstAction() {
        Optional<SeenIssue> seen = Optional.of(
                new SeenIssue(Optional.empty(), stage.harb().issues().get(1).updatedAt()));
        ActionManifest manifest = ActionManifest.of(List.of(
                new ManifestEntry(new RemoveLabel(1, "blocked"), seen),
                new ManifestEntry(new EditBody(1, "new one"), seen),
                new ManifestEntry(new AddLabel(1, "backlog"), seen)));
        assertThat(states(executor().preview(manifest, RUN))).containsOnly(State.READY);
        assertThat(states(executor().execute(manifest, RUN))).containsOnly(State.DONE);
    }

    @Test
    void closedIssue_andWrongKind_areLeftAlone() {
        stage.harb().issues().close(2);
        ActionManifest manifest = manifest(
                new WriteComment(2, "x"),
                new CloseIssue(3, "it is a pull"),
                new ClosePull(1),
                new AddLabel(99, "backlog"),
                new CloseIssue(2, "x"));
        assertThat(states(executor().execute(manifest, RUN)))
                .containsExactly(State.STALE, State.STALE, State.STALE, State.STALE, State.STOPPED);
        assertThat(stage.issue(2).comments()).isEmpty();
    }

    @Test
    void failedAction_stopsItsDependants_andIsTriedAgain() {
        stage.embedded()
                .faults()
                .on("PATCH", "/repos/root1/harb/issues/1")
                .answer(403)
                .once();
        ActionManifest manifest =
                manifest(new EditBody(1, "new one"), new AddLabel(1, "backlog"), new AddLabel(2, "backlog"));
        assertThat(states(executor().execute(manifest, RUN))).containsExactly(State.FAILED, State.STOPPED, State.DONE);
        assertThat(states(executor().execute(manifest, RUN))).containsExactly(State.DONE, State.DONE, State.EARLIER);
    }

    @Test
    void unknownLabel_isAFailure() {
        ManifestReport report = executor()
                .execute(manifest(new AddLabel(1, "shiny"), new CreateIssue("New", "x", List.of("shiny"))), RUN);
        assertThat(states(report)).containsExactly(State.FAILED, State.FAILED);
        assertThat(stage.all()).hasSize(3);
    }

    @Test
    void forgeThatIsGone_stopsEverything() {
        ManifestExecutor impatient = executor();
        stage.embedded()
                .faults()
                .on("GET", "/repos/root1/harb/issues/1")
                .answer(401)
                .always();
        ManifestReport report =
                impatient.execute(manifest(new AddLabel(1, "backlog"), new AddLabel(2, "backlog")), RUN);
        assertThat(states(report)).containsExactly(State.FAILED, State.STOPPED);
    }

    @Test
    void lostAnswers_leaveOneCommentAndOneIssue() {
        stage.embedded()
                .faults()
                .on("POST", "/repos/root1/harb/issues")
                .dropAfterProcessing()
                .once();
        stage.embedded()
                .faults()
                .on("POST", "/repos/root1/harb/issues/1/comments")
                .dropAfterProcessing()
                .once();
        ManifestReport report = executor().execute(grooming(), RUN);
        assertThat(report.isComplete()).as(report.toString()).isTrue();
        assertThat(stage.issue(1).comments()).hasSize(1);
        assertThat(stage.all()).hasSize(4);
    }

    @Test
    void strangersMarks_countForNothing() {
        executor().execute(grooming(), RUN);
        String comment = stage.issue(1).comments().get(0);
        String mark = comment.substring(comment.indexOf("<!--"));
        stage.harb()
                .comments()
                .delete(stage.harb().comments().list(1).first().orElseThrow().id());
        Secret token = stage.embedded().addAccount("mallory", "password-mallory");
        try (Forge mallory = stage.client(token)) {
            mallory.repository("root1/harb").comments().create(1, "Mine\n\n" + mark);
        }
        ManifestExecutor forgetful = ManifestExecutor.of(stage.harb(), ActionLedger.inMemory());
        assertThat(states(forgetful.execute(grooming(), RUN)).get(3)).isEqualTo(State.DONE);
        assertThat(stage.issue(1).comments()).hasSize(2);
    }

    @Test
    void ledgerOnTheForge_isOneComment_andOthersCannotWriteIt() {
        ActionLedger comment = ActionLedger.on(stage.harb(), 3);
        Secret token = stage.embedded().addAccount("mallory", "password-mallory");
        ManifestExecutor.of(stage.harb(), comment).execute(grooming(), RUN);
        assertThat(stage.issue(3).comments()).hasSize(1);
        String text = stage.issue(3).comments().get(0);
        assertThat(text).contains("\n```\n1 done #1\n2 done #1\n");
        try (Forge mallory = stage.client(token)) {
            mallory.repository("root1/harb").comments().create(3, text);
        }
        ManifestExecutor next = ManifestExecutor.of(stage.harb(), ActionLedger.on(stage.harb(), 3));
        assertThat(states(next.execute(grooming(), RUN))).containsOnly(State.EARLIER);
        ManifestExecutor fooled = ManifestExecutor.of(stage.harb(), ActionLedger.on(stage.harb(), 1));
        assertThat(states(fooled.preview(manifest(new AddLabel(1, "blocked")), RUN)))
                .containsExactly(State.READY);
    }

    @Test
    void ledgerThatSomebodyDeleted_isWrittenAnew() {
        ActionLedger comment = ActionLedger.on(stage.harb(), 3);
        comment.write("a", "1 done");
        stage.harb().comments().list(3).stream()
                .map(Comment::id)
                .forEach(stage.harb().comments()::delete);
        comment.write("a", "2 done");
        assertThat(comment.read("a")).map(String::strip).contains("2 done");
        assertThat(stage.issue(3).comments()).hasSize(1);
    }

    @Test
    void ledgerThatFails_endsTheExecution() {
        stage.embedded()
                .faults()
                .on("GET", "/repos/root1/harb/issues/3/comments")
                .answer(500)
                .always();
        ManifestExecutor executor = ManifestExecutor.of(stage.harb(), ActionLedger.on(stage.harb(), 3));
        assertThatThrownBy(() -> executor.execute(grooming(), RUN)).isInstanceOf(ForgeException.class);
        assertThat(stage.issue(1).body()).isEqualTo("old one");
    }

    @Test
    void account_isNotAskedForIfItIsNamed() {
        int before = stage.embedded().calls().size();
        executor().account("root1").execute(grooming(), RUN);
        executor().account("root1").execute(manifest(new WriteComment(1, "y")), RUN);
        assertThat(stage.embedded().calls().stream().skip(before))
                .noneMatch(call -> call.path().endsWith("/user"));
    }

    @Test
    void run_isAPlainWord() {
        assertThatThrownBy(() -> executor().execute(grooming(), "a/../b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("run must be");
    }
}
