package ai.disinto.factory;

import static org.assertj.core.api.Assertions.assertThat;

import ai.disinto.core.agent.Role;
import ai.disinto.core.issue.IssueReference;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.IssueEdit;
import ai.disinto.forge.model.Permission;
import ai.disinto.forge.pull.ReviewOpinion;
import ai.disinto.forge.pull.ReviewOpinion.Verdict;
import ai.disinto.forge.work.ClaimHolder;
import ai.disinto.forge.work.Claims;
import ai.disinto.testing.AgentScript;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims of others stop nobody, and own ones are kept. */
final class FactoryClaimsTest {
    @TempDir
    private Path folder;

    private static Claims claims(FactoryStage stage, String name, String login) {
        return Claims.in(stage.forge(login).repository("root1/" + name + "-ops"))
                .forIssuesOf(stage.forge(login).repository("root1/" + name))
                .claimant(login)
                .lease(Duration.ofHours(3))
                .time(stage.now::get)
                .build();
    }

    private List<ClaimMemory.Key> keys() {
        return new ClaimMemory(new WorkFolder(folder.resolve("projects/root1/harb"))).all();
    }

    @Test
    void issueThatAnotherFactoryHolds_keepsNobodyFromTheNext() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int first = stage.issue("One");
            int second = stage.issue("Two");
            int third = stage.issue("Three");
            stage.account("other-bot");
            for (String name : List.of("harb", "harb-ops")) {
                stage.forge("root1").repository("root1/" + name).collaborators().put("other-bot", Permission.WRITE);
            }
            stage.embedded
                    .faults()
                    .on("POST", "/repos/root1/harb/issues/" + first + "/labels")
                    .answer(403)
                    .always();
            assertThat(claims(stage, "harb", "other-bot").acquire(first).claim())
                    .isPresent();
            assertThat(stage.seen(first).labelNames()).containsExactly("backlog");
            stage.harb().issueLinks().addDependency(second, IssueReference.local(third));
            TickReport report = stage.tick(stage.factory(project));
            assertThat(FactoryStage.hasBegun(report, third)).isTrue();
            assertThat(FactoryStage.hasBegun(report, second)).isFalse();
            assertThat(report.held()).anyMatch(event -> event.text().contains("claimed by"));
        }
    }

    @Test
    void ownIssueThatAPersonPutBack_keepsItsKey() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("One");
            stage.limits = FactoryLimits.standard().issuesAtOnce(2);
            Factory factory = stage.factory(project);
            stage.tick(factory);
            List<ClaimMemory.Key> before = keys();
            stage.harb().issues().removeLabel(issue, "in-progress");
            stage.harb().issues().addLabels(issue, List.of("backlog"));
            var unused = stage.harb().issues().edit(issue, IssueEdit.nothing().assignees(Set.of()));
            stage.reviewer = read -> {
                throw new ReviewFailedException("later");
            };
            stage.tick(factory);
            assertThat(before).hasSize(1);
            assertThat(keys()).isEqualTo(before);
        }
    }

    @Test
    void forget_leavesTheKeyOfAnotherClaim() {
        ClaimMemory memory = new ClaimMemory(new WorkFolder(folder));
        memory.keep(new ClaimMemory.Key(1, "dev-bot", "first-nonce"));
        memory.forget(1, "other-nonce");
        assertThat(memory.all()).hasSize(1);
        memory.forget(1, "first-nonce");
        assertThat(memory.all()).isEmpty();
    }

    @Test
    void claimsOfAllProjects_areRenewedBeforeRunsAndReviewsAndSlowTasks() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject harb = stage.project("harb");
            FactoryProject mole = stage.project("mole");
            int issue = stage.issue(mole.repository(), "Build it", "");
            List<Duration> left = new ArrayList<>();
            Claims look = claims(stage, "mole", "root1");
            Runnable takesHours = () -> {
                Optional<Instant> until = look.holder(issue).flatMap(ClaimHolder::until);
                until.ifPresent(time -> left.add(Duration.between(stage.now.get(), time)));
                stage.passes(Duration.ofMinutes(150));
            };
            stage.reviewer = read -> {
                takesHours.run();
                return new ReviewOpinion(Verdict.REQUEST_CHANGES, "so", "Text.");
            };
            Factory factory = stage.factory(
                    builder -> builder.every(Role.of("planner"), Duration.ofDays(9), each -> takesHours.run()),
                    harb,
                    mole);
            stage.tick(factory);
            stage.agent.otherwise(task -> {
                takesHours.run();
                return AgentScript.writes(task.item() + task.kind() + ".txt", "x\n")
                        .run(task);
            });
            for (String title : List.of("One", "Two")) {
                stage.issue(title);
            }
            for (int i = 0; i < 6; i++) {
                stage.tick(factory);
            }
            assertThat(left).hasSizeGreaterThan(4).allMatch(time -> time.compareTo(Duration.ofMinutes(165)) > 0);
        }
    }

    @Test
    void claimThatIsLostBeforeARun_isToldOf_andNoAgentWorksForIt() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            int issue = stage.issue("One");
            ForgeRepository ops = stage.forge("root1").repository("root1/harb-ops");
            stage.observer = new FactoryObserver() {
                @Override
                public void happened(FactoryEvent event) {
                    stage.events.add(event);
                    if (event.text().startsWith("Claimed by")) {
                        ops.branches().delete("claims/" + issue);
                        stage.passes(Duration.ofHours(1));
                    }
                }
            };
            stage.tick(stage.factory(project));
            assertThat(stage.agent.tasks()).isEmpty();
            assertThat(stage.events)
                    .extracting(FactoryEvent::text)
                    .contains("Somebody else has the claim now.")
                    .anyMatch(text -> text.startsWith("no agent worked on #" + issue));
        }
    }

    @Test
    void claimThatCannotBeRenewed_keepsNoOtherFromIt() throws InterruptedException {
        try (FactoryStage stage = new FactoryStage(folder)) {
            FactoryProject project = stage.project("harb");
            stage.limits = FactoryLimits.standard().issuesAtOnce(2);
            int first = stage.issue("One");
            int second = stage.issue("Two");
            Factory factory = stage.factory(project);
            stage.tick(factory);
            stage.passes(Duration.ofMinutes(90));
            stage.embedded
                    .faults()
                    .on("*", "/repos/root1/harb-ops/contents/**")
                    .answer(401)
                    .once();
            factory.pause("look at the claims");
            TickReport report = stage.tick(factory);
            assertThat(report.failed()).hasSize(1);
            assertThat(report.failed().get(0).issue()).hasValue(first);
            assertThat(claims(stage, "harb", "root1")
                            .holder(second)
                            .flatMap(ClaimHolder::until)
                            .orElseThrow())
                    .isAfter(stage.now.get().plus(Duration.ofHours(2)));
        }
    }
}
