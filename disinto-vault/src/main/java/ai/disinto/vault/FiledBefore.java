package ai.disinto.vault;

import ai.disinto.core.internal.secret.VisibleText;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NotFoundException;
import ai.disinto.forge.PullQuery;
import ai.disinto.forge.model.Comment;
import ai.disinto.forge.model.ContentEntry;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.vault.action.ActionId;
import ai.disinto.vault.action.ItemState;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.internal.ops.TrustedState;
import ai.disinto.vault.internal.request.RequestText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What became of an id before. */
final class FiledBefore {
    private static final String REJECTED = "vault/rejected";
    private static final int LONGEST_REASON = 500;

    private final ForgeRepository repository;
    private final TrustedOps ops;
    private final List<String> trusted;
    private final VaultAction action;

    FiledBefore(TrustedOps ops, List<String> trusted, VaultAction action) {
        this.repository = ops.repository();
        this.ops = ops;
        this.trusted = trusted;
        this.action = action;
    }

    /** Something of that id is on a trusted branch. */
    Optional<RequestOutcome> settled() {
        for (String branch : trusted) {
            Optional<String> there = repository.contents().find(path(), branch).map(ContentEntry::sha);
            if (there.isPresent()) {
                return Optional.of(
                        there.get().equals(action.digest().blobId())
                                ? new RequestOutcome.AlreadyApproved(id(), state())
                                : taken("another action of that id is on " + branch + " already"));
            }
        }
        return Optional.empty();
    }

    /** The oldest open pull request from the branch of the request; forks have no say. */
    Optional<OpenPull> open() {
        return repository.pulls().list(PullQuery.open().head(ops.branches().request(id()))).stream()
                .filter(pull -> trusted.contains(pull.base().ref()))
                .min(Comparator.comparingInt(PullRequest::number))
                .map(pull -> new OpenPull(repository, pull, path()));
    }

    /** It was turned down, or was let in and taken away again. */
    Optional<RequestOutcome> rejected(TrustedState main) {
        Optional<RequestOutcome> filed = listed(main);
        if (filed.isPresent()) {
            return filed;
        }
        for (String base : trusted) {
            Optional<PullRequest> closed = repository
                    .pulls()
                    .findByBranches(ops.branches().request(id()), base)
                    .filter(pull -> !pull.isOpen());
            if (closed.isPresent()) {
                return Optional.of(closed(closed.get()));
            }
        }
        return Optional.empty();
    }

    private RequestOutcome closed(PullRequest pull) {
        OptionalInt number = OptionalInt.of(pull.number());
        return pull.isMerged()
                ? new RequestOutcome.Taken(id(), number, "it was merged, and an id is used once")
                : new RequestOutcome.RejectedBefore(id(), number, reason(pull.number()));
    }

    private Optional<RequestOutcome> listed(TrustedState main) {
        try {
            return repository.contents().list(REJECTED, main.commit()).stream()
                    .filter(entry ->
                            entry.name().equals(id().value()) || entry.name().startsWith(id().value() + "."))
                    .findFirst()
                    .map(entry ->
                            new RequestOutcome.RejectedBefore(id(), OptionalInt.empty(), text(entry, main.commit())));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private String text(ContentEntry entry, String commit) {
        return repository
                .contents()
                .find(entry.path(), commit)
                .flatMap(ContentEntry::text)
                .map(text -> shown(entry.path() + " says: " + text))
                .orElse(entry.path() + " is there");
    }

    /** The last thing that somebody said who is no program of ours. */
    private String reason(int number) {
        return repository.comments().list(number).stream()
                .filter(comment -> !RequestText.isMarked(comment.body()))
                .reduce((first, second) -> second)
                .map(FiledBefore::said)
                .orElse("it was closed without a comment");
    }

    private static String said(Comment comment) {
        return shown(comment.author().login() + " said: " + comment.body());
    }

    private static String shown(String text) {
        return VisibleText.of(text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…");
    }

    private ItemState state() {
        String result = id().resultFile().value();
        return repository.contents().find(result, ops.branches().state()).isPresent()
                ? ItemState.FIRED
                : ItemState.APPROVED;
    }

    private RequestOutcome taken(String reason) {
        return new RequestOutcome.Taken(id(), OptionalInt.empty(), reason);
    }

    private ActionId id() {
        return action.id();
    }

    private String path() {
        return id().file().value();
    }
}
