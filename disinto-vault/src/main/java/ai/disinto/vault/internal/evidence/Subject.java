package ai.disinto.vault.internal.evidence;

import ai.disinto.core.document.Diagnostic;
import ai.disinto.core.document.Parsed;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.model.User;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.decision.Circumstances;
import ai.disinto.vault.decision.PolicyEvidence;
import ai.disinto.vault.decision.RefusalCode;
import ai.disinto.vault.internal.ops.TrustedState;
import ai.disinto.vault.policy.VaultPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One decision: the trusted branch that it is about, and what was read for it so far. */
final class Subject {
    private final EvidenceReader.Sources sources;
    private final TrustedState state;
    private final KnownState known;
    private final Reading reading = new Reading();

    Subject(EvidenceReader.Sources sources, TrustedState state, KnownState known) {
        this.sources = sources;
        this.state = Objects.requireNonNull(state, "state");
        this.known = Objects.requireNonNull(known, "known");
    }

    TrustedState state() {
        return state;
    }

    KnownState known() {
        return known;
    }

    Reading reading() {
        return reading;
    }

    ForgeRepository repository() {
        return sources.ops().repository();
    }

    String requestBranch(ai.disinto.vault.action.ActionId id) {
        return sources.ops().branches().request(id);
    }

    OriginReader origins() {
        return new OriginReader(repository(), reading);
    }

    PullReader pulls() {
        ReviewerReader reviewers = new ReviewerReader(sources.forge(), repository(), sources.self());
        return new PullReader(repository(), sources.rules(), reviewers, reading);
    }

    /** Why the formula cannot run now. */
    List<Diagnostic> formulaProblems(Optional<VaultAction> action) {
        return action.map(each -> each.resolve(state.formulas()).errors()).orElse(List.of());
    }

    /** What the policy says; the versions before count if it is known when the action was asked for. */
    PolicyEvidence policy(Optional<VaultAction> action, Optional<Instant> requested) {
        Parsed<VaultPolicy> policy = state.policy();
        Optional<VaultPolicy> valid = policy.value();
        Optional<VaultAction> rated = valid.flatMap(any -> action);
        return new PolicyEvidence(
                valid.map(each -> each.digest().sha256()).orElse(""),
                rated.map(state::classify),
                rated.flatMap(each -> requested.map(at -> ratings(each, at))).orElse(List.of()),
                policy.errors(),
                rated.flatMap(each -> valid.map(all -> all.beyondCeiling(each))).orElse(List.of()));
    }

    private List<PolicyEvidence.Rating> ratings(VaultAction action, Instant requested) {
        return reading
                .attempt(RefusalCode.POLICY_UNREADABLE, () -> state.ratingsSince(action, requested))
                .orElse(List.of())
                .stream()
                .map(each -> new PolicyEvidence.Rating(each.from(), each.classification()))
                .toList();
    }

    /** To be asked last: it has everything that could not be read. */
    Circumstances circumstances() {
        Optional<String> vault = reading.attempt(
                        RefusalCode.EVIDENCE_UNREADABLE, () -> sources.self().user())
                .map(User::login);
        return new Circumstances(
                repository().slug(),
                sources.ops().branches(),
                vault.orElse(""),
                known.pauses(),
                reading.unreadable(),
                sources.clock().instant());
    }
}
