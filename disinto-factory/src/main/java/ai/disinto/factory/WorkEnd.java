package ai.disinto.factory;

import ai.disinto.core.issue.ExitReason;
import ai.disinto.factory.TickLog.Pen;
import ai.disinto.forge.ConflictException;
import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.ClaimChange;
import ai.disinto.forge.work.Refusal;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Ends work on an issue: it is closed, goes back to the backlog, or waits for a person. */
record WorkEnd(ProjectState state, WorkItem item, Pen pen) {
    private static final ExitReason CLOSE_REFUSED =
            new ExitReason("close_refused", "it is done, and open issues keep it from being closed");

    void as(ExitReason reason) {
        item.ends(reason);
        end(
                reason,
                () -> switch (reason.remedy()) {
                    case NONE -> over(reason);
                    case RETRY -> again(reason);
                    case HUMAN -> block(reason);
                },
                words(reason));
    }

    /** With the word for it as its code. The agent's own words stand in the comment alone. */
    void as(Refusal refusal) {
        ExitReason reason = ExitReason.of(refusal.status().word());
        end(reason, () -> refuse(refusal, reason), "Refused by the agent: " + reason + ". Its words are on the issue.");
    }

    private void end(ExitReason reason, Supplier<ClaimChange> how, String words) {
        if (item.ledger().isReadable()) {
            item.ledger().ended(reason.code());
        }
        Pen there =
                item.ledger().pull().isPresent() ? pen.pull(item.ledger().pull().getAsInt()) : pen;
        ClaimChange change = how.get();
        state.drop(item);
        if (reason.remedy() == ExitReason.Remedy.NONE) {
            item.station().forget(item.issue());
        }
        if (change.isLost()) {
            there.held("Ended with " + reason + ", and somebody else has the claim now.");
        } else {
            there.done(words);
        }
    }

    private ClaimChange refuse(Refusal refusal, ExitReason reason) {
        boolean goesBack = refusal.status() == Refusal.Status.UNMET_DEPENDENCY;
        if (goesBack && areSpent()) {
            return item.claim().block(spent(reason), refusal.reason() + "\n\n" + refusal.suggestion());
        }
        try {
            return item.claim().refuse(refusal);
        } catch (ConflictException e) {
            if (refusal.status() != Refusal.Status.ALREADY_DONE) {
                throw e;
            }
            return block(CLOSE_REFUSED);
        }
    }

    private ClaimChange over(ExitReason reason) {
        if (reason.code().equals("closed_externally") && isOpen()) {
            return block(reason);
        }
        try {
            return item.claim().close();
        } catch (ConflictException e) {
            return block(CLOSE_REFUSED);
        }
    }

    private boolean isOpen() {
        return item.station()
                .repository()
                .issues()
                .find(item.issue())
                .filter(issue -> issue.isOpen())
                .isPresent();
    }

    private ClaimChange again(ExitReason reason) {
        return areSpent() ? block(spent(reason)) : item.claim().release();
    }

    private boolean areSpent() {
        return item.ledger().count() >= state.settings().limits().attempts();
    }

    private ExitReason spent(ExitReason last) {
        int most = state.settings().limits().attempts();
        return new ExitReason("attempts_exhausted", most + " attempts, the last one ended with " + last);
    }

    private ClaimChange block(ExitReason reason) {
        Claim claim = item.claim();
        OptionalInt pull = item.ledger().pull();
        return pull.isPresent() ? claim.block(reason, "", pull.getAsInt()) : claim.block(reason, "");
    }

    private static String words(ExitReason reason) {
        return switch (reason.remedy()) {
            case NONE -> "Over: " + reason + ".";
            case RETRY -> "Ended with " + reason + "; it may be tried again.";
            case HUMAN -> "Blocked until a person has looked: " + reason + ".";
        };
    }
}
