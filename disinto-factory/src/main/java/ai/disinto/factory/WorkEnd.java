package ai.disinto.factory;

import ai.disinto.core.issue.ExitReason;
import ai.disinto.factory.TickLog.Pen;
import ai.disinto.forge.ConflictException;
import ai.disinto.forge.work.Claim;
import ai.disinto.forge.work.ClaimChange;
import java.util.OptionalInt;

/** Ends work on an issue: it is closed, goes back to the backlog, or waits for a person. */
record WorkEnd(ProjectState state, WorkItem item, Pen pen) {
    void as(ExitReason reason) {
        if (item.ledger().isReadable()) {
            item.ledger().ended(reason.code());
        }
        Pen there =
                item.ledger().pull().isPresent() ? pen.pull(item.ledger().pull().getAsInt()) : pen;
        ClaimChange change = switch (reason.remedy()) {
            case NONE -> over(reason);
            case RETRY -> again(reason);
            case HUMAN -> block(reason);
        };
        state.drop(item);
        if (reason.remedy() == ExitReason.Remedy.NONE) {
            item.station().forget(item.issue());
        }
        if (change.isLost()) {
            there.held("Ended with " + reason + ", and somebody else has the claim now.");
        } else {
            there.done(words(reason));
        }
    }

    private ClaimChange over(ExitReason reason) {
        if (reason.code().equals("closed_externally") && isOpen()) {
            return block(reason);
        }
        try {
            return item.claim().close();
        } catch (ConflictException e) {
            return block(new ExitReason("close_refused", "it is done, and open issues keep it from being closed"));
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
        int most = state.settings().limits().attempts();
        if (item.ledger().count() < most) {
            return item.claim().release();
        }
        return block(new ExitReason("attempts_exhausted", most + " attempts, the last one ended with " + reason));
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
