package ai.disinto.testing.internal.api.releases;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.RefUpdates;
import ai.disinto.testing.internal.events.ReleaseChanged;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.ReleaseRenderer;
import ai.disinto.testing.internal.store.Release;
import ai.disinto.testing.internal.store.Repository;

/** Makes, edits and removes releases. */
final class ReleaseChanges {
    private ReleaseChanges() {}

    static Answer create(Call call) {
        Body body = call.body();
        String tag = body.required("tag_name", "TagName");
        Repository repository = call.repository();
        if (repository.releases().stream().anyMatch(release -> release.tagName().equals(tag))) {
            throw Refusal.conflict(call.instance().line().atLeast(15) ? "Release has no Tag" : "Release is has no Tag");
        }
        boolean tagged = repository.git().ref("refs/tags/" + tag).isPresent();
        String target = body.text("target_commitish")
                .filter(text -> !text.isEmpty())
                .orElse(tagged ? "" : repository.defaultBranch());
        Release release = new Release(
                call.instance().store().nextId(Release.class),
                repository,
                call.user(),
                call.instance().now(),
                tag,
                call.instance().now());
        release.target(target);
        apply(body, release);
        if (!tagged && !release.draft()) {
            makeTag(call, tag, target);
        }
        repository.releases().add(release);
        publish(call, release, "published");
        return Answer.created(new ReleaseRenderer(call.view()).release(release));
    }

    private static void makeTag(Call call, String tag, String target) {
        GitRepository git = call.repository().git();
        String commit =
                git.resolveCommit(target).orElseThrow(() -> Refusal.of(404, "target couldn't be found: " + target));
        new RefUpdates(call.instance())
                .move(call.repository(), call.user(), new RefChange("refs/tags/" + tag, RefChange.NONE, commit));
    }

    private static void apply(Body body, Release release) {
        body.text("name").ifPresent(release::name);
        body.text("body").ifPresent(release::body);
        body.flag("draft").ifPresent(release::draft);
        body.flag("prerelease").ifPresent(release::prerelease);
        body.flag("hide_archive_links").ifPresent(release::hideArchiveLinks);
    }

    static Answer edit(Call call) {
        Release release = Releases.find(call);
        boolean wasDraft = release.draft();
        Body body = call.body();
        body.text("tag_name").filter(text -> !text.isEmpty()).ifPresent(release::tagName);
        body.text("target_commitish").filter(text -> !text.isEmpty()).ifPresent(release::target);
        apply(body, release);
        boolean tagged =
                call.repository().git().ref("refs/tags/" + release.tagName()).isPresent();
        if (!release.draft() && !tagged) {
            makeTag(call, release.tagName(), release.target());
        }
        publish(call, release, wasDraft ? "published" : "updated");
        return Answer.ok(new ReleaseRenderer(call.view()).release(release));
    }

    private static void publish(Call call, Release release, String action) {
        if (!release.draft()) {
            call.instance().events().publish(new ReleaseChanged(call.repository(), call.user(), release, action));
        }
    }

    static Answer delete(Call call) {
        return delete(call, Releases.find(call));
    }

    static Answer deleteOfTag(Call call) {
        return delete(call, Releases.findOfTag(call).orElseThrow(Refusal::notFound));
    }

    private static Answer delete(Call call, Release release) {
        call.repository().releases().remove(release);
        publish(call, release, "deleted");
        return Answer.noContent();
    }
}
