package ai.disinto.vault;

import ai.disinto.core.document.Parsed;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ActionResult;
import ai.disinto.vault.action.ItemState;
import ai.disinto.vault.action.OpsBranches;
import ai.disinto.vault.decision.ActionEvidence;
import ai.disinto.vault.decision.Refusal;
import ai.disinto.vault.decision.Verdict;
import ai.disinto.vault.internal.ops.ActionEntry;
import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.internal.ops.TrustedState;
import ai.disinto.vault.internal.state.Claim;
import ai.disinto.vault.internal.state.StateView;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Finds out how far an action has come: the vault's branch says most, then the trusted branches, then requests. */
final class StatusReader {
    private final VaultContext context;
    private final TrustedOps ops;

    StatusReader(VaultContext context) {
        this.context = context;
        this.ops = context.ops();
    }

    Optional<ItemStatus> read(ActionId id) {
        StateView view = context.view();
        List<TrustedState> branches = context.trusted();
        return result(id, view)
                .or(() -> view.isClaimed(id) ? Optional.of(claimed(id, view)) : Optional.empty())
                .or(() -> branches.stream()
                        .flatMap(branch -> entry(id, branch, view).stream())
                        .findFirst())
                .or(() -> request(id, branches, view))
                .or(() -> turnedDown(id));
    }

    /** The verdict about the file on a trusted branch; empty if there is no such file. */
    Optional<Verdict> verdict(ActionId id) {
        StateView view = context.view();
        return context.trusted().stream()
                .flatMap(branch -> find(id, branch).map(entry -> mayFire(branch, entry, id, view)).stream())
                .findFirst();
    }

    private static Optional<ItemStatus> result(ActionId id, StateView view) {
        Optional<Parsed<ActionResult>> file = view.result(id);
        Optional<ActionResult> result = file.flatMap(Parsed::value);
        if (file.isPresent() && result.isEmpty()) {
            return Optional.of(ItemStatus.of(
                    id,
                    ItemState.INVALID,
                    "its result cannot be read: " + file.get().errors()));
        }
        return result.map(each -> {
            ItemStatus status = ItemStatus.of(id, ItemState.FIRED, "it ended with exit code " + each.exitCode());
            return new ItemStatus(id, status.state(), status.pull(), status.labels(), result, status.reason());
        });
    }

    private static ItemStatus claimed(ActionId id, StateView view) {
        Optional<Claim> claim = view.claim(id);
        String reason = claim.map(each -> each.issue().isPresent()
                        ? "how its run ended is not known, #" + each.issue().getAsInt() + " asks people"
                        : "it runs since " + each.at() + ", for " + each.dispatcher())
                .orElse("somebody claimed it, and the claim cannot be read");
        return ItemStatus.of(id, ItemState.APPROVED, reason);
    }

    private Optional<ItemStatus> entry(ActionId id, TrustedState branch, StateView view) {
        return find(id, branch).map(entry -> {
            Verdict verdict = mayFire(branch, entry, id, view);
            boolean invalid = branch.read(entry).value().isEmpty();
            ItemState refused = invalid ? ItemState.INVALID : ItemState.PENDING;
            return ItemStatus.of(id, verdict.isApproved() ? ItemState.APPROVED : refused, reason(verdict));
        });
    }

    private static Optional<ActionEntry> find(ActionId id, TrustedState branch) {
        return branch.actions().stream()
                .filter(entry -> entry.id().equals(Optional.of(id)))
                .findFirst();
    }

    private Verdict mayFire(TrustedState branch, ActionEntry entry, ActionId id, StateView view) {
        VaultContext.Judge judge = context.judge();
        return judge.matrix().mayFire(judge.reader().entry(branch, entry, context.known(view, id)));
    }

    private Optional<ItemStatus> request(ActionId id, List<TrustedState> branches, StateView view) {
        return newest(id, branches).map(pull -> {
            Optional<TrustedState> base = branches.stream()
                    .filter(branch -> branch.branch().equals(pull.base().ref()))
                    .findFirst();
            if (pull.isOpen() && base.isPresent()) {
                return open(id, pull, base.get(), view);
            }
            String closed = pull.isMerged() ? "it was merged and taken away again" : "it was closed without a merge";
            String reason = pull.isOpen() ? "it goes to " + pull.base().ref() + ", where nothing is run" : closed;
            return status(id, pull, pull.isOpen() ? ItemState.PENDING : ItemState.REJECTED, reason);
        });
    }

    private ItemStatus open(ActionId id, PullRequest pull, TrustedState base, StateView view) {
        VaultContext.Judge judge = context.judge();
        ActionEvidence evidence = judge.reader().pull(base, pull, context.known(view, id));
        boolean invalid = evidence.file().action().isEmpty();
        return status(
                id,
                pull,
                invalid ? ItemState.INVALID : ItemState.PENDING,
                reason(judge.matrix().mayMerge(evidence)));
    }

    private static ItemStatus status(ActionId id, PullRequest pull, ItemState state, String reason) {
        return new ItemStatus(id, state, OptionalInt.of(pull.number()), pull.labelNames(), Optional.empty(), reason);
    }

    /** The open one; if there is none, one that was closed, whose branch may be gone. */
    private Optional<PullRequest> newest(ActionId id, List<TrustedState> branches) {
        String head = context.sources().branches().request(id);
        Optional<PullRequest> open = ops
                .repository()
                .pulls()
                .list(PullQuery.open().head(head))
                .stream()
                .filter(pull -> pull.head().ref().equals(head))
                .min(Comparator.comparingInt(PullRequest::number));
        return open.or(() -> branches.stream()
                .flatMap(base -> ops.repository().pulls().findByBranches(head, base.branch()).stream())
                .max(Comparator.comparingInt(PullRequest::number)));
    }

    private Optional<ItemStatus> turnedDown(ActionId id) {
        OpsBranches branches = context.sources().branches();
        return ops.repository()
                .contents()
                .find("vault/rejected/" + id + ".toml", branches.main())
                .map(file -> ItemStatus.of(id, ItemState.REJECTED, "it lies in vault/rejected"));
    }

    private static String reason(Verdict verdict) {
        return verdict.isApproved()
                ? "everything is approved"
                : verdict.refusals().stream().map(Refusal::toString).collect(Collectors.joining("\n"));
    }
}
