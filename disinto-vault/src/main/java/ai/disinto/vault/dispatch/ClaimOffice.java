package ai.disinto.vault.dispatch;

import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ActionResult;
import ai.disinto.vault.audit.AuditEntry;
import ai.disinto.vault.audit.AuditKind;
import ai.disinto.vault.internal.state.Claim;
import ai.disinto.vault.internal.state.StateBranch;
import ai.disinto.vault.internal.state.StateChange;
import ai.disinto.vault.internal.state.StateView;
import ai.disinto.vault.runner.RunOutcome;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;

/** Ends claims: by a result, by an answer, by giving up what never began; or asks a person. */
final class ClaimOffice {
    private final StateBranch state;
    private final HumanIssues issues;
    private final InstantSource clock;
    private final String name;

    ClaimOffice(StateBranch state, HumanIssues issues, InstantSource clock, String name) {
        this.state = state;
        this.issues = issues;
        this.clock = clock;
        this.name = name;
    }

    /** Records how a run ended. May be repeated. */
    DispatchedAction finish(Claim claim, RunEnd end) {
        if (end.kind() == RunOutcome.Kind.NOT_STARTED) {
            giveUp(claim, end.reason());
            return item(claim, DispatchOutcome.NOT_STARTED, end.reason());
        }
        return end.isKnown() ? record(claim, end) : raise(claim, end.reason());
    }

    private DispatchedAction record(Claim claim, RunEnd end) {
        ActionResult result = Results.of(claim, end);
        StateChange change = StateChange.of(started(claim, end), ended(claim, end))
                .put(result)
                .release(claim.id());
        AtomicReference<OptionalInt> issue = new AtomicReference<>(OptionalInt.empty());
        boolean recorded = state.commit(now -> {
            now.claim(claim.id()).map(Claim::issue).ifPresent(issue::set);
            return mayRecord(now, claim) ? Optional.of(change) : Optional.empty();
        });
        if (!recorded) {
            return overtaken(claim, end);
        }
        issue.get().ifPresent(issues::close);
        return item(claim, DispatchOutcome.FIRED, end.reason()).with(result);
    }

    /** What ran is recorded also if a person has said in the meantime that it never did. */
    private static boolean mayRecord(StateView now, Claim claim) {
        return isOf(now, claim) || !(now.isClaimed(claim.id()) || now.hasResult(claim.id()));
    }

    private DispatchedAction overtaken(Claim claim, RunEnd end) {
        Optional<ActionResult> there = state.ensure().result(claim.id()).flatMap(parsed -> parsed.value());
        return there.map(result -> item(claim, DispatchOutcome.FIRED, "its result was recorded already")
                        .with(result))
                .orElseGet(() -> item(
                        claim,
                        DispatchOutcome.UNCLEAR,
                        "it ran (" + end.reason() + "), but somebody else has claimed it since"));
    }

    /** Asks a person what became of it. May be repeated. */
    DispatchedAction raise(Claim claim, String why) {
        int number = issues.ask(claim.id(), claim.nonce(), why);
        AuditEntry entry = entry(AuditKind.UNCLEAR, claim.id())
                .with("nonce", claim.nonce())
                .with("reason", why)
                .with("issue", "#" + number);
        state.commit(now ->
                mayAsk(now, claim) ? Optional.of(StateChange.of(entry).put(claim.raised(number))) : Optional.empty());
        return item(claim, DispatchOutcome.UNCLEAR, why).raised(number);
    }

    /** Opens the issue again that somebody closed although nobody said what became of the claim. One request as a rule. */
    void keepAsking(Claim claim, int issue) {
        if (issues.isClosed(issue) && isOf(state.ensure(), claim)) {
            issues.reopen(issue);
        }
    }

    /** What may be running is claimed again if a person has said in the meantime that it never ran. */
    private static boolean mayAsk(StateView now, Claim claim) {
        return mayRecord(now, claim)
                && now.claim(claim.id()).stream()
                        .allMatch(found -> found.issue().isEmpty());
    }

    /** Ends a claim under which nothing ran, or what ran may run again. May be repeated. */
    void giveUp(Claim claim, String reason) {
        AuditEntry entry = entry(AuditKind.RELEASED, claim.id())
                .with("nonce", claim.nonce())
                .with("reason", reason);
        state.commit(
                now -> isOf(now, claim) ? Optional.of(StateChange.of(entry).release(claim.id())) : Optional.empty());
    }

    /**
     * Does what a person says. The answer is whether there was a claim. The issue is closed before, since nobody knows its
     * number afterwards, and once more, since a pass in between opens it again.
     */
    boolean answer(ActionId id, Release release) {
        StateView view = state.ensure();
        OptionalInt issue = view.claim(id).map(Claim::issue).orElse(OptionalInt.empty());
        issue.ifPresent(issues::close);
        boolean released = state.commit(now -> answered(now, id, release));
        issue.ifPresent(issues::close);
        return released;
    }

    private Optional<StateChange> answered(StateView now, ActionId id, Release release) {
        if (!now.isClaimed(id)) {
            return Optional.empty();
        }
        AuditEntry entry = AuditEntry.of(AuditKind.RELEASED, id, clock.instant(), release.who())
                .with("reason", release.reason())
                .with("answer", release.exitCode().isPresent() ? "ran" : "never ran");
        if (release.exitCode().isEmpty()) {
            return Optional.of(StateChange.of(entry).release(id));
        }
        int exitCode = release.exitCode().getAsInt();
        ActionResult result = Results.said(id, now.claim(id), exitCode, clock.instant(), release.reason());
        return Optional.of(StateChange.of(entry.with("exit_code", String.valueOf(exitCode)))
                .put(result)
                .release(id));
    }

    private static boolean isOf(StateView now, Claim claim) {
        return now.claim(claim.id())
                .filter(found -> found.nonce().equals(claim.nonce()))
                .isPresent();
    }

    private AuditEntry started(Claim claim, RunEnd end) {
        return AuditEntry.of(AuditKind.STARTED, claim.id(), end.startedAt(), name)
                .with("nonce", claim.nonce())
                .with("sha256", claim.sha256());
    }

    private AuditEntry ended(Claim claim, RunEnd end) {
        return AuditEntry.of(AuditKind.ENDED, claim.id(), end.endedAt(), name)
                .with("nonce", claim.nonce())
                .with("exit_code", String.valueOf(end.exitCode()))
                .with("reason", end.reason());
    }

    private AuditEntry entry(AuditKind kind, ActionId id) {
        return AuditEntry.of(kind, id, clock.instant(), name);
    }

    private static DispatchedAction item(Claim claim, DispatchOutcome outcome, String detail) {
        return DispatchedAction.of(claim.id().file().value(), outcome, detail);
    }
}
