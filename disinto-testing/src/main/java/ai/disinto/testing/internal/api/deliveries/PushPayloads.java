package ai.disinto.testing.internal.api.deliveries;

import ai.disinto.testing.internal.git.DiffFile;
import ai.disinto.testing.internal.git.GitCommit;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.CommitRenderer;
import ai.disinto.testing.internal.render.View;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What webhooks are told of references that move. */
final class PushPayloads {
    private static final int COMMITS_OF_NEW_BRANCH = 10;
    private static final int MOST_COMMITS_SHOWN = 15;

    private final Repository repository;
    private final GitRepository git;
    private final Payloads payloads;

    PushPayloads(Repository repository, Payloads payloads) {
        this.repository = repository;
        this.git = repository.git();
        this.payloads = payloads;
    }

    ObjectNode create(RefChange change) {
        ObjectNode node = Json.object()
                .put("sha", change.after())
                .put("ref", change.ref())
                .put("ref_type", type(change));
        node.set("repository", payloads.repositoryForNobody());
        node.set("sender", payloads.sender());
        return node;
    }

    ObjectNode delete(RefChange change) {
        ObjectNode node = Json.object()
                .put("ref", change.ref())
                .put("ref_type", type(change))
                .put("pusher_type", "user");
        node.set("repository", payloads.repository(Permission.OWNER));
        node.set("sender", payloads.sender());
        return node;
    }

    private static String type(RefChange change) {
        return change.isTag() ? "tag" : "branch";
    }

    ObjectNode push(RefChange change) {
        List<GitCommit> commits = change.isTag() ? List.of() : commits(change);
        ObjectNode node = head(change, compared(change, commits));
        List<GitCommit> shown = commits.subList(0, Math.min(commits.size(), MOST_COMMITS_SHOWN));
        node.set("commits", Json.array(shown, this::pushed));
        node.put("total_commits", commits.size());
        JsonNode newest = git.resolveCommit(change.after())
                .flatMap(git.reader()::commit)
                .<JsonNode>map(this::pushed)
                .orElse(Json.nothing());
        node.set("head_commit", newest);
        node.set("repository", payloads.repository(Permission.OWNER));
        return people(node);
    }

    /** A push that was none, to try a webhook. */
    ObjectNode test(String ref, String commit) {
        RefChange nothing = new RefChange(ref, commit, commit);
        ObjectNode shown = renderer().payload(git.reader().existingCommit(commit));
        ObjectNode node = head(nothing, compare(commit, commit));
        node.set("commits", Json.array(List.of(shown), each -> each));
        node.put("total_commits", 1).set("head_commit", shown);
        node.set("repository", payloads.repositoryForNobody());
        return people(node);
    }

    private static ObjectNode head(RefChange change, String address) {
        return Json.object()
                .put("ref", change.ref())
                .put("before", change.before())
                .put("after", change.after())
                .put("compare_url", address);
    }

    private ObjectNode people(ObjectNode node) {
        node.set("pusher", payloads.sender());
        node.set("sender", payloads.sender());
        return node;
    }

    private List<GitCommit> commits(RefChange change) {
        if (!change.creates()) {
            return git.comparison().commits(change.before(), change.after());
        }
        List<GitCommit> own = new ArrayList<>();
        for (GitCommit commit : git.reader().log(change.after())) {
            if (own.size() == COMMITS_OF_NEW_BRANCH || isShared(commit.sha())) {
                break;
            }
            own.add(commit);
        }
        return own;
    }

    private boolean isShared(String commit) {
        return git.branches().stream()
                        .flatMap(branch -> git.branch(branch).stream())
                        .filter(head -> git.merger().isAncestor(commit, head))
                        .limit(2)
                        .count()
                > 1;
    }

    /** The page that compares: with where the new commits begin, or with the default branch. */
    private String compared(RefChange change, List<GitCommit> commits) {
        if (!change.creates() || change.isTag()) {
            return change.deletes() ? payloads.view().base() + "/" : compare(change.before(), change.after());
        }
        if (!commits.isEmpty()) {
            List<String> parents = commits.get(commits.size() - 1).parents();
            if (!parents.isEmpty()) {
                return compare(parents.get(0), change.after());
            }
        }
        return change.shortName().equals(repository.defaultBranch())
                ? payloads.view().base() + "/"
                : compare(repository.defaultBranch(), change.after());
    }

    private String compare(String from, String to) {
        View view = payloads.view();
        return view.page(repository) + "/compare/" + from + "..." + to;
    }

    private CommitRenderer renderer() {
        return new CommitRenderer(payloads.view(), repository);
    }

    private ObjectNode pushed(GitCommit commit) {
        Set<String> added = new TreeSet<>();
        Set<String> removed = new TreeSet<>();
        Set<String> modified = new TreeSet<>();
        String parent = commit.parents().isEmpty() ? null : commit.parents().get(0);
        for (DiffFile file : git.comparison().files(parent, commit.sha())) {
            switch (file.kind()) {
                case ADDED, COPIED -> added.add(file.path());
                case DELETED -> removed.add(file.path());
                case MODIFIED -> modified.add(file.path());
                case RENAMED -> {
                    added.add(file.path());
                    removed.add(file.oldPath());
                }
            }
        }
        ObjectNode node = renderer().payload(commit).putNull("verification");
        node.set("added", Json.texts(added));
        node.set("removed", Json.texts(removed));
        node.set("modified", Json.texts(modified));
        return node;
    }
}
