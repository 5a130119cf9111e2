package ai.disinto.testing.internal.ci.api;

import ai.disinto.testing.internal.ci.model.CiRepo;
import ai.disinto.testing.internal.ci.run.CiInstance;
import ai.disinto.testing.internal.ci.run.CiRefusal;
import ai.disinto.testing.internal.ci.run.Pipelines;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.IncomingRequest;
import ai.disinto.testing.internal.http.Route;
import ai.disinto.testing.internal.http.RouteMatch;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.User;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers every request to the CI. */
public final class CiApplication {
    /** The version that the recorded answers are of. */
    public static final String VERSION = "3.17.0";

    private static final String API = "/api";
    private static final String SOURCE = "https://github.com/woodpecker-ci/woodpecker";

    private final CiInstance ci;
    private final Admins admins;
    private final SignIn signIn;
    private final CiRoutes routes = new CiRoutes();

    public CiApplication(CiInstance ci, Pipelines pipelines, Admins admins) {
        this.ci = ci;
        this.admins = admins;
        this.signIn = new SignIn(ci);
        new AccountCalls(signIn).register(routes);
        new RepoCalls().register(routes);
        new PipelineCalls(pipelines).register(routes);
        new SecretCalls().register(routes);
        new CronCalls(pipelines).register(routes);
        new SystemCalls().register(routes);
    }

    /** Lets an account in, behind the back of the API. */
    public String token(User user) {
        return signIn.token(user);
    }

    public Answer answer(IncomingRequest request) {
        try {
            return route(request);
        } catch (CiRefusal refusal) {
            return refusal.text().isEmpty() ? Answer.empty(refusal.status()) : text(refusal.status(), refusal.text());
        } catch (RuntimeException failure) {
            ci.troubles().failed(failure);
            return Answer.empty(500);
        }
    }

    static Answer text(int status, String text) {
        return Answer.text(status, "text/plain; charset=utf-8", text);
    }

    private Answer route(IncomingRequest request) {
        String path = request.path();
        if (path.startsWith(API + "/")) {
            RouteMatch match = routes.table().match(request.method(), path.substring(API.length()));
            return match.route() == null ? page() : call(request, match, match.route());
        }
        return switch (path) {
            case "/version" -> Answer.ok(Json.object().put("source", SOURCE).put("version", VERSION));
            case "/healthz" -> Answer.noContent();
            case "/authorize" -> signIn.authorize(request);
            case "/web-config.js" -> signIn.webConfig(request);
            default -> page();
        };
    }

    /** What is no operation is answered with the page for people. */
    private static Answer page() {
        return Answer.text(
                200, "text/html; charset=UTF-8", "<!DOCTYPE html>\n<html><title>Woodpecker</title></html>\n");
    }

    private Answer call(IncomingRequest request, RouteMatch match, Route route) {
        Optional<CiHandler> handler = routes.find(route);
        if (handler.isEmpty()) {
            ci.troubles().missing(route.method(), API + route.template());
            return text(501, route.key() + " is not implemented by the embedded CI");
        }
        User caller = ci.locked(() -> signIn.caller(request)).orElse(null);
        CiRepo repo = repo(match);
        CiCall call = new CiCall(ci, request, match.parameters(), caller, admins, repo);
        return locked(repo, () -> handler.get().handle(call));
    }

    private @Nullable CiRepo repo(RouteMatch match) {
        String id = match.parameters().getOrDefault("repo", "");
        String name = match.parameters().getOrDefault("name", "");
        if (!id.isEmpty() && !id.matches("[0-9]{1,18}")) {
            throw CiRefusal.of(400);
        }
        return ci.locked(() -> id.isEmpty() ? ci.store().repo(name) : ci.store().repo(Long.parseLong(id)))
                .orElse(null);
    }

    /** The lock of a repository comes before that of the CI, as in the forge's own threads. */
    private Answer locked(@Nullable CiRepo repo, Supplier<Answer> action) {
        if (repo == null) {
            return ci.locked(action);
        }
        ReentrantLock lock = repo.repository().lock();
        lock.lock();
        try {
            return ci.locked(action);
        } finally {
            lock.unlock();
        }
    }
}
