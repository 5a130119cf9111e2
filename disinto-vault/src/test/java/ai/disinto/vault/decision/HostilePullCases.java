package ai.disinto.vault.decision;

import static ai.disinto.vault.decision.HostileCase.admit;
import static ai.disinto.vault.decision.HostileCase.fire;
import static ai.disinto.vault.decision.HostileCase.merge;

import ai.disinto.core.RepositorySlug;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Attacks by the way in which a file comes to a trusted branch. */
final class HostilePullCases {
    private HostilePullCases() {}

    static Stream<HostileCase> pulls() {
        return Stream.of(
                fire("direct push", scene -> scene.hasPull = false, "no-pull"),
                merge("nothing to merge", scene -> scene.hasPull = false, "no-pull"),
                admit("nothing to admit", scene -> scene.hasPull = false, "no-pull"),
                merge("closed pull request", scene -> scene.isOpen = false, "pull-not-open"),
                merge("merged pull request", scene -> scene.isMerged = true, "pull-not-open"),
                fire("open pull request whose file was pushed", scene -> scene.isMerged = false, "pull-not-merged"),
                fire("pull request to another branch", scene -> scene.base = "playground", "base-differs"),
                fire(
                        "approved pull request of another action",
                        scene -> scene.headBranch = "vault/other",
                        "head-branch-differs"),
                merge(
                        "pull request from a fork",
                        scene -> scene.headRepository = Optional.of(RepositorySlug.parse("mallory/shop-ops")),
                        "head-in-fork"),
                fire(
                        "pull request from a fork that is gone",
                        scene -> scene.headRepository = Optional.empty(),
                        "head-repository-gone"),
                fire(
                        "direct push laundered by the next merged pull request",
                        scene -> scene.changes.clear(),
                        "action-not-in-pull"),
                merge(
                        "policy changed in the same pull request",
                        scene -> scene.changes.add(new PullEvidence.Change("vault/policy.toml", "changed")),
                        "policy-in-pull"),
                merge(
                        "two actions in one pull request",
                        scene -> scene.changes.add(new PullEvidence.Change("vault/actions/b.toml", "added")),
                        "other-action-in-pull"),
                merge(
                        "result in the pull request",
                        scene -> scene.changes.add(
                                new PullEvidence.Change("vault/actions/ship-20260502.result.json", "added")),
                        "other-action-in-pull"),
                merge(
                        "formula changed in the same pull request",
                        scene -> scene.changes.add(new PullEvidence.Change("formulas/release.sh", "changed")),
                        "other-files-in-pull"),
                merge(
                        "action changed behind a file that is added",
                        scene -> {
                            scene.changes.set(0, new PullEvidence.Change("README.md", "added"));
                            scene.changes.add(new PullEvidence.Change(Scene.PATH, "changed"));
                        },
                        "other-files-in-pull",
                        "action-not-added"),
                merge(
                        "action added behind a file that is changed",
                        scene -> scene.changes.add(0, new PullEvidence.Change("README.md", "changed")),
                        "other-files-in-pull"),
                fire(
                        "action changed by a later pull request",
                        scene -> scene.changes.set(0, new PullEvidence.Change(Scene.PATH, "changed")),
                        "action-not-added"),
                merge(
                        "action moved over another one",
                        scene -> scene.changes.set(0, new PullEvidence.Change(Scene.PATH, "renamed")),
                        "action-not-added"),
                merge(
                        "file taken away from the head",
                        scene -> scene.headBlob = Optional.of(Optional.empty()),
                        "head-without-action"));
    }

    static Stream<HostileCase> merges() {
        return Stream.of(
                fire(
                        "file deleted and added again by a push",
                        scene -> scene.lastCommit = Optional.of(Scene.OTHER),
                        "commit-not-of-pull"),
                fire("file that nobody committed", scene -> scene.lastCommit = Optional.empty(), "commit-not-of-pull"),
                fire("no merge commit named", scene -> scene.mergeCommit = Optional.empty(), "merge-commit-unknown"),
                fire(
                        "no commit named at all",
                        scene -> {
                            scene.mergeCommit = Optional.empty();
                            scene.mergeCommits = Set.of();
                        },
                        "merge-commit-unknown"),
                fire(
                        "branch that lost the file after the merge",
                        scene -> scene.headBlob = Optional.of(Optional.empty()),
                        "head-without-action"),
                fire("nobody merged it", scene -> scene.mergedBy = Optional.empty(), "merger-unknown"),
                fire(
                        "merged by the requester",
                        scene -> scene.mergedBy = Optional.of("Planner-Bot"),
                        "merger-is-requester"),
                fire(
                        "scheduled by somebody else",
                        scene -> scene.mergedBy = Optional.of("mallory"),
                        "merger-not-allowed"),
                fire("merged at no time", scene -> scene.mergedAt = Optional.empty(), "merge-time-unknown"),
                fire(
                        "merge that lost the file",
                        scene -> scene.mergeBlob = Optional.of(Optional.empty()),
                        "merged-without-action"),
                fire(
                        "approval then edit, and merged",
                        scene -> scene.headBlob = Optional.of(Optional.of("d".repeat(40))),
                        "merged-other-bytes"),
                fire(
                        "content changed after the merge",
                        scene -> {
                            scene.mergeBlob = Optional.of(Optional.of("d".repeat(40)));
                            scene.headBlob = scene.mergeBlob;
                        },
                        "changed-since-merge"),
                fire("merged by force", scene -> scene.reviews.clear(), "merged-without-approval"),
                fire(
                        "verified by who merged it, and no review",
                        scene -> {
                            scene.reviews.clear();
                            scene.mergedBy = Optional.of("carol");
                        },
                        "merged-without-approval"));
    }
}
