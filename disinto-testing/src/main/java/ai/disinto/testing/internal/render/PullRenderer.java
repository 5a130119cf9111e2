package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.git.DiffFile;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Issue;
import ai.disinto.testing.internal.store.Mergeability;
import ai.disinto.testing.internal.store.PullRequest;
import ai.disinto.testing.internal.store.Repository;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pull requests as the API shows them. */
public final class PullRenderer {
    private static final long NO_REPOSITORY = -1;

    private final View view;
    private final UserRenderer users;
    private final IssueRenderer issues;
    private final RepositoryRenderer repositories;

    public PullRenderer(View view) {
        this.view = view;
        this.users = new UserRenderer(view);
        this.issues = new IssueRenderer(view);
        this.repositories = new RepositoryRenderer(view);
    }

    public ObjectNode pull(PullRequest pull) {
        Issue issue = pull.issue();
        ObjectNode shared = issues.issue(issue);
        ObjectNode node = Json.object()
                .put("id", pull.id())
                .put("url", view.line().atLeast(16) ? issues.api(issue) : issues.page(issue))
                .put("number", issue.number());
        copy(shared, node, "user", "title", "body", "labels", "milestone", "assignee", "assignees");
        node.set("requested_reviewers", Json.array(pull.askedOrDecided(), users::anonymous));
        node.set("requested_reviewers_teams", Json.array(pull.requestedTeams(), new TeamRenderer(view)::team));
        node.set("state", shared.get("state"));
        node.put("draft", IssueRenderer.isDraft(issue));
        copy(shared, node, "is_locked", "comments");
        node.put("review_comments", reviews(issue));
        size(node, pull);
        addresses(node, issue);
        outcome(node, pull);
        node.set("base", base(pull));
        node.set("head", head(pull));
        node.put("merge_base", pull.mergeBase());
        copy(shared, node, "due_date", "created_at", "updated_at", "closed_at", "pin_order");
        return node.put("flow", pull.agit() ? 1 : 0);
    }

    private static void copy(ObjectNode from, ObjectNode to, String... names) {
        for (String name : names) {
            JsonNode value = from.get(name);
            to.set(name, value);
        }
    }

    /** The server counts reviews here, submitted or not; remarks on lines it does not count. */
    private static long reviews(Issue issue) {
        return issue.comments().stream()
                .filter(entry -> entry.type().equals("review"))
                .count();
    }

    private static void size(ObjectNode node, PullRequest pull) {
        List<DiffFile> files = pull.headRepository() == null || pull.agit()
                ? List.of()
                : pull.baseRepository().git().comparison().files(pull.mergeBase(), shownHead(pull));
        node.put("additions", files.stream().mapToInt(DiffFile::additions).sum())
                .put("deletions", files.stream().mapToInt(DiffFile::deletions).sum())
                .put("changed_files", files.size());
    }

    /** The head of the branch, as soon as the repository that is asked to take it has it. */
    private static String shownHead(PullRequest pull) {
        String head = currentHead(pull);
        return pull.baseRepository().git().reader().commit(head).isPresent() ? head : pull.headSha();
    }

    private static String currentHead(PullRequest pull) {
        Repository repository = pull.headRepository();
        return repository == null || pull.agit()
                ? pull.headSha()
                : repository.git().branch(pull.headBranch()).orElse(pull.headSha());
    }

    private void addresses(ObjectNode node, Issue issue) {
        String page = issues.page(issue);
        node.put("html_url", page).put("diff_url", page + ".diff").put("patch_url", page + ".patch");
    }

    private void outcome(ObjectNode node, PullRequest pull) {
        boolean merged = pull.merged();
        node.put("mergeable", isMergeable(pull))
                .put("merged", merged)
                .put("merged_at", merged ? Json.timeOrNull(pull.mergedAt()) : null)
                .put("merge_commit_sha", merged ? pull.mergeCommit() : null);
        node.set("merged_by", Json.orNull(merged ? pull.mergedBy() : null, users::anonymous));
        node.put("allow_maintainer_edit", pull.allowMaintainerEdit());
    }

    private static boolean isMergeable(PullRequest pull) {
        return Set.of(Mergeability.MERGEABLE, Mergeability.EMPTY).contains(pull.mergeability())
                && !IssueRenderer.isDraft(pull.issue());
    }

    private ObjectNode base(PullRequest pull) {
        Repository repository = pull.baseRepository();
        String sha = repository.git().branch(pull.baseBranch()).orElse("");
        return side(pull.baseBranch(), pull.baseBranch(), sha, repository);
    }

    private ObjectNode head(PullRequest pull) {
        Repository repository = pull.headRepository();
        String label = pull.headBranch();
        if (repository == null || pull.agit()) {
            return side(label, pull.ref(), pull.headSha(), repository);
        }
        GitRepository git = repository.git();
        return side(label, git.branch(label).isPresent() ? label : pull.ref(), currentHead(pull), repository);
    }

    private ObjectNode side(String label, String ref, String sha, @Nullable Repository repository) {
        ObjectNode node = Json.object()
                .put("label", label)
                .put("ref", ref)
                .put("sha", sha)
                .put("repo_id", repository == null ? NO_REPOSITORY : repository.id());
        node.set("repo", Json.orNull(repository, repositories::repository));
        return node;
    }
}
