package ai.disinto.vault.dispatch;

import ai.disinto.core.secret.SecretScanner;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.internal.state.Claim;
import ai.disinto.vault.runner.ActionOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;

/** Claims an action, runs it and records how it ended; each step is in the journal before the next one is taken. */
final class Firing {
    private static final int NONCE_BYTES = 16;

    private final Machinery machinery;
    private final DispatchSettings settings;
    private final RetryTimes retries;

    Firing(Machinery machinery, RetryTimes retries) {
        this.machinery = machinery;
        this.settings = machinery.settings();
        this.retries = retries;
    }

    /** What can go wrong before anything runs goes wrong here, before the claim. */
    DispatchedAction fire(Permit permit) {
        ready(permit);
        JournalEntry intent = intent(permit);
        settings.journal().write(intent);
        Optional<Claim> claim = new ClaimAttempt(claim(permit, intent.nonce()), machinery.known())
                .because(permit.grounds())
                .run(machinery.state());
        if (claim.isEmpty()) {
            settings.journal().clear(permit.id());
            return DispatchedAction.of(
                    permit.path(), DispatchOutcome.RUNNING, "another dispatcher was faster, or it is paused by now");
        }
        return Thread.currentThread().isInterrupted()
                ? DispatchedAction.of(permit.path(), DispatchOutcome.FAILED, "interrupted before it began")
                : equipped(permit, intent, claim.get());
    }

    private Ready ready(Permit permit) {
        return new Ready(
                order(permit),
                settings.ports().scanner().withKnown(permit.secrets().values()));
    }

    /** A token is made for a run that is certain to be ours alone; without it the action is given back, and tried again. */
    private DispatchedAction equipped(Permit permit, JournalEntry intent, Claim claim) {
        Ready ready;
        try {
            ready = ready(permit.equipped(settings.ports().secrets()));
        } catch (RuntimeException e) {
            machinery.office().giveUp(claim, "its token of the forge could not be made, and it had not started");
            settings.journal().clear(permit.id());
            retries.failed(permit.id(), machinery.now());
            throw e;
        }
        return run(ready, intent, claim);
    }

    private record Ready(ActionOrder order, SecretScanner scanner) {}

    private DispatchedAction run(Ready ready, JournalEntry intent, Claim claim) {
        RunGuard guard = new RunGuard(
                settings.ports().runner(),
                settings.limits().grace(),
                settings.ports().clock());
        ActionId id = claim.id();
        settings.journal().write(intent.started(machinery.now()));
        RunEnd end = guard.run(ready.order(), ready.scanner());
        settings.journal().write(intent.ended(end));
        DispatchedAction item = machinery.office().finish(claim, end);
        settings.journal().clear(id);
        return item.outcome() == DispatchOutcome.NOT_STARTED ? later(id, item) : settled(id, item);
    }

    private DispatchedAction later(ActionId id, DispatchedAction item) {
        Instant next = retries.failed(id, machinery.now());
        return DispatchedAction.of(
                item.path(), DispatchOutcome.NOT_STARTED, item.detail() + "; tried again from " + next);
    }

    private DispatchedAction settled(ActionId id, DispatchedAction item) {
        retries.succeeded(id);
        return item;
    }

    private ActionOrder order(Permit permit) {
        return ActionOrder.of(permit.action(), permit.formula())
                .timeout(timeout(permit))
                .agentSecrets(permit.secrets());
    }

    private Duration timeout(Permit permit) {
        return permit.action().timeout().orElse(settings.limits().timeout());
    }

    /** What was about to be done with the same bytes is gone on with: its claim may be there. All else is cleared by now. */
    private JournalEntry intent(Permit permit) {
        return settings.journal()
                .find(permit.id())
                .orElseGet(() -> JournalEntry.intent(permit.id(), nonce(), permit.blob()));
    }

    private Claim claim(Permit permit, String nonce) {
        Instant now = machinery.now();
        Duration longest = timeout(permit).plus(settings.limits().grace().multipliedBy(2));
        return new Claim(
                permit.id(),
                permit.blob(),
                permit.action().digest().sha256(),
                permit.candidate().state().commit(),
                permit.tier(),
                settings.name(),
                nonce,
                now,
                now.plus(longest),
                OptionalInt.empty());
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        settings.ports().random().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
