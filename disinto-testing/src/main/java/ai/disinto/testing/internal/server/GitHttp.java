package ai.disinto.testing.internal.server;

import ai.disinto.testing.internal.access.Authenticator;
import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.IncomingRequest;
import ai.disinto.testing.internal.http.Query;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.Repository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Git over HTTP. */
final class GitHttp {
    private static final Pattern PATH =
            Pattern.compile("/([^/]+)/([^/]+?)(?:\\.git)?/(info/refs|git-upload-pack|git-receive-pack)");
    private static final String RECEIVE = "git-receive-pack";
    private static final String UPLOAD = "git-upload-pack";

    private final Instance instance;
    private final Authenticator authenticator;

    GitHttp(Instance instance, Authenticator authenticator) {
        this.instance = instance;
        this.authenticator = authenticator;
    }

    /** Answers, if the path is one of git's; leaves behind who called. */
    Optional<Answer> answer(IncomingRequest request, Caller[] caller) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return Optional.empty();
        }
        boolean listing = path.group(3).equals("info/refs");
        String service = listing ? new Query(request.query()).text("service").orElse("") : path.group(3);
        if (!service.equals(UPLOAD) && !service.equals(RECEIVE)) {
            return Optional.of(Answer.text(403, "text/plain; charset=utf-8", "unknown service\n"));
        }
        Optional<Repository> found = instance.store().repositories().find(path.group(1), path.group(2));
        caller[0] = caller(request);
        if (found.isEmpty()) {
            return Optional.of(moved(request, path.group(1), path.group(2)).orElseGet(() -> absent(caller[0])));
        }
        return Optional.of(refusal(caller[0], found.get(), service.equals(RECEIVE))
                .orElseGet(() -> listing
                        ? list(found.get(), service, request)
                        : serve(found.get(), service, request, caller[0])));
    }

    /** The new address of a repository that had another name. */
    private Optional<Answer> moved(IncomingRequest request, String owner, String name) {
        return instance.store().repositories().findByFormerName(owner, name).map(repository -> {
            String path = request.path().replaceFirst("\\Q" + owner + "/" + name + "\\E", repository.fullName());
            String query = request.query().isEmpty() ? "" : "?" + request.query();
            return Answer.empty(instance.line().movedStatus()).with("Location", path + query);
        });
    }

    private static Answer absent(Caller caller) {
        return caller.user() == null ? challenge() : missing();
    }

    private Optional<Answer> refusal(Caller caller, Repository repository, boolean writes) {
        if (writes && repository.archived()) {
            return Optional.of(forbidden("This repo is archived. You can view files and clone it, but cannot push or"
                    + " open issues/pull-requests."));
        }
        boolean open =
                !writes && instance.access().of(Caller.ANONYMOUS, repository).atLeast(Permission.READ);
        if (open) {
            return Optional.empty();
        }
        if (caller.user() == null) {
            return Optional.of(challenge());
        }
        if (caller.missingScopes(writes ? "POST" : "GET", List.of("repository")).isPresent()) {
            return Optional.of(forbidden("Forbidden"));
        }
        if (caller.isShutOut()) {
            return Optional.of(forbidden("Your account is disabled."));
        }
        if (!may(caller, repository, Permission.READ)) {
            return Optional.of(missing());
        }
        return writes && repository.mirror()
                ? Optional.of(forbidden("mirror repository is read-only"))
                : Optional.empty();
    }

    private static Answer forbidden(String words) {
        return Answer.text(403, "text/plain; charset=utf-8", words + "\n");
    }

    /** Wrong credentials count as none, as on the server: reading what is public works all the same. */
    private Caller caller(IncomingRequest request) {
        try {
            return authenticator.caller(request);
        } catch (Refusal refusal) {
            return Caller.ANONYMOUS;
        }
    }

    private boolean may(Caller caller, Repository repository, Permission least) {
        return instance.access().of(caller, repository).atLeast(least);
    }

    private static Answer challenge() {
        return Answer.text(401, "text/plain; charset=utf-8", "Unauthorized\n")
                .with("WWW-Authenticate", "Basic realm=\"Gitea\"");
    }

    private static Answer missing() {
        return Answer.text(404, "text/plain; charset=utf-8", "Repository not found\n");
    }

    private static Answer list(Repository repository, String service, IncomingRequest request) {
        byte[] refs = repository.git().transport().advertise(service, request.header("Git-Protocol"));
        return uncached(Answer.bytes(200, "application/x-" + service + "-advertisement", refs));
    }

    private Answer serve(Repository repository, String service, IncomingRequest request, Caller caller) {
        byte[] body = plain(request);
        String type = "application/x-" + service + "-result";
        if (service.equals(UPLOAD)) {
            String protocol = request.header("Git-Protocol");
            return uncached(Answer.bytes(200, type, repository.git().transport().upload(body, protocol)));
        }
        repository.lock().lock();
        try {
            byte[] report = repository.git().transport().receive(body, new PushChecks(instance, repository, caller));
            return uncached(Answer.bytes(200, type, report));
        } finally {
            repository.lock().unlock();
        }
    }

    private static Answer uncached(Answer answer) {
        return answer.with("Cache-Control", "no-cache, max-age=0, must-revalidate");
    }

    private static byte[] plain(IncomingRequest request) {
        if (!request.header("Content-Encoding").equals("gzip")) {
            return request.body();
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(request.body()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a compressed request could not be read", e);
        }
    }
}
