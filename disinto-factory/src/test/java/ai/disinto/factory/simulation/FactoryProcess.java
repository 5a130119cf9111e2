package ai.disinto.factory.simulation;

import ai.disinto.core.RepositorySlug;
import ai.disinto.factory.Factory;
import ai.disinto.factory.FactoryBuilder;
import ai.disinto.factory.FactoryEvent;
import ai.disinto.factory.FactoryLimits;
import ai.disinto.factory.FactoryObserver;
import ai.disinto.factory.FactoryProject;
import ai.disinto.factory.TickReport;
import ai.disinto.forge.Forge;
import ai.disinto.forge.agent.AgentTask;
import ai.disinto.forge.pull.WalkLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/** A process with a factory in it. It dies, and another one with the same folder comes up. */
final class FactoryProcess {
    private static final WalkLimits WALKS = WalkLimits.standard()
            .ciPoll(Duration.ofMinutes(10))
            .ciWait(Duration.ofHours(1))
            .reviewPoll(Duration.ofMinutes(20))
            .reviewWait(Duration.ofHours(2));

    private final World world;
    private final Cast cast;
    private final int number;
    private final Dice dice;
    private Path folder;
    private Mortality mortality;
    private Factory factory;
    private boolean isTicking;
    private int lives;
    private int idle;

    FactoryProcess(World world, Cast cast, int number, Path folder) {
        this.world = world;
        this.cast = cast;
        this.number = number;
        this.dice = cast.dice().of("process " + number);
        this.folder = folder;
        this.mortality = mortality(Mortality.Plan.CALM);
        this.factory = born(cast.isWild() ? Mortality.Plan.of(dice) : Mortality.Plan.CALM);
    }

    String login() {
        return World.DEVELOPERS.get(number);
    }

    private String reviewer() {
        return World.REVIEWERS.get(number);
    }

    private Mortality mortality(Mortality.Plan plan) {
        return new Mortality(world, dice.of("life " + lives), plan, () -> cast.meddle(this));
    }

    private Factory born(Mortality.Plan plan) {
        lives++;
        mortality = mortality(plan);
        Dice own = dice.of("factory " + lives);
        Forge root = world.client("root1", mortality);
        FactoryProject project = FactoryProject.of(root.repository(World.CODE), root.repository(World.OPS))
                .reviewers(Set.copyOf(World.REVIEWERS))
                .lease(ClaimedByOne.LEASE)
                .walkLimits(WALKS);
        SimulatedAgent agent = new SimulatedAgent(world, own.of("agent"), login(), cast.temper(), mortality::meddle);
        SimulatedReviewer reads = new SimulatedReviewer(world, own.of("review"), reviewer(), cast.mood());
        FactoryBuilder builder = Factory.builder()
                .project(cast.equip(project, root, number))
                .agent(login(), world.client(login(), mortality), agent)
                .reviewer(reviewer(), world.client(reviewer(), mortality), reads)
                .workFolder(folder)
                .limits(FactoryLimits.standard().issuesAtOnce(cast.atOnce()))
                .pollInterval(Duration.ofMinutes(40))
                .clock(world.agenda::now)
                .random(own.of("nonces").random())
                .secrets(cast.secrets())
                .observer(new Ears());
        return builder.build();
    }

    /** Ticks if it is not in the middle of it, and says when it will do so again. */
    void tick() throws InterruptedException {
        if (isTicking) {
            world.agenda.again(Duration.ofMinutes(1), this::tick);
            return;
        }
        isTicking = true;
        mortality.begin();
        try {
            TickReport report = factory.tick();
            mortality.end();
            rest(report);
        } catch (ProcessDeath e) {
            mortality.end();
            burial();
        } finally {
            isTicking = false;
        }
        cast.builds().look();
    }

    /** A tick while another process is in the middle of one. */
    void tickNow() throws InterruptedException {
        if (!isTicking && !mortality.isDead()) {
            isTicking = true;
            mortality.begin();
            try {
                factory.tick();
            } catch (ProcessDeath e) {
                world.story.died(login(), issue -> world.isGivenBack(issue, login()));
                factory = born(cast.isWild() ? Mortality.Plan.of(dice) : Mortality.Plan.CALM);
            } finally {
                mortality.end();
                isTicking = false;
            }
        }
    }

    private void rest(TickReport report) {
        idle = report.done().isEmpty() && report.failed().isEmpty() ? idle + 1 : 0;
        Duration least = Duration.ofMinutes(2);
        Duration until = Duration.between(world.agenda.now(), report.wakeAt());
        world.agenda.again(until.compareTo(least) < 0 ? least : until, this::tick);
    }

    private void burial() {
        world.story.died(login(), issue -> world.isGivenBack(issue, login()));
        idle = 0;
        boolean isWild = cast.isWild();
        if (isWild && dice.chance(15)) {
            folder = folder.resolveSibling(folder.getFileName() + "-" + lives);
            world.story.tell("its disk is lost");
        }
        Duration pause = Duration.ofMinutes(dice.chance(20) ? dice.between(100, 300) : dice.between(1, 30));
        world.agenda.again(pause, () -> {
            factory = born(cast.isWild() ? Mortality.Plan.of(dice) : Mortality.Plan.CALM);
            tick();
        });
    }

    /** How often in a row there was nothing to do. */
    int idle() {
        return idle;
    }

    Factory factory() {
        return factory;
    }

    /** A person has it rest for a while. */
    void pause(Duration time) {
        world.story.tell(World.HUMAN + " pauses " + login());
        factory.pause("lunch");
        world.agenda.in(time, () -> {
            factory.resume();
            idle = 0; // that it did nothing while it rested says nothing
        });
    }

    /** Puts it into a new process in which nothing bad happens. */
    void heal() {
        idle = 0;
        factory = born(Mortality.Plan.CALM);
    }

    /** Hears what the factory says. */
    private final class Ears implements FactoryObserver {
        @Override
        public void happened(FactoryEvent event) {
            world.story.tell(login() + ": " + event);
            world.story.said(event.toString());
            boolean isDone = event.outcome() == FactoryEvent.Outcome.DONE
                    && event.issue().isPresent();
            if (isDone && event.text().startsWith("Claimed by")) {
                int issue = event.issue().getAsInt();
                world.claimedSince(issue, login()).ifPresent(at -> world.story.claimed(issue, login(), at));
            } else if (isDone && isEnd(event.text())) {
                world.story.released(event.issue().getAsInt(), login());
            }
        }

        @Override
        public void begins(RepositorySlug project, String login, AgentTask task) {
            world.story.tell(login + " begins " + task.item() + ", " + task.kind());
        }

        private boolean isEnd(String text) {
            return Stream.of("Over:", "Ended with", "Blocked until", "Refused by")
                    .anyMatch(text::startsWith);
        }
    }
}
