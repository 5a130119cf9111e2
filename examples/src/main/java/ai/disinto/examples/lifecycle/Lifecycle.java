package ai.disinto.examples.lifecycle;

import ai.disinto.examples.lifecycle.Cast.Role;
import ai.disinto.factory.Factory;
import ai.disinto.factory.TickReport;
import ai.disinto.forge.ForgeException;
import ai.disinto.vault.Vault;
import ai.disinto.vault.audit.AuditKind;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets the factory tick until the vision is closed and the risky operation is done, or the time is over. */
final class Lifecycle {
    private final Stage stage;
    private final Story story;
    private final Factory factory;
    private final Vault vault;
    private final Backlog backlog;
    private final Narrator narrator;
    private final Person person;
    private final Runnable checks;
    private final Duration limit;
    private boolean visionClosed;
    private boolean actionDone;
    private boolean chartDrawn;

    Lifecycle(Stage stage, Plant plant, Story story, Runnable checks, Duration limit) {
        this.stage = stage;
        this.story = story;
        this.backlog = new Backlog(stage.project(Role.KEEPER), stage.pitch());
        this.narrator = new Narrator(story, stage, backlog);
        this.vault = plant.vault();
        this.factory = plant.factory(vault, narrator);
        this.person = new Person(stage, story);
        this.checks = checks;
        this.limit = limit;
    }

    /** Answers whether the end was reached in time; an issue that is blocked is an end, too, and a bad one. */
    boolean run() throws InterruptedException {
        backlog.look();
        look();
        while (!isOver() && !narrator.isStuck() && story.seconds() < limit.toMillis() / 1e3) {
            TickReport report = factory.tick();
            checks.run();
            person.look(chartDrawn);
            if (!report.done().isEmpty()) {
                look();
            }
            await(report);
        }
        return isOver();
    }

    Backlog backlog() {
        return backlog;
    }

    Vault vault() {
        return vault;
    }

    Factory factory() {
        return factory;
    }

    private boolean isOver() {
        return visionClosed && actionDone;
    }

    /** What the forge says counts, so that a run can be gone on with by another process. */
    private void look() {
        try {
            visionClosed =
                    !stage.project(Role.KEEPER).issues().get(stage.vision()).isOpen();
            chartDrawn = chartDrawn || backlog.isClosed("chart") || visionClosed;
            actionDone = actionDone || (chartDrawn && hasEnded());
        } catch (ForgeException e) {
            story.trouble(String.valueOf(e.getMessage()));
        }
    }

    private boolean hasEnded() {
        return vault.audit().records().stream()
                .anyMatch(record -> record.entry().kind() == AuditKind.ENDED);
    }

    private static void await(TickReport report) throws InterruptedException {
        long millis = Duration.between(Instant.now(), report.wakeAt()).toMillis();
        if (millis > 0) {
            boolean unused = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        }
    }
}
