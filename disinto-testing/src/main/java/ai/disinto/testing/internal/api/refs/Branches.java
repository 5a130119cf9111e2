package ai.disinto.testing.internal.api.refs;

import ai.disinto.testing.internal.access.BranchRules;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.api.RefUpdates;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.BranchRenderer;
import ai.disinto.testing.internal.store.Repository;
import tools.jackson.databind.node.ObjectNode;

/** Reads and removes branches. */
final class Branches {
    private Branches() {}

    static Answer list(Call call) {
        Repository repository = call.repository();
        return Listing.of(call, repository.git().branches())
                .nullIfEmpty()
                .answer(name -> render(call, name, repository.git().branch(name).orElseThrow()));
    }

    static Answer get(Call call) {
        String name = call.parameter("branch");
        String head = call.repository()
                .git()
                .branch(name)
                .orElseThrow(() -> Refusal.notFound("branch does not exist [name: " + name + "]"));
        return Answer.ok(render(call, name, head));
    }

    static ObjectNode render(Call call, String name, String head) {
        return new BranchRenderer(call.view(), call.repository())
                .branch(name, call.repository().git().reader().existingCommit(head));
    }

    static Answer delete(Call call) {
        String name = call.parameter("branch");
        Repository repository = call.repository();
        GitRepository git = repository.git();
        if (git.isEmpty()) {
            throw Refusal.notFoundIn("Git Repository is empty.");
        }
        if (name.equals(repository.defaultBranch())) {
            throw Refusal.forbidden("can not delete default branch");
        }
        if (BranchRules.of(repository, name).isPresent()) {
            throw Refusal.forbidden("branch protected");
        }
        String head = git.branch(name).orElseThrow(Refusal::internalError);
        RefChange change = new RefChange("refs/heads/" + name, head, RefChange.NONE);
        if (!new RefUpdates(call.instance()).move(repository, call.user(), change)) {
            throw Refusal.internalError();
        }
        return Answer.noContent();
    }
}
