package ai.disinto.factory.staff;

import ai.disinto.factory.staff.StaffException.Reason;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NotFoundException;

/** Deletes what an agent leaves at the forge. */
final class LeaveStep {
    private LeaveStep() {}

    /** The profile repository. */
    record Profile(Office office, String login) implements Step {
        @Override
        public Look look() {
            return Look.of(step());
        }

        @Override
        public StaffStep run(Progress progress) {
            StaffStep step = step();
            if (step.outcome() == Outcome.REMOVED) {
                office.forge().repository(slug()).delete();
            }
            return step;
        }

        private StaffStep step() {
            boolean there = office.forge().repository(slug()).find().isPresent();
            return Look.step(
                    Kind.PROFILE, slug(), there ? Outcome.REMOVED : Outcome.SKIPPED, there ? "" : "there is none");
        }

        private String slug() {
            return login + "/" + ProfileStep.NAME;
        }
    }

    /** The account. */
    record Account(Office office, String login) implements Step {
        @Override
        public Look look() {
            return Look.of(step());
        }

        @Override
        public StaffStep run(Progress progress) {
            StaffStep step = step();
            if (step.outcome() == Outcome.REMOVED) {
                delete();
            }
            return step;
        }

        private StaffStep step() {
            boolean there = office.forge()
                    .users()
                    .find(login)
                    .filter(user -> {
                        if (user.isAdmin()) {
                            throw Refusal.of(
                                    Reason.ACCOUNT,
                                    "could not delete the account " + login
                                            + ": it administers the forge; fire the agent" + " without its account");
                        }
                        return true;
                    })
                    .isPresent();
            return Look.step(
                    Kind.ACCOUNT, login, there ? Outcome.REMOVED : Outcome.SKIPPED, there ? "" : "there is none");
        }

        private void delete() {
            try {
                office.forge().administration().deleteUser(login);
            } catch (NotFoundException e) {
                // it is gone
            } catch (InvalidRequestException e) {
                throw Refusal.of(
                        Reason.ACCOUNT,
                        "could not delete the account " + login
                                + ", which owns more than its profile: move that, or fire the"
                                + " agent without its account",
                        e);
            }
        }
    }
}
