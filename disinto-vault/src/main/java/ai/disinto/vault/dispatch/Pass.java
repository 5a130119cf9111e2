package ai.disinto.vault.dispatch;

import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.decision.Circumstances;
import ai.disinto.vault.decision.Refusal;
import ai.disinto.vault.decision.RefusalCode;
import ai.disinto.vault.internal.ops.ActionEntry;
import ai.disinto.vault.internal.ops.TrustedState;
import ai.disinto.vault.internal.request.RequestAdvancer;
import ai.disinto.vault.internal.state.Claim;
import ai.disinto.vault.internal.state.StateView;
import ai.disinto.vault.route.RequestProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One look at everything: what is settled is skipped before it is read, the rest is decided on and run. */
final class Pass {
    private final Machinery machinery;
    private final SettledResults settled;
    private final RetryTimes retries;
    private final RefusalNotes notes = new RefusalNotes();
    private final List<RequestProgress> requests = new ArrayList<>();
    private final List<DispatchedAction> items = new ArrayList<>();
    private final Map<ActionId, Candidate> candidates = new TreeMap<>();
    private String commit = "";
    private int doneBefore;

    Pass(Machinery machinery, SettledResults settled, RetryTimes retries) {
        this.machinery = machinery;
        this.settled = settled;
        this.retries = retries;
    }

    PassReport run() throws InterruptedException {
        StateView first = advance(machinery.state().ensure());
        readBranches();
        Recovery recovery = new Recovery(machinery, first, notes);
        recovery.run(candidates);
        items.addAll(recovery.items());
        StateView view = recovery.isChanged() ? machinery.state().ensure() : first;
        List<Circumstances.Pause> pauses = machinery.known().pauses(view);
        List<Candidate> open = open(view, recovery.resumable());
        if (pauses.isEmpty()) {
            Firing firing = new Firing(machinery, retries);
            items.addAll(new Workers(machinery.settings()).run(open, candidate -> handle(candidate, view, firing)));
        }
        notes.commit(
                machinery.state(), view, machinery.now(), machinery.settings().name());
        return report(pauses);
    }

    /** Takes open requests as far as they may go, and answers what the vault's branch says afterwards. */
    private StateView advance(StateView before) {
        Optional<RequestAdvancer> advancer = machinery.decider().requests();
        if (advancer.isEmpty()) {
            return before;
        }
        requests.addAll(advancer.get().advance(id -> machinery.known().of(before, id)));
        return requests.isEmpty() ? before : machinery.state().ensure();
    }

    PassReport dryRun() throws InterruptedException {
        StateView view = machinery.state().read().orElse(StateView.none());
        readBranches();
        List<Circumstances.Pause> pauses = machinery.known().pauses(view);
        for (ActionId id : view.claimed()) {
            String who = view.claim(id).map(Claim::dispatcher).orElse("nobody knows who");
            items.add(DispatchedAction.of(id.file().value(), DispatchOutcome.RUNNING, who + " has it"));
        }
        items.addAll(new Workers(machinery.settings())
                .run(open(view, Set.of()), candidate -> assessed(candidate, assess(candidate, view))));
        return report(pauses);
    }

    private PassReport report(List<Circumstances.Pause> pauses) {
        items.sort(Comparator.comparing(DispatchedAction::path));
        List<String> reasons = pauses.stream().map(Circumstances.Pause::reason).toList();
        return new PassReport(commit, reasons, requests, doneBefore, items);
    }

    private void readBranches() {
        String main = machinery.ops().branches().main();
        for (TrustedState state : machinery.ops().read(machinery.settings().trustedBranches())) {
            if (state.branch().equals(main)) {
                commit = state.commit();
            }
            readEntries(state);
        }
    }

    /** Of two files of one name the one on the main branch counts. */
    private void readEntries(TrustedState state) {
        for (ActionEntry entry : state.actions()) {
            if (entry.id().isPresent()) {
                ActionId id = entry.id().get();
                candidates.putIfAbsent(id, new Candidate(id, entry, state));
            } else if (entry.isNamedLikeAction()) {
                items.add(DispatchedAction.refused(
                        entry.path(),
                        DispatchOutcome.INVALID,
                        List.of(new Refusal(
                                RefusalCode.NAME_NOT_OF_ACTION,
                                "the name of the file is no id of an action",
                                "give it a name of lower-case letters, digits and dashes"))));
            }
        }
    }

    /** What nobody has and what has not run. */
    private List<Candidate> open(StateView view, Set<ActionId> resumable) {
        List<Candidate> out = new ArrayList<>();
        for (Candidate candidate : candidates.values()) {
            boolean taken = view.isClaimed(candidate.id()) && !resumable.contains(candidate.id());
            if (!taken && view.hasResult(candidate.id())) {
                settle(candidate, view);
            } else if (!taken) {
                out.add(candidate);
            }
        }
        return out;
    }

    private void settle(Candidate candidate, StateView view) {
        Optional<Refusal> refusal = settled.refusal(candidate, view);
        if (refusal.isEmpty()) {
            doneBefore++;
        } else {
            List<Refusal> refusals = List.of(refusal.get());
            notes.add(candidate.id(), candidate.entry().blob(), refusals);
            items.add(DispatchedAction.refused(candidate.entry().path(), DispatchOutcome.REFUSED, refusals));
        }
    }

    private DispatchedAction handle(Candidate candidate, StateView view, Firing firing) {
        String path = candidate.entry().path();
        Optional<Instant> later = retries.waitsUntil(candidate.id(), machinery.now());
        if (later.isPresent()) {
            return DispatchedAction.of(path, DispatchOutcome.NOT_STARTED, "it is tried again from " + later.get());
        }
        Assessor.Assessment assessment = assess(candidate, view);
        if (assessment.permit().isPresent()) {
            return firing.fire(assessment.permit().get());
        }
        notes.add(candidate.id(), candidate.entry().blob(), assessment.refusals());
        view.claim(candidate.id())
                .ifPresent(claim -> machinery.office().giveUp(claim, "it is refused now, and it had not started"));
        machinery.settings().journal().clear(candidate.id());
        return assessed(candidate, assessment);
    }

    private Assessor.Assessment assess(Candidate candidate, StateView view) {
        return KnownSecrets.check(
                machinery.assessor().assess(candidate, view),
                machinery.settings().ports().scanner());
    }

    private static DispatchedAction assessed(Candidate candidate, Assessor.Assessment assessment) {
        String path = candidate.entry().path();
        return assessment.permit().isPresent()
                ? DispatchedAction.of(path, assessment.outcome(), "everything is approved")
                : DispatchedAction.refused(path, assessment.outcome(), assessment.refusals());
    }
}
