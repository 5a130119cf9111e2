package ai.disinto.factory.simulation;

import ai.disinto.forge.ForgeObserver;
import ai.disinto.testing.Faults;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * What can happen to a process at any of its calls: a fault of the server, a server that takes its time, somebody who does
 * something at the same moment, and the end of the process, after the call or before it.
 */
final class Mortality implements ForgeObserver {
    private static final String ANY = "/**";
    private static final int OFTEN = 1000;

    private final World world;
    private final Dice dice;
    private final Plan plan;
    private final Runnable meanwhile;
    private int calls;
    private boolean isWorking;
    private boolean isDead;

    /**
     * How bad it gets.
     *
     * @param faults of a thousand calls
     * @param meddling of a thousand calls
     * @param lastCall the number of the call that the process dies at, or 0
     * @param isBefore whether the forge never gets that call
     */
    record Plan(int faults, int meddling, int lastCall, boolean isBefore) {
        static final Plan CALM = new Plan(0, 0, 0, false);

        static Plan of(Dice dice) {
            int last = dice.chance(60) ? dice.between(1, 160) : 0;
            return new Plan(dice.pick(List.of(0, 10, 40)), dice.pick(List.of(0, 15)), last, dice.chance(50));
        }
    }

    Mortality(World world, Dice dice, Plan plan, Runnable meanwhile) {
        this.world = world;
        this.dice = dice;
        this.plan = plan;
        this.meanwhile = meanwhile;
    }

    /** Begins a stretch of work: from now on things happen. */
    void begin() {
        isWorking = true;
    }

    /** Ends it: whatever was about to happen does not. */
    void end() {
        isWorking = false;
        world.embedded.faults().clear();
    }

    boolean isDead() {
        return isDead;
    }

    @Override
    public void requested(Attempt attempt) {
        if (isDead) {
            throw new ProcessDeath();
        }
        if (!isWorking) {
            return;
        }
        calls++;
        if (calls == plan.lastCall()) {
            die();
        }
        if (calls + 1 == plan.lastCall() && plan.isBefore()) {
            world.embedded.faults().on("*", ANY).dropBeforeProcessing().once();
        } else if (dice.between(1, OFTEN) <= plan.faults()) {
            fault();
        } else if (dice.between(1, OFTEN) <= plan.meddling()) {
            meddle();
        }
    }

    /** From now on nothing of the process reaches the forge. */
    void die() {
        isDead = true;
        world.embedded.faults().clear();
        world.embedded.faults().on("*", ANY).dropBeforeProcessing().always();
        throw new ProcessDeath();
    }

    private void fault() {
        Faults.Trigger next = world.embedded.faults().on("*", ANY);
        List<Consumer<Faults.Trigger>> kinds = List.of(
                trigger -> trigger.dropBeforeProcessing().once(),
                trigger -> trigger.dropAfterProcessing().once(),
                trigger -> trigger.cut().once(),
                trigger -> trigger.answer(500).once(),
                trigger -> trigger.answer(503).once(),
                trigger -> trigger.answer(429, Duration.ofSeconds(1)).once(),
                trigger -> world.agenda.passes(Duration.ofMinutes(dice.between(1, 240))));
        dice.pick(kinds).accept(next);
    }

    /** Somebody else does something while the process is at it. */
    void meddle() {
        boolean wasWorking = isWorking;
        isWorking = false;
        try {
            world.story.amidst(meanwhile);
        } finally {
            isWorking = wasWorking;
        }
    }
}
