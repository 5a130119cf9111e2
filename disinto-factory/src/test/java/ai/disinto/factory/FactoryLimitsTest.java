package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.disinto.core.agent.Backend;
import ai.disinto.core.agent.BackendSlots;
import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.forge.agent.AgentRunner;
import ai.disinto.testing.AgentScript;
import ai.disinto.testing.ScriptedAgent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactoryLimitsTest {
    private static final String APPROVAL =
            "{\"verdict\": \"APPROVE\", \"verdict_reason\": \"good\", \"review_markdown\": \"Fine.\"}";

    @TempDir
    private Path folder;

    @Test
    void attempts_areCountedAcrossRestarts_andBlockTheIssue() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            stage.limits = FactoryLimits.standard().attempts(2);
            stage.agent.otherwise(AgentScript.fails("out of ideas"));
            int issue = stage.issue("Light the tower");
            stage.tick(stage.factory(project));
            assertThat(stage.seen(issue).labelNames()).contains("backlog");
            stage.tick(stage.factory(project));
            assertThat(stage.seen(issue).labelNames()).contains("blocked").doesNotContain("backlog");
            assertThat(stage.blockedWhy(issue))
                    .contains("attempts_exhausted (2 attempts, the last one ended with no_push");
            assertThat(stage.agent.tasks()).hasSize(2);
        }
    }

    @Test
    void attempts_areSpent_nobodyTriesUntilTheCommentIsDeleted() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            stage.limits = FactoryLimits.standard().attempts(1);
            stage.agent.otherwise(AgentScript.doesNothing());
            int issue = stage.issue("Light the tower");
            Factory factory = stage.factory(project);
            stage.tick(factory);
            stage.unblock(issue);
            stage.tick(factory);
            assertThat(stage.agent.tasks()).hasSize(1);
            stage.forgetAttempts(issue);
            stage.unblock(issue);
            stage.tick(factory);
            assertThat(stage.agent.tasks()).hasSize(2);
        }
    }

    @Test
    void attempts_ofStrangers_countForNothing() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            stage.limits = FactoryLimits.standard().attempts(1);
            int issue = stage.issue("Light the tower");
            Attempt forged = new Attempt("0123456789ab", stage.now.get(), 0, "no_push");
            var unused = stage.harb().comments().create(issue, AttemptText.of(List.of(forged)));
            stage.tickUntilClosed(stage.factory(project), issue);
            assertThat(stage.agent.tasks()).hasSize(1);
        }
    }

    @Test
    void attempts_thatCannotBeRead_blockTheIssue() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            var unused = stage.forge("dev-bot")
                    .repository("root1/harb")
                    .comments()
                    .create(issue, "<!-- disinto-attempts: v=1 nonsense -->");
            stage.tick(stage.factory(project));
            assertThat(stage.seen(issue).labelNames()).contains("blocked");
            assertThat(stage.agent.tasks()).isEmpty();
        }
    }

    @Test
    void attemptTime_isOver_endsTheAttempt() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            stage.limits =
                    FactoryLimits.standard().attemptTime(Duration.ofMinutes(5)).attempts(1);
            stage.reviewer = read -> {
                throw new ReviewFailedException("nobody is there");
            };
            int issue = stage.issue("Light the tower");
            Factory factory = stage.factory(project);
            stage.tick(factory);
            stage.passes(Duration.ofMinutes(6));
            stage.tick(factory);
            assertThat(stage.blockedWhy(issue)).contains("budget_exhausted");
        }
    }

    @Test
    void issuesAtOnce_holdBackTheNext() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            stage.limits = FactoryLimits.standard().issuesAtOnce(2);
            List<Integer> issues = List.of(stage.issue("One"), stage.issue("Two"), stage.issue("Three"));
            TickReport report = stage.tick(stage.factory(project));
            assertThat(issues)
                    .filteredOn(issue -> FactoryStage.hasBegun(report, issue))
                    .hasSize(2);
            assertThat(report.held()).anyMatch(event -> event.text().contains("2 of 2 at once"));
        }
    }

    @Test
    void slots_takenByOthers_holdTheWork() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("Light the tower");
            BackendSlots slots = BackendSlots.of(1);
            Factory factory = stage.factory(builder -> builder.slots(slots), project);
            Optional<BackendSlots.Slot> taken = slots.acquire(Backend.named("dev-bot"), Duration.ZERO);
            TickReport report = stage.tick(factory);
            assertThat(report.held()).anyMatch(event -> event.text().contains("all agents are at work"));
            taken.orElseThrow().close();
            stage.tickUntilClosed(factory, issue);
            assertThat(slots.free(Backend.named("dev-bot"))).isEqualTo(1);
        }
    }

    @Test
    void slotOfAReviewer_takenByAnAgentOfAnotherFactory_holdsTheReview() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            stage.limits = FactoryLimits.standard().issuesAtOnce(2);
            int first = stage.issue("Light the tower");
            Backend box = Backend.named("box");
            BackendSlots slots = BackendSlots.of(1);
            ScriptedAgent critic = new ScriptedAgent().otherwise(AgentScript.writes("review.json", APPROVAL));
            Factory reviews = reviewing(stage, slots, box, critic, project);
            List<TickReport> meanwhile = new ArrayList<>();
            AgentRunner worker = task -> {
                if (!task.item().equals("issue-" + first)) {
                    stage.settle();
                    meanwhile.add(reviews.tick());
                }
                return AgentScript.writes(task.item() + ".txt", "done\n").run(task);
            };
            Factory works = working(stage, slots, box, worker, project);
            stage.tick(works);
            int second = stage.issue("Paint it");
            stage.tickUntil(works, 5, report -> FactoryStage.hasBegun(report, second));
            assertThat(meanwhile)
                    .singleElement()
                    .satisfies(report -> assertThat(report.held())
                            .anyMatch(event ->
                                    event.text().equals("The review waits: the backend box is busy, with 1 at work")));
            assertThat(critic.tasks()).isEmpty();
            assertThat(stage.tick(reviews).done())
                    .anyMatch(event -> event.text().startsWith("Reviewed by review-bot"));
            assertThat(slots.free(box)).isEqualTo(1);
        }
    }

    @Test
    void slotOfAReviewer_isGivenBack_whateverBecomesOfTheReview() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            stage.issue("Light the tower");
            Backend box = Backend.named("box");
            BackendSlots slots = BackendSlots.of(1);
            ScriptedAgent critic = new ScriptedAgent().otherwise(AgentScript.fails("no opinion"));
            stage.reviewer = AgentReviewer.of(critic, folder.resolve("reviews")).backend(box);
            Factory factory = stage.factory(builder -> builder.slots(slots), project);
            stage.tickUntil(factory, 5, report -> !critic.tasks().isEmpty());
            assertThat(slots.free(box)).isEqualTo(1);
        }
    }

    /** A factory that works, and leaves reviews to others. */
    private Factory working(
            FactoryStage stage, BackendSlots slots, Backend box, AgentRunner worker, FactoryProject project) {
        return Factory.builder()
                .project(project.reviewers(List.of("review-bot")))
                .agent(FactoryAgent.of("dev-bot", stage.forge("dev-bot"), worker)
                        .backend(box))
                .workFolder(folder.resolve("works"))
                .slots(slots)
                .limits(stage.limits)
                .clock(stage.now::get)
                .random(new Random(7))
                .build();
    }

    /** A factory that reviews, and has nothing to work with. */
    private Factory reviewing(
            FactoryStage stage, BackendSlots slots, Backend box, AgentRunner critic, FactoryProject project) {
        return Factory.builder()
                .project(project)
                .agent(FactoryAgent.of("root1", stage.forge("root1"), new ScriptedAgent())
                        .backend(box))
                .reviewer(
                        "review-bot",
                        stage.forge("review-bot"),
                        AgentReviewer.of(critic, folder.resolve("reviews")).backend(box))
                .workFolder(folder.resolve("second"))
                .slots(slots)
                .clock(stage.now::get)
                .random(new Random(8))
                .build();
    }

    @Test
    void filingsPerHour_spreadASprintOverHours() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject bare = stage.project("harb");
            int vision = stage.vision("Light everywhere");
            stage.passes(Duration.ofHours(2));
            SprintPitch pitch = FactoryStage.pitch(vision, 3);
            stage.limits = FactoryLimits.standard().filingsPerHour(2);
            Factory factory = stage.factory(bare.sprints(() -> List.of(pitch)));
            TickReport first = stage.tick(factory);
            assertThat(stage.filed(first)).hasSize(2);
            assertThat(stage.filed(stage.tick(stage.factory(bare.sprints(() -> List.of(pitch))))))
                    .isEmpty();
            stage.passes(Duration.ofHours(2));
            assertThat(stage.filed(stage.tick(factory))).hasSize(1);
        }
    }

    @Test
    void limits_belowOne_areRefused() {
        FactoryLimits limits = FactoryLimits.standard();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits.attempts(0))
                .withMessageContaining("attempts");
        assertThatIllegalArgumentException().isThrownBy(() -> limits.issuesAtOnce(0));
        assertThatIllegalArgumentException().isThrownBy(() -> limits.filingsPerHour(0));
        assertThatIllegalArgumentException().isThrownBy(() -> limits.attemptTime(Duration.ZERO));
        assertThat(limits.attempts(5))
                .isNotEqualTo(limits)
                .hasToString("5 attempts of PT24H, 1 issues at once, 20 filings an hour");
    }
}
