package ai.disinto.testing.internal.server;

import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.IncomingRequest;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.Store;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the repository that a path names, or where it went. */
final class RepositoryAssignment {
    private final Instance instance;

    RepositoryAssignment(Instance instance) {
        this.instance = instance;
    }

    /** Either the repository, or the answer that leads to its new name. */
    record Result(@Nullable Repository repository, Answer answer) {}

    Result assign(Map<String, String> parameters, IncomingRequest request) {
        String owner = parameters.getOrDefault("owner", "");
        String name = parameters.getOrDefault("repo", "");
        Store store = instance.store();
        if (store.accounts().find(owner).isEmpty()) {
            throw Refusal.notFoundIn("GetUserByName", "user redirect does not exist [name: " + owner + "]");
        }
        Optional<Repository> found = store.repositories().find(owner, name);
        if (found.isPresent()) {
            return new Result(found.get(), Answer.noContent());
        }
        Repository moved = store.repositories().findByFormerName(owner, name).orElseThrow(Refusal::notFound);
        return new Result(null, redirect(request, owner + "/" + name, moved.fullName()));
    }

    void checkVisible(Caller caller, Repository repository) {
        if (!instance.access().of(caller, repository).atLeast(Permission.READ)) {
            throw Refusal.notFound();
        }
    }

    private Answer redirect(IncomingRequest request, String before, String after) {
        int status = instance.line().movedStatus();
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        String location = request.path().replaceFirst("\\Q" + before + "\\E", after) + query;
        if (!request.method().equals("GET")) {
            return Answer.empty(status).with("Location", location);
        }
        String words = status == 301 ? "Moved Permanently" : "Temporary Redirect";
        String page = "<a href=\"" + location + "\">" + words + "</a>.\n\n";
        return Answer.text(status, "text/html; charset=utf-8", page).with("Location", location);
    }
}
