package ai.disinto.testing.internal.api.releases;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.ReleaseRenderer;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Release;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads releases. */
final class Releases {
    private Releases() {}

    /** Newest first; drafts for those who may write. */
    static Answer list(Call call) {
        boolean writer = call.permission().atLeast(Permission.WRITE);
        Optional<Boolean> draft = call.query().flag("draft");
        Optional<Boolean> prerelease = call.query().flag("pre-release");
        List<Release> shown = newestFirst(call).stream()
                .filter(release -> writer || !release.draft())
                .filter(release ->
                        draft.map(wanted -> wanted == release.draft()).orElse(true))
                .filter(release ->
                        prerelease.map(wanted -> wanted == release.prerelease()).orElse(true))
                .toList();
        return Listing.of(call, shown).answer(new ReleaseRenderer(call.view())::release);
    }

    static Answer latest(Call call) {
        return answer(
                call,
                newestFirst(call).stream()
                        .filter(release -> !release.draft() && !release.prerelease())
                        .findFirst());
    }

    static Answer ofTag(Call call) {
        return answer(call, findOfTag(call).filter(release -> !release.draft()));
    }

    static Answer get(Call call) {
        return answer(call, Optional.of(find(call)));
    }

    static Release find(Call call) {
        long id = call.number("id");
        return call.repository().releases().stream()
                .filter(release -> release.id() == id)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    static Optional<Release> findOfTag(Call call) {
        String tag = call.parameter("tag");
        return call.repository().releases().stream()
                .filter(release -> release.tagName().equals(tag))
                .findFirst();
    }

    private static List<Release> newestFirst(Call call) {
        return call.repository().releases().stream()
                .sorted(Comparator.comparing(Release::created)
                        .thenComparingLong(Release::id)
                        .reversed())
                .toList();
    }

    private static Answer answer(Call call, Optional<Release> release) {
        return Answer.ok(new ReleaseRenderer(call.view()).release(release.orElseThrow(Refusal::notFound)));
    }
}
