package ai.disinto.testing.internal.api.refs;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Committers;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.api.RefUpdates;
import ai.disinto.testing.internal.git.GitRef;
import ai.disinto.testing.internal.git.GitRepository;
import ai.disinto.testing.internal.git.GitTag;
import ai.disinto.testing.internal.git.RefChange;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.TagRenderer;
import ai.disinto.testing.internal.store.Repository;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tags. */
final class Tags {
    private static final String PREFIX = "refs/tags/";

    private Tags() {}

    static Answer list(Call call) {
        GitRepository git = call.repository().git();
        List<GitTag> tags = git.refs(PREFIX).stream()
                .map(GitRef::name)
                .map(name -> git.reader().tag(name.substring(PREFIX.length())))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(GitTag::name).reversed())
                .toList();
        return Listing.of(call, tags).answer(new TagRenderer(call.view(), call.repository())::tag);
    }

    static Answer get(Call call) {
        String name = call.parameter("tag");
        GitTag tag = call.repository().git().reader().tag(name).orElseThrow(() -> Refusal.notFoundIn(name));
        return Answer.ok(new TagRenderer(call.view(), call.repository()).tag(tag));
    }

    static Answer create(Call call) {
        Body body = call.body();
        String name = body.required("tag_name", "TagName");
        Repository repository = call.repository();
        GitRepository git = repository.git();
        String target = body.text("target").filter(text -> !text.isEmpty()).orElse(repository.defaultBranch());
        String commit = git.resolveCommit(target)
                .orElseThrow(() -> Refusal.notFoundIn("target not found", "object does not exist"));
        if (git.ref(PREFIX + name).isPresent()) {
            throw Refusal.conflict("tag already exists [name: " + name + "]");
        }
        if (!GitRepository.isValidBranchName(name)) {
            throw Refusal.invalid("[TagName]: GitRefName");
        }
        String message = body.textOrEmpty("message");
        String object = message.isEmpty()
                ? commit
                : git.writer()
                        .annotate(
                                name,
                                commit,
                                Committers.of(call.user(), call.instance().now()),
                                message);
        new RefUpdates(call.instance())
                .move(repository, call.user(), new RefChange(PREFIX + name, RefChange.NONE, object));
        return Answer.created(new TagRenderer(call.view(), repository)
                .tag(git.reader().tag(name).orElseThrow()));
    }

    static Answer delete(Call call) {
        String name = call.parameter("tag");
        Repository repository = call.repository();
        String object = repository.git().ref(PREFIX + name).orElseThrow(Refusal::notFound);
        if (repository.releases().stream().anyMatch(release -> release.tagName().equals(name))) {
            throw Refusal.conflict("a tag attached to a release cannot be deleted directly");
        }
        new RefUpdates(call.instance())
                .move(repository, call.user(), new RefChange(PREFIX + name, object, RefChange.NONE));
        return Answer.noContent();
    }
}
