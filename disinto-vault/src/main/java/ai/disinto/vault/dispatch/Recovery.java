package ai.disinto.vault.dispatch;

import ai.disinto.core.DisintoException;
import ai.disinto.core.document.SourceText;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.FormulaName;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.decision.Refusal;
import ai.disinto.vault.decision.RefusalCode;
import ai.disinto.vault.internal.state.Claim;
import ai.disinto.vault.internal.state.StateView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Deals with the claims that are there when a pass begins: own ones of a process before, and those of others. */
final class Recovery {
    private final Machinery machinery;
    private final ClaimOffice office;
    private final StateView view;
    private final RefusalNotes notes;
    private final List<DispatchedAction> items = new ArrayList<>();
    private final Set<ActionId> resumable = new TreeSet<>();
    private boolean changed;

    Recovery(Machinery machinery, StateView view, RefusalNotes notes) {
        this.machinery = machinery;
        this.office = machinery.office();
        this.view = view;
        this.notes = notes;
    }

    List<DispatchedAction> items() {
        return items;
    }

    /** The actions that this dispatcher has claimed and certainly not started. */
    Set<ActionId> resumable() {
        return resumable;
    }

    /** Whether the branch is not the same any more. */
    boolean isChanged() {
        return changed;
    }

    void run(Map<ActionId, Candidate> candidates) {
        Set<ActionId> foreign = new TreeSet<>(view.claimed());
        for (JournalEntry entry : journal().entries()) {
            Optional<Claim> claim =
                    view.claim(entry.id()).filter(found -> found.nonce().equals(entry.nonce()));
            if (claim.isEmpty()) {
                journal().clear(entry.id());
            } else {
                foreign.remove(entry.id());
                own(entry, claim.get(), Optional.ofNullable(candidates.get(entry.id())));
            }
        }
        foreign.forEach(id -> view.claim(id).ifPresentOrElse(this::foreign, () -> unreadable(id)));
    }

    private DispatchJournal journal() {
        return machinery.settings().journal();
    }

    private void own(JournalEntry entry, Claim claim, Optional<Candidate> candidate) {
        if (!entry.isIntentOnly()) {
            settle(
                    claim,
                    () -> entry.end()
                            .map(end -> office.finish(claim, end))
                            .orElseGet(() -> lost(claim, "the process of the dispatcher ended while it ran")));
        } else if (candidate
                .filter(found -> found.entry().blob().equals(entry.blob()))
                .isPresent()) {
            resumable.add(entry.id());
        } else {
            settle(claim, () -> {
                office.giveUp(claim, "its file is gone or has changed, and it had not started");
                return item(claim, DispatchOutcome.RELEASED, "its file is gone or has changed");
            });
        }
    }

    /** Does something about an own claim, after which nothing needs to be remembered of it. */
    private void settle(Claim claim, Supplier<DispatchedAction> step) {
        changed = true;
        attempt(claim.id(), () -> {
            DispatchedAction item = step.get();
            journal().clear(claim.id());
            return item;
        });
    }

    private void foreign(Claim claim) {
        if (claim.issue().isPresent()) {
            int issue = claim.issue().getAsInt();
            attempt(claim.id(), () -> {
                office.keepAsking(claim, issue);
                return item(claim, DispatchOutcome.UNCLEAR, "a person was asked what became of it")
                        .raised(issue);
            });
        } else if (machinery.now().isAfter(claim.deadline())) {
            changed = true;
            attempt(
                    claim.id(),
                    () -> lost(
                            claim,
                            claim.dispatcher() + " claimed it at " + claim.at() + " and should have been done by "
                                    + claim.deadline()));
        } else {
            items.add(item(claim, DispatchOutcome.RUNNING, claim.dispatcher() + " has it since " + claim.at()));
        }
    }

    /** A run of which nobody will say any more how it ended. */
    private DispatchedAction lost(Claim claim, String why) {
        if (claim.issue().isEmpty() && mayRepeat(claim)) {
            office.giveUp(claim, why + "; its formula may run more than once");
            return item(claim, DispatchOutcome.RELEASED, "it runs again, as the operator allows for its formula");
        }
        return office.raise(claim, why);
    }

    private boolean mayRepeat(Claim claim) {
        Set<FormulaName> allowed = machinery.settings().consents().atLeastOnce();
        return !allowed.isEmpty() && formula(claim).filter(allowed::contains).isPresent();
    }

    private Optional<FormulaName> formula(Claim claim) {
        byte[] bytes = machinery
                .ops()
                .repository()
                .commits()
                .blob(claim.blob())
                .bytes()
                .orElse(new byte[0]);
        return SourceText.check(bytes, claim.id().file().value())
                .flatMap(text -> VaultAction.check(text, machinery.ops().allowlist()))
                .value()
                .map(VaultAction::formula);
    }

    private void unreadable(ActionId id) {
        String blob = view.blob(Claim.file(id)).orElseThrow();
        Refusal refusal = new Refusal(
                RefusalCode.CLAIM_UNREADABLE,
                "somebody has " + id + " by a claim that cannot be read",
                "look at who wrote it on the branch of the vault, then release it");
        attempt(id, () -> {
            if (!RefusalNotes.isKnown(view, id, blob, List.of(refusal))) {
                machinery.issues().ask(id, blob, refusal.message());
                notes.add(id, blob, List.of(refusal));
            }
            return DispatchedAction.refused(id.file().value(), DispatchOutcome.UNCLEAR, List.of(refusal));
        });
    }

    /** Whatever goes wrong with one claim is the trouble of that one: the others are looked at, and the rest runs. */
    private void attempt(ActionId id, Supplier<DispatchedAction> step) {
        try {
            items.add(step.get());
        } catch (RuntimeException e) {
            String what = e instanceof DisintoException ? String.valueOf(e.getMessage()) : e.toString();
            items.add(DispatchedAction.of(
                    id.file().value(),
                    DispatchOutcome.FAILED,
                    machinery.settings().ports().scanner().redact(what)));
        }
    }

    private static DispatchedAction item(Claim claim, DispatchOutcome outcome, String detail) {
        return DispatchedAction.of(claim.id().file().value(), outcome, detail);
    }
}
