package ai.disinto.vault.dispatch;

import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ActionResult;
import ai.disinto.vault.internal.json.JsonFields;
import ai.disinto.vault.internal.state.Claim;
import java.time.Instant;
import java.util.Optional;

/** Results of runs whose action is known by its claim only. */
final class Results {
    private Results() {}

    static ActionResult of(Claim claim, RunEnd end) {
        return of(claim.id(), Optional.of(claim.sha256()), end.exitCode(), end.endedAt(), end.logs());
    }

    /** What a person says; bound to what was claimed, if that can be read. */
    static ActionResult said(ActionId id, Optional<Claim> claim, int exitCode, Instant at, String reason) {
        return of(id, claim.map(Claim::sha256), exitCode, at, reason);
    }

    private static ActionResult of(ActionId id, Optional<String> digest, int exitCode, Instant at, String logs) {
        JsonFields fields = JsonFields.empty()
                .with("id", id.value())
                .with("exit_code", exitCode)
                .with("timestamp", at.toString())
                .with("logs", logs);
        String text =
                digest.map(sha -> fields.with("digest", sha)).orElse(fields).render();
        return ActionResult.parse(text, id.resultFile().value());
    }
}
