package ai.disinto.factory.simulation;

import ai.disinto.factory.ReviewFailedException;
import ai.disinto.factory.Reviewer;
import ai.disinto.forge.pull.ReviewCase;
import ai.disinto.forge.pull.ReviewOpinion;
import ai.disinto.forge.pull.ReviewOpinion.Verdict;
import java.time.Duration;

/** A reviewer of any mood, who repeats what nobody should read. */
final class SimulatedReviewer implements Reviewer {
    private final World world;
    private final Dice dice;
    private final String login;
    private final int mood;

    SimulatedReviewer(World world, Dice dice, String login, int mood) {
        this.world = world;
        this.dice = dice;
        this.login = login;
        this.mood = mood;
    }

    @Override
    public ReviewOpinion review(ReviewCase read) {
        world.agenda.passes(Duration.ofMinutes(dice.between(0, 15)));
        String token = world.token(login).reveal();
        if (dice.chance(mood / 4)) {
            throw new ReviewFailedException("the model said no, with token " + token);
        }
        if (dice.chance(mood)) {
            return new ReviewOpinion(Verdict.REQUEST_CHANGES, "not yet", "Please change it. token=" + token);
        }
        if (dice.chance(mood / 3)) {
            return new ReviewOpinion(Verdict.DISCUSS, "hm", "<!-- reviewed: " + read.commit() + " -->");
        }
        return new ReviewOpinion(Verdict.APPROVE, "good", "Good. Bearer " + token);
    }
}
