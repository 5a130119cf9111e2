package ai.disinto.factory.simulation;

import ai.disinto.forge.NewStatus;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.StatusState;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** What builds every head of an open pull request: late, never, or on a machine that fails first. */
final class Builds {
    private static final String CONTEXT = "ci/test";

    private final World world;
    private final Dice dice;
    private final int moods;
    private final Set<String> seen = new HashSet<>();

    /**
     * Makes it.
     *
     * @param moods how often, in percent, it is not itself
     */
    Builds(World world, Dice dice, int moods) {
        this.world = world;
        this.dice = dice;
        this.moods = moods;
    }

    void look() {
        for (PullRequest pull : world.openPulls()) {
            String head = pull.head().sha();
            if (seen.add(head)) {
                begin(head, pull.head().ref());
            }
        }
    }

    private void begin(String head, String branch) {
        if (dice.chance(moods / 3)) {
            world.story.tell("nobody builds " + head);
            return;
        }
        if (dice.chance(50)) {
            post(head, StatusState.PENDING);
        }
        if (dice.chance(moods)) {
            world.agenda.in(Duration.ofMinutes(dice.between(1, 10)), () -> end(head, StatusState.ERROR));
            if (dice.chance(50)) {
                return;
            }
        }
        Duration time = Duration.ofMinutes(dice.chance(moods) ? dice.between(40, 90) : dice.between(1, 12));
        world.agenda.in(time, () -> end(head, isGood(head, branch) ? StatusState.SUCCESS : StatusState.FAILURE));
    }

    private boolean isGood(String head, String branch) {
        String item = branch.replaceFirst("^fix/(issue-[0-9]+).*$", "$1");
        return world.code().contents().find("broken/" + item, head).isEmpty();
    }

    private void end(String head, StatusState state) {
        world.story.built(head, state == StatusState.SUCCESS);
        world.story.tell("built " + head + ": " + state);
        post(head, state);
    }

    private void post(String head, StatusState state) {
        var unused = world.code()
                .statuses()
                .create(head, NewStatus.of(CONTEXT, state).description("by the simulation"));
    }
}
