package ai.disinto.factory.staff;

import ai.disinto.factory.staff.StaffException.Reason;
import ai.disinto.factory.staff.StaffStep.Kind;
import ai.disinto.factory.staff.StaffStep.Outcome;
import ai.disinto.forge.InvalidRequestException;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.model.User;
import java.util.Optional;
import java.util.function.Supplier;

/** Deletes what an agent leaves at the forge, unless there is a reason to keep it. */
final class LeaveStep {
    private LeaveStep() {}

    private static StaffStep step(Kind kind, String subject, boolean there, String kept) {
        String why = there ? kept : "there is none";
        return Look.step(kind, subject, why.isEmpty() ? Outcome.REMOVED : Outcome.SKIPPED, why);
    }

    /**
     * The profile repository.
     *
     * @param kept why it is kept; empty if it is not
     */
    record Profile(Office office, String login, Supplier<String> kept) implements Step {
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
            return LeaveStep.step(Kind.PROFILE, slug(), there, kept.get());
        }

        private String slug() {
            return login + "/" + ProfileStep.NAME;
        }
    }

    /**
     * The account.
     *
     * @param kept why it is kept; empty if it is not
     */
    record Account(Office office, String login, Supplier<String> kept) implements Step {
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
            Optional<User> user = office.forge().users().find(login);
            StaffStep step = LeaveStep.step(Kind.ACCOUNT, login, user.isPresent(), kept.get());
            if (step.outcome() == Outcome.REMOVED && user.filter(User::isAdmin).isPresent()) {
                throw Refusal.of(
                        Reason.ACCOUNT,
                        "could not delete the account " + login
                                + ": it administers the forge; fire the agent without its account");
            }
            return step;
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
