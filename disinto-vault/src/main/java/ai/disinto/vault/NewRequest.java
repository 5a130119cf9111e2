package ai.disinto.vault;

import ai.disinto.forge.Created;
import ai.disinto.forge.FileWrite;
import ai.disinto.forge.ForgeRepository;
import ai.disinto.forge.NewCommit;
import ai.disinto.forge.NewPull;
import ai.disinto.forge.model.ChangedFile;
import ai.disinto.forge.model.Comparison;
import ai.disinto.forge.model.ContentEntry;
import ai.disinto.forge.model.PullRequest;
import ai.disinto.forge.model.User;
import ai.disinto.vault.RequestOutcome.Request;
import ai.disinto.vault.action.VaultAction;
import ai.disinto.vault.internal.ops.TrustedOps;
import ai.disinto.vault.internal.request.RequestLabels;
import ai.disinto.vault.internal.request.RequestText;
import ai.disinto.vault.policy.Classification;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A branch with the file, made in one commit, and a pull request. What a process left half-way is completed. */
final class NewRequest {
    private final TrustedOps ops;
    private final ForgeRepository repository;
    private final String requester;
    private final VaultAction action;
    private final Classification classification;
    private final String branch;

    NewRequest(TrustedOps ops, String requester, VaultAction action, Classification classification) {
        this.ops = ops;
        this.repository = ops.repository();
        this.requester = requester;
        this.action = action;
        this.classification = classification;
        this.branch = ops.branches().request(action.id());
    }

    /** What came of it; empty if the branch went away or changed meanwhile. */
    Optional<RequestOutcome> file(String base) {
        FileWrite written = repository
                .contents()
                .create(path(), bytes(), NewCommit.on(base).newBranch(branch).message(RequestText.title(action)));
        return written.outcome() == FileWrite.Outcome.WRITTEN ? Optional.of(pull(base)) : completed(base);
    }

    /** The branch is there: left by a process that died, or it is somebody else's. */
    private Optional<RequestOutcome> completed(String base) {
        Optional<String> head = repository.branches().find(branch).map(found -> found.commit());
        if (head.isEmpty()) {
            return Optional.empty();
        }
        for (String origin : new LinkedHashSet<>(List.of(base, ops.branches().main()))) {
            if (isOwn(repository.commits().compare(origin, head.get()))) {
                return write(head.get()) ? Optional.of(pull(origin)) : Optional.empty();
            }
        }
        return Optional.of(taken(
                OptionalInt.empty(),
                "its branch " + branch + " is there and is not " + requester + "'s, or has other changes"));
    }

    /** Whether nobody else committed, and nothing else: who made an empty branch does not matter. */
    private boolean isOwn(Comparison ahead) {
        return ahead.commits().stream()
                        .allMatch(commit -> commit.account()
                                .map(User::login)
                                .filter(requester::equalsIgnoreCase)
                                .isPresent())
                && ahead.files().stream().map(ChangedFile::path).allMatch(path()::equals);
    }

    /** Whether the file is on the branch now. */
    private boolean write(String head) {
        NewCommit commit = NewCommit.on(branch).message(RequestText.title(action));
        Optional<String> there = repository.contents().find(path(), head).map(ContentEntry::sha);
        if (there.filter(action.digest().blobId()::equals).isPresent()) {
            return true;
        }
        return there.map(sha -> repository.contents().update(path(), bytes(), sha, commit))
                .orElseGet(() -> repository.contents().create(path(), bytes(), commit))
                .isDone();
    }

    private RequestOutcome pull(String base) {
        Created<PullRequest> created = repository
                .pulls()
                .createOnce(NewPull.of(RequestText.title(action), branch, base)
                        .body(RequestText.body(action, classification))
                        .labelIds(new RequestLabels(repository).ids()));
        PullRequest pull = created.value();
        if (!pull.author().login().equalsIgnoreCase(requester)) {
            return taken(OptionalInt.of(pull.number()), pull.author().login() + " asks for it already");
        }
        Request request = new Request(pull.number(), branch, classification);
        return created.isNew() ? new RequestOutcome.Created(request) : new RequestOutcome.Found(request);
    }

    private RequestOutcome taken(OptionalInt pull, String reason) {
        return new RequestOutcome.Taken(action.id(), pull, reason);
    }

    private String path() {
        return action.id().file().value();
    }

    private byte[] bytes() {
        return action.render().getBytes(StandardCharsets.UTF_8);
    }
}
