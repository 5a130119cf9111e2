package ai.disinto.core.agent;

import static ai.disinto.core.agent.DueRun.Verdict.DUE;
import static ai.disinto.core.agent.DueRun.Verdict.HELD;
import static ai.disinto.core.agent.DueRun.Verdict.NOT_YET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.disinto.core.document.DocumentLimits;
import ai.disinto.core.document.InvalidDocumentException;
import ai.disinto.core.document.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentScheduleTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Duration MOST_JITTER = Duration.ofMinutes(5);
    private static final ScheduledRun GARDENER = run("shop", "gardener");
    private static final ScheduledRun PLANNER = run("shop", "planner");

    @TempDir
    private Path folder;

    @Test
    void neverStarted_isDueAtOnce() {
        assertThat(due(AgentSchedule.empty(), NOON)).extracting(DueRun::verdict).containsExactly(DUE, DUE);
        assertThat(due(AgentSchedule.empty(), NOON).get(0).reason()).isEqualTo("has never started");
        assertThat(AgentSchedule.empty().nextDue(GARDENER)).isEmpty();
    }

    @Test
    void nextDue_isTheLastStartAndTheIntervalAndALittle() {
        AgentSchedule schedule = AgentSchedule.empty().started(GARDENER, NOON);
        Instant due = schedule.nextDue(GARDENER).orElseThrow();
        Instant earliest = NOON.plus(Duration.ofHours(6));
        assertThat(due).isBetween(earliest, earliest.plus(MOST_JITTER));
        assertThat(schedule.nextDue(GARDENER)).contains(due);
        assertThat(due(schedule, due.minusMillis(1)))
                .extracting(DueRun::verdict)
                .containsExactly(DUE, NOT_YET);
        assertThat(due(schedule, due)).allMatch(DueRun::isDue);
    }

    @Test
    void jitter_differsBetweenProjectsStartsAndSeeds() {
        List<Instant> dues = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ScheduledRun run = run("project-" + i, "gardener");
            dues.add(AgentSchedule.empty().started(run, NOON).nextDue(run).orElseThrow());
        }
        assertThat(dues.stream().distinct()).hasSizeGreaterThan(40);
        AgentSchedule schedule = AgentSchedule.empty().started(GARDENER, NOON);
        assertThat(schedule.withSeed("other").nextDue(GARDENER)).isNotEqualTo(schedule.nextDue(GARDENER));
        Duration first = Duration.between(NOON, schedule.nextDue(GARDENER).orElseThrow());
        Instant later = NOON.plusSeconds(1);
        Duration second = Duration.between(
                later, schedule.started(GARDENER, later).nextDue(GARDENER).orElseThrow());
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void missedRuns_fireOnceAndLate() {
        AgentSchedule schedule = AgentSchedule.empty().started(GARDENER, NOON).started(PLANNER, NOON);
        Instant monday = NOON.plus(Duration.ofDays(5));
        assertThat(due(schedule, monday)).allMatch(DueRun::isDue);
        assertThat(due(schedule, monday).get(0).reason()).endsWith("and was missed");
        assertThat(due(schedule.started(GARDENER, monday), monday.plusSeconds(1)))
                .filteredOn(due -> due.run().equals(GARDENER))
                .extracting(DueRun::verdict)
                .containsExactly(NOT_YET);
    }

    @Test
    void obstacle_delaysAndDoesNotSkip() {
        AgentSchedule schedule = AgentSchedule.empty().started(GARDENER, NOON);
        Instant evening = NOON.plus(Duration.ofHours(7));
        List<DueRun> held = schedule.due(List.of(GARDENER), evening, run -> Optional.of("its backend is busy"));
        assertThat(held).singleElement().satisfies(run -> {
            assertThat(run.verdict()).isEqualTo(HELD);
            assertThat(run.isDue()).isFalse();
            assertThat(run.reason()).endsWith("but its backend is busy");
        });
        assertThat(due(schedule, evening.plusSeconds(60)))
                .filteredOn(DueRun::isDue)
                .hasSize(2);
    }

    @Test
    void obstacle_isAskedOnlyForWhatIsDueOtherwise() {
        AgentSchedule schedule = AgentSchedule.empty().started(GARDENER, NOON);
        List<ScheduledRun> asked = new ArrayList<>();
        schedule.due(List.of(GARDENER, PLANNER), NOON.plusSeconds(1), run -> {
            asked.add(run);
            return Optional.empty();
        });
        assertThat(asked).containsExactly(PLANNER);
    }

    @Test
    void due_comesMostOverdueFirst_andEachRunOnce() {
        AgentSchedule schedule = AgentSchedule.empty()
                .started(PLANNER, NOON.minus(Duration.ofDays(3)))
                .started(GARDENER, NOON.minus(Duration.ofDays(1)));
        assertThat(schedule.due(List.of(GARDENER, PLANNER, GARDENER), NOON, run -> Optional.empty()))
                .extracting(DueRun::run)
                .containsExactly(PLANNER, GARDENER);
    }

    @Test
    void start_thatLiesFarAhead_isAWrongClockAndStarvesNobody() {
        AgentSchedule schedule = AgentSchedule.empty().started(GARDENER, NOON.plus(Duration.ofDays(3650)));
        DueRun due =
                schedule.due(List.of(GARDENER), NOON, run -> Optional.empty()).get(0);
        assertThat(due.isDue()).isTrue();
        assertThat(due.reason()).contains("a clock was wrong");
        assertThat(schedule.started(GARDENER, NOON).lastStart(GARDENER)).contains(NOON);
        assertThat(AgentSchedule.empty()
                        .started(GARDENER, NOON.plusSeconds(5))
                        .due(List.of(GARDENER), NOON, run -> Optional.empty()))
                .extracting(DueRun::verdict)
                .containsExactly(NOT_YET);
    }

    @Test
    void interval_thatIsNoMultipleOfAnything_isHonoured() {
        ScheduledRun run = GARDENER.withInterval(Duration.ofMinutes(9));
        AgentSchedule schedule = AgentSchedule.empty().started(run, NOON);
        assertThat(schedule.nextDue(run).orElseThrow()).isBetween(NOON.plusSeconds(540), NOON.plusSeconds(540 + 27));
        assertThatThrownBy(() -> GARDENER.withInterval(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one second");
        ScheduledRun ages = GARDENER.withInterval(Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(AgentSchedule.empty().started(ages, NOON).nextDue(ages)).contains(Instant.MAX);
    }

    @Test
    void text_keepsWhatNobodyUnderstands() {
        String text =
                "# ours\r\n\r\n2026-11-25T12:00:00Z  shop gardener gardener\r\nnonsense\r\n2020-01-01T00:00:00Z old x y";
        AgentSchedule schedule = AgentSchedule.check(text, "schedule").value().orElseThrow();
        assertThat(schedule.render()).isEqualTo(text);
        assertThat(schedule.lastStart(GARDENER)).contains(NOON);
        assertThat(schedule.started(PLANNER, NOON)
                        .started(GARDENER, NOON.plusSeconds(1))
                        .render())
                .isEqualTo("""
                        # ours

                        2026-11-25T12:00:01Z shop gardener gardener
                        nonsense
                        2020-01-01T00:00:00Z old x y
                        2026-11-25T12:00:00Z shop planner planner
                        """.replace("\n", "\r\n"));
        assertThat(AgentSchedule.check(text, "schedule").diagnostics())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("agent.schedule-line");
                    assertThat(problem.line()).isEqualTo(4);
                });
        assertThat(schedule).hasToString("AgentSchedule[2 runs]");
    }

    @Test
    void text_withARunTwice_hasItsLatestStart_andOneLineAfterwards() {
        AgentSchedule schedule = AgentSchedule.parse(
                "2026-11-25T12:00:00Z shop gardener gardener\n2026-11-25T11:00:00Z shop gardener gardener\n", "s");
        assertThat(schedule.lastStart(GARDENER)).contains(NOON);
        assertThat(schedule.started(GARDENER, NOON).render().lines()).hasSize(1);
    }

    @Test
    void text_thatIsBlank_isAnEmptySchedule() {
        assertThat(AgentSchedule.parse(" \n", "s").render()).isEqualTo(" \n");
        assertThat(AgentSchedule.check(SourceText.of("x".repeat(50), "s")
                                .withLimits(DocumentLimits.defaults().withMaxSize(10)))
                        .isValid())
                .isFalse();
        assertThatThrownBy(() -> AgentSchedule.read(folder.resolve("none")))
                .isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void recordStart_makesAndReplacesTheFile() throws IOException {
        Path file = folder.resolve("schedule");
        AgentSchedule.recordStart(file, GARDENER, NOON);
        AgentSchedule second = AgentSchedule.recordStart(file, PLANNER, NOON);
        assertThat(AgentSchedule.read(file)).isEqualTo(second).hasSameHashCodeAs(second);
        assertThat(Files.readString(file).lines()).hasSize(2);
        assertThat(AgentSchedule.recordStart(file, PLANNER, NOON)).isEqualTo(second);
    }

    @Test
    void names_withBlanks_areOneWord() {
        ScheduledRun run = ScheduledRun.of("a b%", Agent.builder("night shift").build(), Role.of("dev"));
        AgentSchedule schedule = AgentSchedule.empty().started(run, NOON);
        assertThat(schedule.render()).isEqualTo("2026-11-25T12:00:00Z a%20b%25 night%20shift dev\n");
        assertThat(AgentSchedule.parse(schedule.render(), "s").lastStart(run)).contains(NOON);
    }

    @Test
    void twoProjects_doNotWaitForEachOther() {
        AgentSchedule schedule = AgentSchedule.empty().started(PLANNER, NOON);
        ScheduledRun other = run("harb", "planner");
        assertThat(schedule.due(List.of(PLANNER, other), NOON.plusSeconds(1), run -> Optional.empty()))
                .extracting(due -> due.run() + " " + due.verdict())
                .containsExactly("harb/planner/planner DUE", "shop/planner/planner NOT_YET");
    }

    private static List<DueRun> due(AgentSchedule schedule, Instant now) {
        return schedule.due(List.of(GARDENER, PLANNER), now, run -> Optional.empty());
    }

    private static ScheduledRun run(String project, String role) {
        Agent agent = Agent.builder(role).roles(List.of(Role.of(role))).build();
        return ScheduledRun.of(project, agent, Role.of(role));
    }
}
