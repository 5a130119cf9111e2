package ai.disinto.factory.staff;

import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;

/** Removes a variable from the environment file. */
record RemoveVariableStep(Office office, String variable) implements Step {
    @Override
    public Look look() {
        boolean there = !office.environment().read().lines(variable).isEmpty();
        Look look = Look.of(step(there));
        return there ? look.withDifference(EnvironmentFile.NAME + "\n-" + variable + "= (not shown)\n") : look;
    }

    @Override
    public StaffStep run(Progress progress) {
        return step(office.environment().remove(variable));
    }

    private StaffStep step(boolean there) {
        return Look.step(
                Kind.VARIABLE, variable, there ? Outcome.REMOVED : Outcome.SKIPPED, there ? "" : "it is not set");
    }
}
