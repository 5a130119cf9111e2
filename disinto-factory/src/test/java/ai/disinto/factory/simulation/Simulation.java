package ai.disinto.factory.simulation;

import ai.disinto.core.secret.SecretScanner;
import ai.disinto.core.sprint.SprintPitch;
import ai.disinto.factory.FactoryProject;
import ai.disinto.factory.simulation.Scenario.Sabotage;
import ai.disinto.forge.Forge;
import ai.disinto.forge.IssueQuery;
import ai.disinto.forge.model.Issue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run: everything in it follows from its seed. */
final class Simulation implements Cast, AutoCloseable {
    private static final Duration WILD = Duration.ofHours(3);
    private static final int MOST_STEPS = 600;
    private static final int REST = 2;

    final World world = new World();
    private final Scenario scenario;
    private final Dice dice;
    private final Builds builds;
    private final People people;
    private final Optional<VaultDesk> vault;
    private final List<FactoryProcess> processes = new ArrayList<>();
    private boolean isWild = true;
    private int vision;

    Simulation(Scenario scenario, Path folder) {
        this.scenario = scenario;
        this.dice = new Dice(scenario.seed());
        this.isWild = scenario.isWild();
        this.builds = new Builds(
                world, dice.of("builds"), scenario.isWild() ? dice.of("mood").between(0, 20) : 0);
        this.people = new People(world, dice.of("people"));
        this.vault = scenario.actions() > 0
                ? Optional.of(new VaultDesk(world, dice.of("vault"), folder, approvers(scenario)))
                : Optional.empty();
        scenario.file(world, dice.of("issues"));
        vision = scenario.steps() > 0 ? world.issue("Light everywhere", "", "vision") : 0;
        for (int i = 1; i <= scenario.actions(); i++) {
            vault.orElseThrow().ask("release-" + i);
        }
        for (int i = 0; i < scenario.processes(); i++) {
            processes.add(new FactoryProcess(world, this, i, folder.resolve("process-" + i)));
        }
    }

    private static List<String> approvers(Scenario scenario) {
        return scenario.has(Sabotage.VAULT_TRUSTS_STRANGERS)
                ? List.of(World.HUMAN, World.COLLEAGUE)
                : List.of(World.HUMAN);
    }

    /** Plays until nobody has anything to do; answers whether that came to be. */
    boolean play() throws InterruptedException {
        processes.forEach(process -> world.agenda.again(Duration.ofSeconds(1), process::tick));
        for (int i = 0; i < scenario.deeds(); i++) {
            world.agenda.in(Duration.ofMinutes(dice.between(1, (int) WILD.toMinutes())), this::somebodyActs);
        }
        if (isWild && dice.chance(20)) {
            FactoryProcess lazy = dice.pick(processes);
            world.agenda.in(
                    Duration.ofMinutes(dice.between(1, 120)),
                    () -> lazy.pause(Duration.ofMinutes(dice.between(5, 90))));
        }
        world.agenda.in(WILD, this::heal);
        for (int i = 0; i < MOST_STEPS; i++) {
            world.agenda.step();
            if (!isWild && world.agenda.isQuiet() && rests()) {
                return true;
            }
        }
        return false;
    }

    private void somebodyActs() {
        if (scenario.has(Sabotage.TRUSTS_STRANGERS)) {
            people.approveAll();
        } else {
            people.act();
        }
    }

    private void heal() {
        world.story.tell("from now on nothing bad happens");
        isWild = false;
        processes.forEach(FactoryProcess::heal);
    }

    private boolean rests() {
        boolean idle = processes.stream().allMatch(process -> process.idle() >= REST);
        return idle && openIssues().stream().noneMatch(Simulation::isInWork);
    }

    /** Whether a factory has it: what a person took stays where it is. */
    private static boolean isInWork(Issue issue) {
        boolean isDevWork = !issue.labelNames().contains("vision");
        return issue.labelNames().contains("in-progress") && isDevWork && !isWithAPerson(issue);
    }

    static boolean isWithAPerson(Issue issue) {
        return issue.assignees().stream().anyMatch(user -> user.login().equals(World.HUMAN));
    }

    List<Issue> openIssues() {
        return world.code().issues().list(IssueQuery.open()).list();
    }

    Optional<Integer> vision() {
        return vision == 0 ? Optional.empty() : Optional.of(vision);
    }

    List<FactoryProcess> processes() {
        return processes;
    }

    Scenario scenario() {
        return scenario;
    }

    @Override
    public Dice dice() {
        return dice;
    }

    @Override
    public boolean isWild() {
        return isWild;
    }

    @Override
    public int atOnce() {
        return scenario.atOnce();
    }

    @Override
    public int mood() {
        return isWild ? scenario.mood() : 0;
    }

    @Override
    public SimulatedAgent.Temper temper() {
        return isWild ? scenario.temper() : SimulatedAgent.Temper.GOOD;
    }

    @Override
    public Builds builds() {
        return builds;
    }

    @Override
    public FactoryProject equip(FactoryProject project, Forge forge, int process) {
        FactoryProject equipped = sabotaged(project);
        if (vault.isPresent() && process == 0) {
            equipped = vault.get().equip(equipped, forge, isWild);
        }
        if (vision > 0) {
            List<SprintPitch> pitches = List.of(Scenario.pitch(vision, scenario.steps()));
            equipped = equipped.sprints(() -> pitches);
        }
        return equipped;
    }

    private FactoryProject sabotaged(FactoryProject project) {
        return switch (scenario.sabotage()) {
            case BUILDS_NOTHING -> project.withoutCi();
            case TRUSTS_STRANGERS -> project.reviewers(List.of("review-1", "review-2", World.COLLEAGUE));
            case CLAIMS_END_SOON -> project.lease(Duration.ofMinutes(2));
            default -> project;
        };
    }

    @Override
    public SecretScanner secrets() {
        return scenario.has(Sabotage.KNOWS_NO_SECRETS)
                ? SecretScanner.standard().withCommits(id -> true)
                : SecretScanner.standard().withKnown(world.secrets());
    }

    @Override
    public void meddle(FactoryProcess busy) {
        world.story.tell("while " + busy.login() + " is at work");
        Optional<FactoryProcess> other =
                processes.stream().filter(process -> process != busy).findFirst();
        try {
            if (other.isPresent() && dice.chance(60)) {
                other.get().tickNow();
            } else {
                people.act();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a simulation", e);
        }
    }

    @Override
    public void close() {
        world.close();
    }
}
