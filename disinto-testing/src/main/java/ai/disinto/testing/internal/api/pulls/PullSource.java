package ai.disinto.testing.internal.api.pulls;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.line.Line;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be merged into what.
 *
 * @param repository where the commits are
 * @param branch where the commits are
 * @param sha the head
 * @param base the branch of the repository that is asked to take them
 * @param agit whether the commits came by a push to a reference for reviews, not to a branch
 */
record PullSource(Repository repository, String branch, String sha, String base, boolean agit) {

    /** Reads {@code branch} or {@code owner:branch}. */
    static PullSource of(Call call, String head, String base) {
        Repository target = call.repository();
        String[] parts = head.split(":", -1);
        if (parts.length > 2) {
            throw Refusal.notFound("the head part of " + head + " must contain zero or one colon");
        }
        Line line = call.instance().line();
        Repository source = parts.length == 1 ? target : repository(call, parts[0]);
        if (target.git().resolveCommit(base).isEmpty()) {
            throw line.atLeast(15)
                    ? Refusal.notFound("could not find '" + base + "' to be a commit, branch or tag")
                    : Refusal.notFoundIn("BaseNotExist");
        }
        if (!call.instance().access().of(call.caller(), source).atLeast(Permission.READ)) {
            throw Refusal.notFound("Can't read headRepo UnitTypeCode");
        }
        String branch = parts[parts.length - 1];
        String sha = sha(source.git(), branch, line);
        if (target.git().branch(base).isEmpty()) {
            throw Refusal.internalError();
        }
        return new PullSource(source, branch, sha, base, false);
    }

    /** Tags and commits pass the check of the server, which then stumbles over them. */
    private static String sha(GitRepository git, String branch, Line line) {
        Optional<String> sha = git.branch(branch);
        if (sha.isEmpty() && line.atLeast(15) && git.resolveCommit(branch).isEmpty()) {
            throw Refusal.notFound("could not find '" + branch + "' to be a commit, branch or tag");
        }
        return sha.orElseThrow(Refusal::internalError);
    }

    private static Repository repository(Call call, String name) {
        Repository target = call.repository();
        User owner = call.instance()
                .store()
                .accounts()
                .find(name)
                .orElseThrow(() -> Refusal.notFound("the owner " + name + " does not exist"));
        if (owner == target.owner()) {
            return target;
        }
        Repository origin = target.forkOf();
        return call.instance().store().repositories().forksOf(target).stream()
                .filter(fork -> fork.owner() == owner)
                .findFirst()
                .or(() -> Optional.ofNullable(origin).filter(parent -> parent.owner() == owner))
                .orElseThrow(() -> Refusal.notFound(owner.name() + " does not have a fork of " + target.fullName()));
    }

    /** Whether a pull request already asks for the same. */
    boolean isThatOf(PullRequest pull) {
        return Objects.equals(pull.headRepository(), repository)
                && pull.headBranch().equals(branch)
                && pull.baseBranch().equals(base)
                && pull.agit() == agit;
    }
}
