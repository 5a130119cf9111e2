package ai.disinto.testing.internal.api.contents;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.CommitRenderer;
import ai.disinto.testing.internal.render.ContentsRenderer;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates, updates and deletes files, one or several in a commit. */
final class FileWrites {
    private FileWrites() {}

    static Answer create(Call call) {
        return one(call, FileOperation.Kind.CREATE, 201);
    }

    static Answer update(Call call) {
        if (call.repository().git().isEmpty()) {
            call.body().required("sha", "SHA");
            throw Refusal.invalid("repo is empty");
        }
        return one(call, FileOperation.Kind.UPDATE, 200);
    }

    static Answer delete(Call call) {
        return one(call, FileOperation.Kind.DELETE, 200);
    }

    static Answer several(Call call) {
        List<Body> parts = call.body().objects("files").orElse(List.of());
        if (parts.isEmpty()) {
            throw Refusal.invalid("[Files]: Required");
        }
        Supplier<FileRequest> request =
                () -> FileRequest.of(call, parts.stream().map(FileOperation::of).toList());
        return new FileWriting(call, false).write(request, written -> {
            ObjectNode node = Json.object();
            node.set("files", Json.array(written.paths(), path -> content(call, written, path)));
            return Answer.created(withCommit(call, written, node));
        });
    }

    private static Answer one(Call call, FileOperation.Kind kind, int status) {
        if (kind != FileOperation.Kind.CREATE) {
            call.body().required("sha", "SHA");
        }
        Supplier<FileRequest> request =
                () -> FileRequest.of(call, List.of(FileOperation.of(kind, call.parameter("filepath"), call.body())));
        return new FileWriting(call, kind == FileOperation.Kind.DELETE).write(request, written -> {
            ObjectNode node = Json.object();
            node.set("content", content(call, written, written.paths().get(0)));
            return Answer.json(status, withCommit(call, written, node));
        });
    }

    /** The file as it is now; {@code null} if it is gone. */
    private static JsonNode content(Call call, FileWriting.Written written, String path) {
        ContentsRenderer renderer = new ContentsRenderer(
                call.view(),
                call.repository(),
                written.branch(),
                written.commit().sha());
        return Json.orNull(
                call.repository()
                        .git()
                        .reader()
                        .entry(written.commit().sha(), path)
                        .orElse(null),
                renderer::file);
    }

    private static ObjectNode withCommit(Call call, FileWriting.Written written, ObjectNode node) {
        node.set("commit", new CommitRenderer(call.view(), call.repository()).ofFileChange(written.commit()));
        node.set("verification", CommitRenderer.unverified());
        return node;
    }
}
