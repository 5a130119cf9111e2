package ai.disinto.vault;

import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.vault.WaitingItem.Kind;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.decision.ActionEvidence;
import ai.disinto.vault.decision.Circumstances;
import ai.disinto.vault.decision.Refusal;
import ai.disinto.vault.decision.Verdict;
import ai.disinto.vault.internal.ops.ActionEntry;
import ai.disinto.vault.internal.ops.TrustedState;
import ai.disinto.vault.internal.state.Claim;
import ai.disinto.vault.internal.state.StateView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what waits for people, from one look at each branch. */
final class ReportReader {
    private final VaultContext context;
    private final VaultContext.Judge judge;
    private final StateView view;
    private final List<TrustedState> branches;
    private final Optional<TrustedState> main;
    private final Blocked blocked;
    private final List<WaitingItem> items = new ArrayList<>();

    ReportReader(VaultContext context) {
        this.context = context;
        this.judge = context.judge();
        this.view = context.view();
        this.branches = context.trusted();
        String trusted = context.sources().branches().main();
        this.main =
                branches.stream().filter(each -> each.branch().equals(trusted)).findFirst();
        this.blocked = main.map(Blocked::read).orElseGet(Blocked::nothing);
    }

    VaultReport read() {
        requests();
        files();
        view.claimed().forEach(id -> view.claim(id).ifPresentOrElse(this::unclear, () -> unreadable(id)));
        main.ifPresent(each -> items.addAll(new HumanRequests(each, blocked).items()));
        items.sort(Comparator.comparing(item -> item.since().orElse(Instant.MAX)));
        List<String> pauses = context.known().pauses(view).stream()
                .map(Circumstances.Pause::reason)
                .toList();
        return new VaultReport(context.decisions().clock().instant(), pauses, items);
    }

    private void requests() {
        for (PullRequest pull :
                context.repository().pulls().list(PullQuery.open()).list()) {
            Optional<ActionId> id = OpsBranches.requested(pull.head().ref());
            Optional<TrustedState> base = base(pull);
            if (id.isPresent() && base.isPresent()) {
                ActionEvidence evidence = judge.reader().pull(base.get(), pull, context.known(view, id.get()));
                Verdict verdict = judge.matrix().mayMerge(evidence);
                if (!verdict.isApproved()) {
                    request(id.get(), pull, evidence, verdict);
                }
            }
        }
    }

    private Optional<TrustedState> base(PullRequest pull) {
        return branches.stream()
                .filter(branch -> branch.branch().equals(pull.base().ref()))
                .findFirst();
    }

    private void request(ActionId id, PullRequest pull, ActionEvidence evidence, Verdict verdict) {
        String author = pull.author().login();
        List<String> others = judge.rules().humans().stream()
                .filter(human -> !human.equalsIgnoreCase(author))
                .toList();
        items.add(new WaitingItem(
                Kind.REQUEST,
                id.file().value(),
                title(id, evidence),
                OptionalInt.of(pull.number()),
                Optional.of(pull.createdAt()),
                others,
                blocked.by(id.file().value()),
                reason(verdict)));
    }

    private void files() {
        Set<String> seen = new HashSet<>();
        branches.forEach(branch -> branch.actions().stream()
                .filter(entry -> seen.add(entry.path()))
                .forEach(entry -> file(branch, entry)));
    }

    private void file(TrustedState branch, ActionEntry entry) {
        Optional<ActionId> id = entry.id().filter(each -> !view.isClaimed(each) && !view.hasResult(each));
        if (id.isEmpty()) {
            return;
        }
        ActionEvidence evidence = judge.reader().entry(branch, entry, context.known(view, id.get()));
        Verdict verdict = judge.matrix().mayFire(evidence);
        if (!verdict.isApproved() && !HumanRequests.isOne(branch, entry)) {
            items.add(new WaitingItem(
                    Kind.REFUSED,
                    entry.path(),
                    title(id.get(), evidence),
                    OptionalInt.empty(),
                    Optional.empty(),
                    judge.rules().humans().stream().toList(),
                    blocked.by(entry.path()),
                    reason(verdict)));
        }
    }

    private void unclear(Claim claim) {
        if (claim.issue().isPresent()) {
            String path = claim.id().file().value();
            items.add(new WaitingItem(
                    Kind.UNCLEAR,
                    path,
                    claim.id() + " was started by " + claim.dispatcher(),
                    claim.issue(),
                    Optional.of(claim.at()),
                    judge.rules().humans().stream().toList(),
                    blocked.by(path),
                    "nobody knows how it ended: find out, then tell the dispatcher with release(...)"));
        }
    }

    private void unreadable(ActionId id) {
        String path = id.file().value();
        items.add(new WaitingItem(
                Kind.UNCLEAR,
                path,
                "somebody has " + id + " by a claim that cannot be read",
                OptionalInt.empty(),
                Optional.empty(),
                judge.rules().humans().stream().toList(),
                blocked.by(path),
                "look at who wrote it on the branch of the vault, then tell the dispatcher with release(...)"));
    }

    private static String title(ActionId id, ActionEvidence evidence) {
        return evidence.file().action().map(VaultAction::context).orElse(id.value());
    }

    private static String reason(Verdict verdict) {
        return verdict.refusals().stream().map(Refusal::toString).collect(Collectors.joining("\n"));
    }
}
