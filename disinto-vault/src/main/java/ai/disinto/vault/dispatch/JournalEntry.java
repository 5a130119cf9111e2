package ai.disinto.vault.dispatch;

import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.internal.json.JsonFields;
import ai.disinto.vault.runner.RunOutcome;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** How far this dispatcher came with an action. */
record JournalEntry(ActionId id, String nonce, String blob, Optional<Instant> startedAt, Optional<RunEnd> end) {
    static JournalEntry intent(ActionId id, String nonce, String blob) {
        return new JournalEntry(id, nonce, blob, Optional.empty(), Optional.empty());
    }

    JournalEntry started(Instant at) {
        return new JournalEntry(id, nonce, blob, Optional.of(at), Optional.empty());
    }

    JournalEntry ended(RunEnd how) {
        return new JournalEntry(id, nonce, blob, Optional.of(how.startedAt()), Optional.of(how));
    }

    /** Whether it is certain that nothing ran. */
    boolean isIntentOnly() {
        return startedAt.isEmpty();
    }

    String render() {
        JsonFields fields =
                JsonFields.empty().with("id", id.value()).with("nonce", nonce).with("blob", blob);
        if (startedAt.isPresent()) {
            fields = fields.with("started", startedAt.get().toString());
        }
        if (end.isPresent()) {
            RunEnd how = end.get();
            fields = fields.with("ended", how.endedAt().toString())
                    .with("kind", how.kind().name())
                    .with("exit_code", how.exitCode())
                    .with("reason", how.reason())
                    .with("logs", how.logs());
        }
        return fields.render() + "\n";
    }

    static Optional<JournalEntry> find(String text) {
        return JsonFields.parse(text).flatMap(JournalEntry::of);
    }

    private static Optional<JournalEntry> of(JsonFields fields) {
        try {
            Optional<Instant> started = fields.text("started").map(Instant::parse);
            return Optional.of(new JournalEntry(
                    ActionId.of(fields.text("id").orElse("")),
                    fields.text("nonce").orElse(""),
                    fields.text("blob").orElse(""),
                    started,
                    fields.text("ended").map(Instant::parse).map(ended -> end(fields, started.orElse(ended), ended))));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static RunEnd end(JsonFields fields, Instant started, Instant ended) {
        return new RunEnd(
                RunOutcome.Kind.valueOf(fields.text("kind").orElse("")),
                (int) fields.number("exit_code").orElse(0),
                fields.text("reason").orElse(""),
                fields.text("logs").orElse(""),
                started,
                ended);
    }
}
