package ai.disinto.testing.internal.render;

import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.UnitSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Repositories as the API shows them. */
public final class RepositoryRenderer {
    private final View view;
    private final UserRenderer users;

    public RepositoryRenderer(View view) {
        this.view = view;
        this.users = new UserRenderer(view);
    }

    /** With what the caller may do in it. */
    public ObjectNode repository(Repository repository) {
        return repository(repository, view.access().of(view.caller(), repository));
    }

    /** With given permissions. */
    public ObjectNode repository(Repository repository, Permission permission) {
        Repository parent = repository.forkOf();
        return render(repository, permission, parent == null ? null : render(parent, permission, null));
    }

    private ObjectNode render(Repository repository, Permission permission, @Nullable ObjectNode parent) {
        ObjectNode node = head(repository);
        node.set("parent", parent == null ? Json.nothing() : parent);
        addresses(node, repository);
        counts(node, repository);
        node.put("default_branch", repository.defaultBranch())
                .put("archived", repository.archived())
                .put("created_at", Json.time(repository.created()))
                .put("updated_at", Json.time(repository.updated()))
                .put("archived_at", Json.time(repository.archivedAt()))
                .set("permissions", permissions(permission));
        units(node, repository);
        merging(node, repository.units());
        tail(node, repository);
        return node;
    }

    private ObjectNode head(Repository repository) {
        ObjectNode node = Json.object().put("id", repository.id());
        node.set("owner", view.signedIn() ? users.withEmail(repository.owner()) : users.anonymous(repository.owner()));
        return node.put("name", repository.name())
                .put("full_name", repository.fullName())
                .put("description", repository.description())
                .put("empty", repository.git().isEmpty())
                .put("private", repository.isPrivate())
                .put("fork", repository.forkOf() != null)
                .put("template", repository.template())
                .put("mirror", repository.mirror());
    }

    private void addresses(ObjectNode node, Repository repository) {
        String name = repository.fullName();
        node.put("size", repository.git().size() / 1024)
                .put("language", "")
                .put("languages_url", view.api(repository) + "/languages")
                .put("html_url", view.page(repository))
                .put("url", view.api(repository))
                .put("link", "")
                .put("ssh_url", "ssh://forge@127.0.0.1/" + name + ".git")
                .put("clone_url", view.base() + "/" + name + ".git")
                .put("original_url", repository.originalUrl())
                .put("website", repository.website());
    }

    private void counts(ObjectNode node, Repository repository) {
        node.put("stars_count", stars(repository))
                .put(
                        "forks_count",
                        view.store().repositories().forksOf(repository).size())
                .put("watchers_count", repository.watchers().size())
                .put("open_issues_count", open(repository, false))
                .put("open_pr_counter", open(repository, true))
                .put(
                        "release_counter",
                        repository.releases().stream()
                                .filter(release -> !release.draft())
                                .count());
    }

    private long stars(Repository repository) {
        return view.store().accounts().people().stream()
                .filter(user -> user.starred().contains(repository.id()))
                .count();
    }

    private static long open(Repository repository, boolean pulls) {
        return repository.issues().values().stream()
                .filter(issue -> !issue.closed() && issue.isPull() == pulls)
                .count();
    }

    private static ObjectNode permissions(Permission permission) {
        return Json.object()
                .put("admin", permission.atLeast(Permission.ADMIN))
                .put("push", permission.atLeast(Permission.WRITE))
                .put("pull", permission.atLeast(Permission.READ));
    }

    private void units(ObjectNode node, Repository repository) {
        UnitSettings units = repository.units();
        node.put("has_issues", units.issues());
        if (units.issues()) {
            node.set("internal_tracker", tracker(units));
        }
        node.put("has_wiki", units.wiki());
        if (view.line().atLeast(15)) {
            String wiki = repository.fullName() + ".wiki.git";
            node.put("has_wiki_contents", false)
                    .put("wiki_ssh_url", "ssh://forge@127.0.0.1/" + wiki)
                    .put("wiki_clone_url", view.base() + "/" + wiki);
        }
        if (units.wiki()) {
            node.put("wiki_branch", units.wikiBranch());
        }
        node.put("globally_editable_wiki", units.globallyEditableWiki())
                .put("has_pull_requests", units.pulls())
                .put("has_projects", units.projects())
                .put("has_releases", units.releases())
                .put("has_packages", units.packages())
                .put("has_actions", units.actions());
    }

    private static ObjectNode tracker(UnitSettings units) {
        return Json.object()
                .put("enable_time_tracker", units.timeTracker())
                .put("allow_only_contributors_to_track_time", units.onlyContributorsTrackTime())
                .put("enable_issue_dependencies", units.issueDependencies());
    }

    private static void merging(ObjectNode node, UnitSettings units) {
        boolean pulls = units.pulls();
        node.put("ignore_whitespace_conflicts", pulls && units.ignoreWhitespaceConflicts())
                .put("allow_merge_commits", pulls && units.allowMerge())
                .put("allow_rebase", pulls && units.allowRebase())
                .put("allow_rebase_explicit", pulls && units.allowRebaseMerge())
                .put("allow_squash_merge", pulls && units.allowSquash())
                .put("allow_fast_forward_only_merge", pulls && units.allowFastForwardOnly())
                .put("allow_rebase_update", pulls && units.allowRebaseUpdate())
                .put("default_delete_branch_after_merge", pulls && units.deleteBranchAfterMerge())
                .put("default_merge_style", units.mergeStyle())
                .put("default_allow_maintainer_edit", pulls && units.allowMaintainerEdit())
                .put("default_update_style", units.updateStyle());
    }

    private void tail(ObjectNode node, Repository repository) {
        Instant mirrored = repository.mirrorUpdated();
        node.put("avatar_url", "")
                .put(
                        "internal",
                        !repository.isPrivate()
                                && repository.owner().visibility().equals("private"))
                .put("mirror_interval", repository.mirrorInterval())
                .put("object_format_name", "sha1")
                .put("mirror_updated", mirrored == null ? Json.NEVER : Json.time(mirrored))
                .set("repo_transfer", transfer(repository));
        boolean noTopics = repository.topics().isEmpty() && !view.line().atLeast(15);
        node.set("topics", noTopics ? Json.nothing() : Json.texts(repository.topics()));
    }

    private JsonNode transfer(Repository repository) {
        return Json.orNull(repository.transferTo(), recipient -> {
            ObjectNode node = Json.object();
            node.set("doer", users.withEmail(repository.owner()));
            node.set("recipient", users.withEmail(recipient));
            node.set("teams", Json.array());
            return node;
        });
    }
}
