package ai.disinto.testing.internal.api.contents;

import ai.disinto.testing.internal.access.BranchRights;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Overtakable;
import ai.disinto.testing.internal.api.RefUpdates;
import ai.disinto.testing.internal.git.FileChange;
import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.PushPolicy;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns one request into one commit. Of requests made at the same time for one branch, one succeeds. */
final class FileWriting {
    private final Call call;
    private final Repository repository;
    private final GitRepository git;
    private final FileErrors errors;

    FileWriting(Call call, boolean deletion) {
        this.call = call;
        this.repository = call.repository();
        this.git = repository.git();
        this.errors = new FileErrors(call.instance().line(), deletion);
    }

    /** A commit that is written and not yet on its branch. */
    private record Prepared(FileRequest request, RefChange change) {}

    /** What has been written. */
    record Written(List<String> paths, String branch, GitCommit commit) {}

    /** Writes what a request asks for; it is read once its caller is known to be allowed to write. */
    Answer write(Supplier<FileRequest> request, Function<Written, Answer> answer) {
        return Overtakable.write(call, () -> prepare(request), prepared -> answer.apply(finish(prepared)));
    }

    private Prepared prepare(Supplier<FileRequest> source) {
        checkCaller();
        FileRequest raw = source.get();
        Optional<String> head = git.branch(raw.branch());
        if (head.isEmpty() && (!git.isEmpty() || raw.deletes())) {
            throw Refusal.of(404, "branch does not exist [name: " + raw.branch() + "]");
        }
        FileRequest request = raw.cleaned(errors);
        String before = checkTarget(request);
        boolean shaNeeded = call.instance().line().atLeast(15) && !request.toAnotherBranch();
        String parent = head.orElse(null);
        List<FileChange> changes =
                new FileChecks(git.reader(), parent, errors, shaNeeded).changes(request.operations());
        String commit = git.writer().commit(parent, changes, request.signature());
        return new Prepared(request, new RefChange("refs/heads/" + request.target(), before, commit));
    }

    private void checkCaller() {
        if (!call.permission().atLeast(Permission.WRITE)) {
            throw Refusal.forbidden("user should have a permission to write to this branch");
        }
        Guards.NOT_ARCHIVED.check(call);
        if (repository.mirror()) {
            throw Refusal.internalError();
        }
    }

    /** A new branch must be new; what goes straight to a branch must be allowed there. */
    private String checkTarget(FileRequest request) {
        String target = request.target();
        Optional<String> present = git.branch(target);
        if (request.toAnotherBranch()) {
            if (present.isPresent() && !request.overwrites()) {
                throw errors.invalid("branch already exists [name: " + target + "]");
            }
            if (!GitRepository.isValidBranchName(target)) {
                throw Refusal.internalError();
            }
        } else {
            checkRule(request);
        }
        return present.orElse(RefChange.NONE);
    }

    private void checkRule(FileRequest request) {
        try {
            new BranchRights(call.instance().access(), repository, request.target())
                    .checkChange(call.user(), request.paths());
        } catch (Refusal refusal) {
            throw errors.forbiddenByRule(refusal);
        }
    }

    private Written finish(Prepared prepared) {
        RefChange change = prepared.change();
        for (PushPolicy policy : call.instance().pushPolicies()) {
            policy.refusal(repository, call.user(), change).ifPresent(words -> {
                throw errors.pushRejected("remote: Forgejo: " + words);
            });
        }
        boolean first = git.isEmpty();
        if (!new RefUpdates(call.instance()).move(repository, call.user(), change)) {
            throw errors.pushRejected("! [remote rejected] " + change.after() + " -> " + change.shortName()
                    + " (cannot lock ref '" + change.ref() + "': is at "
                    + git.ref(change.ref()).orElse(RefChange.NONE) + " but expected " + change.before() + ")");
        }
        if (first) {
            repository.defaultBranch(change.shortName());
            git.head(change.shortName());
        }
        GitCommit commit = git.reader().existingCommit(change.after());
        return new Written(prepared.request().paths(), change.shortName(), commit);
    }
}
