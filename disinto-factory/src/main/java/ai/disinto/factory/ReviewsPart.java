package ai.disinto.factory;

import ai.disinto.core.agent.Backend;
import ai.disinto.factory.FactorySettings.ReviewSeat;
import ai.disinto.factory.TickLog.Pen;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.pull.ReviewCase;
import ai.disinto.forge.pull.ReviewDesk;
import ai.disinto.forge.pull.ReviewOpinion;
import ai.disinto.forge.pull.ReviewPosting;
import java.util.Optional;

/** Gives the reviews that are due. */
record ReviewsPart(ProjectState state, Pen pen) {
    void run() throws InterruptedException {
        for (ReviewSeat seat : state.settings().reviewers()) {
            pen.guarded(() -> look(seat));
        }
    }

    private void look(ReviewSeat seat) throws InterruptedException {
        ForgeRepository repository = seat.forge().repository(state.slug());
        ReviewDesk desk = ReviewDesk.of(repository, seat.login())
                .afterChecks(state.ci(repository))
                .redacting(state.settings().secrets());
        for (PullRequest pull : desk.look().due()) {
            pen.pull(pull.number()).guarded(() -> inItsSlot(seat, desk, pull));
        }
    }

    private void inItsSlot(ReviewSeat seat, ReviewDesk desk, PullRequest pull) throws InterruptedException {
        Optional<Backend> backend = seat.reviewer().backend();
        if (backend.isEmpty()) {
            review(seat, desk, pull);
            return;
        }
        state.settings()
                .inSlot(backend.get(), pen.pull(pull.number()), "The review waits: ", () -> review(seat, desk, pull));
    }

    private ReviewOpinion opinion(ReviewSeat seat, ReviewCase read) throws InterruptedException {
        state.renewAll(pen.log());
        return seat.reviewer().review(read);
    }

    private void review(ReviewSeat seat, ReviewDesk desk, PullRequest pull) throws InterruptedException {
        ReviewCase read = desk.read(pull);
        ReviewOpinion opinion;
        try {
            opinion = read.unfinished().isPresent() ? read.unfinished().get() : opinion(seat, read);
        } catch (RuntimeException e) {
            int failures = desk.fail(read.number(), read.commit(), String.valueOf(e.getMessage()));
            pen.pull(pull.number()).held("The review by " + seat.login() + " failed, " + failures + " times now.");
            throw e;
        }
        ReviewPosting posting = desk.post(read.number(), read.commit(), opinion);
        TickLog.tell(state.settings(), observer -> observer.reviewed(state.slug(), seat.login(), read, opinion));
        String trouble = posting.trouble().map(words -> "; " + words).orElse("");
        pen.pull(pull.number())
                .done("Reviewed by " + seat.login() + ", " + opinion.verdict() + ", " + posting.outcome() + trouble
                        + ".");
    }
}
