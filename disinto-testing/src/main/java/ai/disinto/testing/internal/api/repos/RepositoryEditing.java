package ai.disinto.testing.internal.api.repos;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.RepositoryRenderer;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.UnitSettings;
import java.time.Instant;

/** Changes the settings of a repository. */
final class RepositoryEditing {
    private RepositoryEditing() {}

    static Answer edit(Call call) {
        Repository repository = call.repository();
        Body body = call.body();
        body.text("name").filter(name -> !name.isEmpty()).ifPresent(name -> rename(call, name));
        body.text("description").ifPresent(repository::description);
        body.text("website").ifPresent(repository::website);
        body.flag("private").ifPresent(repository::isPrivate);
        body.flag("template").ifPresent(repository::template);
        body.text("mirror_interval").ifPresent(repository::mirrorInterval);
        body.text("default_branch").ifPresent(branch -> defaultBranch(repository, branch));
        offers(repository.units(), body);
        merging(repository.units(), body);
        body.flag("archived")
                .ifPresent(archived ->
                        archive(repository, archived, call.instance().now()));
        repository.updated(call.instance().now());
        return Answer.ok(new RepositoryRenderer(call.view()).repository(repository));
    }

    private static void rename(Call call, String name) {
        RepositoryNames.check(name);
        Repository repository = call.repository();
        if (!call.instance().store().repositories().move(repository, repository.owner(), name)) {
            throw Refusal.invalid(
                    "repository already exists [uname: " + repository.owner().name() + ", name: " + name + "]");
        }
    }

    private static void defaultBranch(Repository repository, String branch) {
        if (!repository.git().isEmpty() && repository.git().branch(branch).isEmpty()) {
            throw Refusal.invalid("branch does not exist [name: " + branch + "]");
        }
        repository.defaultBranch(branch);
        repository.git().head(branch);
    }

    private static void archive(Repository repository, boolean archived, Instant now) {
        repository.archived(archived);
        repository.archivedAt(archived ? now : Instant.EPOCH);
    }

    private static void offers(UnitSettings units, Body body) {
        body.flag("has_issues").ifPresent(units::issues);
        body.object("internal_tracker").ifPresent(tracker -> {
            tracker.flag("enable_time_tracker").ifPresent(units::timeTracker);
            tracker.flag("allow_only_contributors_to_track_time").ifPresent(units::onlyContributorsTrackTime);
            tracker.flag("enable_issue_dependencies").ifPresent(units::issueDependencies);
        });
        body.flag("has_wiki").ifPresent(units::wiki);
        body.text("wiki_branch").ifPresent(units::wikiBranch);
        body.flag("globally_editable_wiki").ifPresent(units::globallyEditableWiki);
        body.flag("has_pull_requests").ifPresent(units::pulls);
        body.flag("has_projects").ifPresent(units::projects);
        body.flag("has_releases").ifPresent(units::releases);
        body.flag("has_packages").ifPresent(units::packages);
        body.flag("has_actions").ifPresent(units::actions);
    }

    private static void merging(UnitSettings units, Body body) {
        body.flag("ignore_whitespace_conflicts").ifPresent(units::ignoreWhitespaceConflicts);
        body.flag("allow_merge_commits").ifPresent(units::allowMerge);
        body.flag("allow_rebase").ifPresent(units::allowRebase);
        body.flag("allow_rebase_explicit").ifPresent(units::allowRebaseMerge);
        body.flag("allow_squash_merge").ifPresent(units::allowSquash);
        body.flag("allow_fast_forward_only_merge").ifPresent(units::allowFastForwardOnly);
        body.flag("allow_manual_merge").ifPresent(units::allowManualMerge);
        body.flag("autodetect_manual_merge").ifPresent(units::autodetectManualMerge);
        body.flag("allow_rebase_update").ifPresent(units::allowRebaseUpdate);
        body.flag("default_delete_branch_after_merge").ifPresent(units::deleteBranchAfterMerge);
        body.flag("default_allow_maintainer_edit").ifPresent(units::allowMaintainerEdit);
        body.text("default_merge_style").ifPresent(units::mergeStyle);
        body.text("default_update_style").ifPresent(units::updateStyle);
    }
}
