package ai.disinto.vault.dispatch;

import ai.disinto.vault.action.ActionResult;
import ai.disinto.vault.action.ContentDigest;
import ai.disinto.vault.decision.Refusal;
import ai.disinto.vault.decision.RefusalCode;
import ai.disinto.vault.internal.state.StateView;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which results belong to exactly the action of their name. What was looked at once is not read again. */
final class SettledResults {
    private final Set<String> settled = ConcurrentHashMap.newKeySet();

    /** Why the result does not settle the action; empty if it does. */
    Optional<Refusal> refusal(Candidate candidate, StateView view) {
        String path = candidate.id().resultFile().value();
        String pair = candidate.entry().blob() + view.blob(path).orElseThrow();
        if (settled.contains(pair)) {
            return Optional.empty();
        }
        Optional<Refusal> refusal = look(candidate, view);
        if (refusal.isEmpty()) {
            settled.add(pair);
        }
        return refusal;
    }

    private static Optional<Refusal> look(Candidate candidate, StateView view) {
        Optional<ActionResult> result = view.result(candidate.id()).flatMap(parsed -> parsed.value());
        if (result.isEmpty()) {
            return Optional.of(new Refusal(
                    RefusalCode.RESULT_UNREADABLE,
                    "the result of " + candidate.id() + " cannot be read",
                    "look at who wrote it on the branch of the vault; the action does not run"));
        }
        boolean same = result.get().id().equals(candidate.id())
                && result.get().digest().equals(Optional.of(sha256(candidate)));
        return same
                ? Optional.empty()
                : Optional.of(new Refusal(
                        RefusalCode.RESULT_OF_OTHER_BYTES,
                        "under the id " + candidate.id() + " something else ran at "
                                + result.get().timestamp(),
                        "ask for it under an id that was not used before"));
    }

    private static String sha256(Candidate candidate) {
        byte[] bytes = candidate.state().bytes(candidate.entry());
        return ContentDigest.of(new String(bytes, StandardCharsets.UTF_8)).sha256();
    }
}
