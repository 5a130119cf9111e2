package ai.disinto.factory.staff;

import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import java.util.List;

/**
 * Removes the variable of an agent from the environment file, unless another agent's token is in it.
 *
 * @param there whether there is such an agent; without one, a variable stays with a token that was not made for it
 */
record RemoveVariableStep(Badge badge, Colleagues colleagues, boolean there) implements Step {
    @Override
    public Look look() {
        StaffStep step = step();
        if (step.outcome() == Outcome.REMOVED) {
            return Look.of(step).withDifference(EnvironmentFile.NAME + "\n-" + badge.variable() + "= (not shown)\n");
        }
        boolean isSet = !lines().isEmpty();
        return Look.of(step).withNotices(isSet ? List.of(badge.variable() + " stays: " + step.detail()) : List.of());
    }

    @Override
    public StaffStep run(Progress progress) {
        StaffStep step = step();
        if (step.outcome() == Outcome.REMOVED) {
            badge.office().environment().remove(badge.variable());
        }
        return step;
    }

    private StaffStep step() {
        if (lines().isEmpty()) {
            return skipped("it is not set");
        }
        List<String> others = colleagues.withVariable(badge.variable());
        if (!others.isEmpty()) {
            return skipped("it holds the token of " + String.join(", ", others));
        }
        return !there && holdsForeign()
                ? skipped("it holds a token that works and was not made for " + badge.agent())
                : Look.step(Kind.VARIABLE, badge.variable(), Outcome.REMOVED, "");
    }

    /** Whether it holds what revoking by name leaves alone. */
    private boolean holdsForeign() {
        boolean ours =
                Badge.find(badge.list(), badge.stored()).filter(badge::isOurs).isPresent();
        return !ours
                && badge.stored()
                        .filter(secret -> badge.owner(secret) != Badge.Owner.NOBODY)
                        .isPresent();
    }

    private List<Integer> lines() {
        return badge.office().environment().read().lines(badge.variable());
    }

    private StaffStep skipped(String why) {
        return Look.step(Kind.VARIABLE, badge.variable(), Outcome.SKIPPED, why);
    }
}
