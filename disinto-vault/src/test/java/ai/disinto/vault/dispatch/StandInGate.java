package ai.disinto.vault.dispatch;

import ai.disinto.core.RepositorySlug;
import ai.disinto.core.document.Parsed;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.decision.ActionEvidence;
import ai.disinto.vault.decision.Check;
import ai.disinto.vault.decision.Circumstances;
import ai.disinto.vault.decision.FileEvidence;
import ai.disinto.vault.decision.PolicyEvidence;
import ai.disinto.vault.decision.Refusal;
import ai.disinto.vault.decision.RefusalCode;
import ai.disinto.vault.decision.Verdict;
import ai.disinto.vault.internal.evidence.KnownState;
import ai.disinto.vault.internal.ops.ActionEntry;
import ai.disinto.vault.internal.ops.TrustedState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Approves of every action that is right, unless it is told otherwise. */
final class StandInGate implements FireGate {
    final Set<String> unapproved = ConcurrentHashMap.newKeySet();
    final Set<String> expired = ConcurrentHashMap.newKeySet();
    final Set<String> asked = ConcurrentHashMap.newKeySet();
    volatile boolean blind;
    volatile Runnable afterReading = () -> {};

    @Override
    public Decision decide(TrustedState state, ActionEntry entry, KnownState known) {
        String id = entry.id().orElseThrow().value();
        asked.add(id);
        Parsed<VaultAction> action = state.read(entry);
        List<Refusal> refusals = new ArrayList<>();
        if (unapproved.contains(id)) {
            refusals.add(new Refusal(RefusalCode.NOT_APPROVED, "nobody approved", "ask somebody"));
        }
        if (expired.contains(id)) {
            refusals.add(new Refusal(RefusalCode.EXECUTION_EXPIRED, "too late", "ask again"));
        }
        if (!action.isValid()) {
            refusals.add(new Refusal(RefusalCode.ACTION_INVALID, "it has an error", "mend it"));
        } else if (!blind
                && !action.value().orElseThrow().resolve(state.formulas()).isValid()) {
            refusals.add(new Refusal(RefusalCode.FORMULA_NOT_RUNNABLE, "there is no formula", "add it"));
        }
        afterReading.run();
        return new Decision(
                evidence(state, entry, action),
                new Verdict("may it run?", List.of(new Check("all", "", refusals))),
                List.of());
    }

    private static ActionEvidence evidence(TrustedState state, ActionEntry entry, Parsed<VaultAction> action) {
        var file = new FileEvidence(
                state.branch(),
                entry.path(),
                entry.blob(),
                entry.isRegularFile(),
                Optional.empty(),
                action.value(),
                List.of(),
                List.of());
        var tier = action.value().map(state::classify);
        var policy = new PolicyEvidence(
                "",
                tier,
                tier.stream()
                        .map(each -> new PolicyEvidence.Rating(Optional.empty(), each))
                        .toList(),
                List.of(),
                List.of());
        var circumstances = new Circumstances(
                RepositorySlug.parse("root1/harb-ops"), Bench.BRANCHES, "root1", List.of(), List.of(), Bench.START);
        return new ActionEvidence(file, policy, Optional.empty(), Optional.empty(), circumstances);
    }
}
