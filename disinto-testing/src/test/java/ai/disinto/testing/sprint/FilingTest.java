package ai.disinto.testing.sprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.secret.Secret;
import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.core.sprint.SubIssueMarker;
import ai.disinto.forge.Forge;
import ai.disinto.forge.ForgeException;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueEdit;
import ai.disinto.forge.LabelSettings;
import ai.disinto.forge.Labels;
import ai.disinto.forge.NewIssue;
import ai.disinto.forge.NewOrganization;
import ai.disinto.forge.NewRepository;
import ai.disinto.forge.sprint.FilingPlan;
import ai.disinto.forge.sprint.FilingReport;
import ai.disinto.forge.sprint.SprintFiler;
import ai.disinto.forge.sprint.SubIssueStatus;
import ai.disinto.forge.sprint.SubIssueStatus.State;
import ai.disinto.testing.IssueSnapshot;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FilingTest {
    private final SprintStage stage = new SprintStage();
    private final SprintPitch pitch = SprintSketch.chain(3);

    @AfterEach
    void close() {
        stage.close();
    }

    private static String marker(String slug, String id) {
        return "<!-- decomposed-from: #1, sprint: " + slug + ", id: " + id + " -->";
    }

    @Test
    void apply_filesInTheOrderOfDependencies_withTheirNumbers() {
        FilingReport report = stage.filer().plan(pitch).apply();
        assertThat(report.isComplete()).as(report.toString()).isTrue();
        assertThat(report.filed()).containsExactly("step-1", "step-2", "step-3");
        assertThat(report.remaining()).isEmpty();
        IssueSnapshot last = stage.issue(4);
        assertThat(last.title()).isEqualTo("vision(#1): step-3");
        assertThat(last.labels()).containsExactly("backlog");
        assertThat(last.body()).contains("## Dependencies\n- #3\n").endsWith(marker("offline-cache", "step-3") + "\n");
        assertThat(stage.issue(1).labels()).containsExactlyInAnyOrder("in-progress", "vision");
    }

    @Test
    void plan_writesNothing_andSaysWhatItWouldDo() {
        FilingPlan plan = stage.filer().plan(pitch);
        assertThat(plan.entries()).extracting(SubIssueStatus::state).containsOnly(State.MISSING);
        assertThat(plan.marksVision()).isTrue();
        assertThat(plan.isEmpty()).isFalse();
        assertThat(plan.toString()).contains("step-1: MISSING", "the vision becomes in-progress");
        assertThat(stage.issues()).hasSize(1);
    }

    @Test
    void apply_again_writesNothing() {
        stage.filer().plan(pitch).apply();
        FilingPlan again = stage.filer().plan(pitch);
        assertThat(again.isEmpty()).isTrue();
        assertThat(stage.callsOf(() -> assertThat(again.apply().isComplete()).isTrue()))
                .isEmpty();
    }

    @Test
    void apply_afterAFailureMidway_reportsWhatIsLeft_andGoesOnLater() {
        FilingPlan plan = stage.filer().plan(pitch);
        stage.embedded()
                .faults()
                .on("POST", "/repos/root1/harb/issues")
                .answer(403)
                .once();
        FilingReport failed = plan.apply();
        assertThat(failed.failure()).isPresent();
        assertThat(failed.remaining()).containsExactly("step-1", "step-2", "step-3");
        assertThat(stage.issue(1).labels()).doesNotContain("in-progress");
        assertThat(stage.filer().plan(pitch).apply().isComplete()).isTrue();
        assertThat(stage.issues()).hasSize(4);
    }

    @Test
    void apply_withALostAnswer_findsWhatItFiled() {
        FilingPlan plan = stage.filer().plan(pitch);
        stage.embedded()
                .faults()
                .on("POST", "/repos/root1/harb/issues")
                .dropAfterProcessing()
                .times(2);
        FilingReport report = plan.apply();
        assertThat(report.isComplete()).as(report.toString()).isTrue();
        assertThat(stage.issues()).hasSize(4);
        assertThat(stage.issue(4).body()).contains("- #3");
    }

    @Test
    void plan_whoseListingFails_aborts() {
        stage.embedded()
                .faults()
                .on("GET", "/repos/root1/harb/issues")
                .answer(500)
                .always();
        assertThatThrownBy(() -> stage.filer().plan(pitch)).isInstanceOf(ForgeException.class);
        assertThat(stage.issues()).hasSize(1);
    }

    @Test
    void documentWithAnError_filesNothing() {
        String block = SprintSketch.entry("good", "", "backlog") + SprintSketch.entry("bad", "nowhere", "backlog");
        FilingPlan plan = stage.filer().plan(SprintSketch.pitch("offline-cache", block));
        assertThat(plan.isBlocked()).isTrue();
        assertThat(plan.problems()).anyMatch(problem -> problem.contains("nowhere"));
        assertThat(plan.apply().stopped()).isPresent();
        assertThat(stage.issues()).hasSize(1);
    }

    @Test
    void visionThatIsNoIssue_filesNothing() {
        String text = pitch.render().replace("#1 —", "#77 —");
        FilingPlan plan = stage.filer().plan(SprintPitch.parse(text, "offline-cache.md"));
        assertThat(plan.problems()).containsExactly("there is no issue #77, which should be the vision");
        assertThat(plan.apply().filed()).isEmpty();
    }

    @Test
    void labelThatNobodyKnows_isAProblem_andAKnownOneIsMade() {
        String odd = SprintSketch.entry("odd", "", "shiny");
        assertThat(stage.filer().plan(SprintSketch.pitch("a", odd)).problems())
                .containsExactly("there is no label \"shiny\"");
        String known = SprintSketch.entry("known", "", "priority");
        assertThat(stage.filer().plan(SprintSketch.pitch("a", known)).apply().isComplete())
                .isTrue();
        assertThat(stage.issue(2).labels()).containsExactly("priority");
    }

    @Test
    void issueOfAStranger_withTheMarker_countsForNothing() {
        Secret stranger = stage.embedded().addAccount("mallory", "password-mallory");
        int forged = stage.fileAs(stranger, "Mine", marker("offline-cache", "step-1"));
        FilingPlan plan = stage.filer().plan(pitch);
        assertThat(plan.entries().get(0).state()).isEqualTo(State.MISSING);
        assertThat(plan.entries().get(0).why()).contains("#" + forged);
        assertThat(plan.apply().filed()).hasSize(3);
        assertThat(stage.filer()
                        .filedBy(List.of("root1", "Mallory"))
                        .plan(pitch)
                        .entries()
                        .get(0)
                        .number())
                .hasValue(forged);
    }

    @Test
    void filerThatIsNotAmongTheBelieved_takesItsIssueBack() {
        FilingReport report =
                stage.filer().filedBy(List.of("other")).plan(pitch).apply();
        assertThat(report.stopped().orElseThrow()).contains("root1");
        assertThat(stage.issue(2).isOpen()).isFalse();
        assertThat(SubIssueMarker.find(stage.issue(2).body())).isEmpty();
    }

    @Test
    void renamedDocument_isAConflict_unlessItSaysWhatItWasCalled() {
        stage.filer().plan(pitch).apply();
        SprintPitch renamed = SprintPitch.parse(pitch.render(), "sprints/no-network.md");
        FilingPlan plan = stage.filer().plan(renamed);
        assertThat(plan.entries()).extracting(SubIssueStatus::state).containsOnly(State.CONFLICT);
        assertThat(plan.apply().filed()).isEmpty();
        assertThat(stage.filer()
                        .formerly(List.of("offline-cache"))
                        .plan(renamed)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void wordsOfEarlierTimes_withTheTitleOfAnEntry_areThatEntry() {
        int capital = stage.file("vision(#1): step-1", "Decomposed from #1 (cause 1 of 2)");
        int line = stage.file("vision(#1): step-2", "Text.\n\n<!-- decomposed-from: #1 -->");
        stage.file("vision(#1): step-3", "Decomposed from #10");
        FilingReport report = stage.filer().plan(pitch).apply();
        assertThat(report.filed()).containsExactly("step-3");
        assertThat(report.entries())
                .extracting(entry -> entry.number().orElseThrow())
                .startsWith(capital, line);
    }

    @Test
    void twoIssuesWithTheTitle_areAConflict() {
        stage.file("vision(#1): step-1", "Decomposed from #1");
        stage.file("vision(#1): step-1", "Decomposed from #1");
        assertThat(stage.filer().plan(pitch).problems())
                .hasSize(1)
                .first()
                .asString()
                .contains("#2, #3");
    }

    @Test
    void twin_isClosedWithoutItsMarker_unlessSomebodyWorksOnIt() {
        stage.filer().plan(pitch).apply();
        int twin = stage.file("vision(#1): step-1", marker("offline-cache", "step-1"));
        stage.harb().issues().edit(twin, IssueEdit.nothing().assignees(List.of("root1")));
        assertThat(stage.filer().plan(pitch).problems()).hasSize(1);
        stage.harb().issues().edit(twin, IssueEdit.nothing().assignees(List.of()));
        FilingPlan plan = stage.filer().plan(pitch);
        assertThat(plan.twins()).containsExactly(twin);
        assertThat(plan.apply().steps()).hasSize(1);
        assertThat(stage.issue(twin).isOpen()).isFalse();
        assertThat(stage.filer().plan(pitch).isEmpty()).isTrue();
    }

    @Test
    void twinOfAClosedIssue_isLeftToAPerson() {
        stage.filer().plan(pitch).apply();
        int again = stage.file("vision(#1): step-1", marker("offline-cache", "step-1"));
        stage.harb().issues().close(2);
        FilingPlan plan = stage.filer().plan(pitch);
        assertThat(plan.problems()).hasSize(1).first().asString().contains("#2 is closed");
        assertThat(plan.apply().isComplete()).isFalse();
        assertThat(stage.issue(again).isOpen()).isTrue();
    }

    @Test
    void closedVision_isNotMarked() {
        stage.harb().issues().close(1);
        assertThat(stage.filer().plan(pitch).apply().isComplete()).isTrue();
        assertThat(stage.issue(1).labels()).containsExactly("vision");
    }

    @Test
    void stalePlan_losesAgainstAnother_andTakesItsIssueBack() {
        try (Forge client = stage.client(stage.writer("dev-bot"))) {
            SprintFiler both = SprintFiler.of(client.repository("root1/harb")).filedBy(List.of("root1", "dev-bot"));
            FilingPlan stale = both.plan(pitch);
            stage.filer().plan(pitch).apply();
            FilingReport report = stale.apply();
            assertThat(report.stopped().orElseThrow()).contains("somebody else", "#2");
            assertThat(stage.issue(5).isOpen()).isFalse();
            assertThat(both.plan(pitch).isEmpty()).isTrue();
        }
    }

    @Test
    void accountThatMayNotLabel_stopsAfterTheFirstIssue() {
        Secret reader = stage.embedded().addAccount("reader", "password-reader");
        try (Forge client = stage.client(reader)) {
            FilingReport report =
                    SprintFiler.of(client.repository("root1/harb")).plan(pitch).apply();
            assertThat(report.stopped().orElseThrow()).contains("without its labels");
            assertThat(report.remaining()).hasSize(2);
        }
    }

    @Test
    void apply_ofTheSamePlanAgain_goesOnFromWhatItDid() {
        FilingPlan plan = stage.filer().plan(pitch);
        assertThat(plan.apply(1).filed()).containsExactly("step-1");
        FilingReport second = plan.apply(1);
        assertThat(second.filed()).containsExactly("step-2");
        assertThat(second.stopped().orElse("")).doesNotContain("somebody else");
        assertThat(plan.apply().isComplete()).isTrue();
        assertThat(plan.apply().filed()).isEmpty();
        assertThat(stage.issues()).hasSize(4).allMatch(IssueSnapshot::isOpen);
    }

    @Test
    void labelOfTheOrganisation_isNotMadeAgain_andKnownToThePlan() {
        stage.admin().organizations().create(NewOrganization.named("fleet"));
        Labels shared = stage.admin().organizations().labels("fleet");
        shared.ensure(Stream.of("vision", "backlog", "in-progress", "team-a")
                .map(name -> LabelSettings.of(name, "0e8a16"))
                .toList());
        stage.admin().repositories().createIn("fleet", NewRepository.named("harb"));
        ForgeRepository harb = stage.admin().repository("fleet/harb");
        harb.issues()
                .create(NewIssue.titled("Work offline").labelIds(harb.labels().ids(List.of("vision"))));
        FilingPlan plan = SprintFiler.of(harb)
                .plan(SprintSketch.pitch("team", SprintSketch.entry("step-1", "", "backlog, team-a")));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.apply().isComplete()).isTrue();
        assertThat(harb.issues().get(2).labelNames()).containsExactlyInAnyOrder("backlog", "team-a");
        assertThat(harb.labels().list().list()).isEmpty();
    }
}
