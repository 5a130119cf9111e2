package ai.disinto.factory.staff;

import ai.disinto.core.secret.Secret;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import java.util.List;
import java.util.Optional;

/** Keeps the token that was made in this run in the environment file. */
final class VariableStep implements Step {
    private final Badge badge;
    private final Step token;

    /**
     * Makes the step.
     *
     * @param token the step that makes the token, to know whether one will be made
     */
    VariableStep(Badge badge, Step token) {
        this.badge = badge;
        this.token = token;
    }

    @Override
    public Look look() {
        boolean made = token.look().step().outcome() != Outcome.FOUND;
        List<Integer> lines = badge.office().environment().read().lines(badge.variable());
        Look look = Look.of(step(!made ? Outcome.FOUND : lines.isEmpty() ? Outcome.CREATED : Outcome.CHANGED));
        if (lines.size() > 1) {
            look = look.withNotices(List.of(badge.variable() + " stands in " + EnvironmentFile.NAME + " more than once,"
                    + " in the lines " + lines + ": some readers take the first, some the last; remove all but one"));
        }
        if (!made) {
            return look;
        }
        String change = (lines.isEmpty() ? "" : "-" + badge.variable() + "= (not shown)\n") + "+" + badge.variable()
                + "= (not shown)\n";
        return look.withDifference(EnvironmentFile.NAME + "\n" + change);
    }

    @Override
    public StaffStep run(Progress progress) {
        Optional<Secret> made = progress.token();
        if (made.isEmpty()) {
            return step(Outcome.FOUND);
        }
        boolean there =
                !badge.office().environment().read().lines(badge.variable()).isEmpty();
        badge.office().environment().put(badge.variable(), made.get().reveal());
        return step(there ? Outcome.CHANGED : Outcome.CREATED);
    }

    private StaffStep step(Outcome outcome) {
        return Look.step(
                Kind.VARIABLE, badge.variable(), outcome, outcome == Outcome.FOUND ? "" : EnvironmentFile.NAME);
    }
}
