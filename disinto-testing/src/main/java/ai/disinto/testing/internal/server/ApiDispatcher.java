package ai.disinto.testing.internal.server;

import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Guard;
import ai.disinto.testing.internal.api.Routes;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.IncomingRequest;
import ai.disinto.testing.internal.http.Query;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.http.Route;
import ai.disinto.testing.internal.http.RouteMatch;
import ai.disinto.testing.internal.http.RouteTable;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Repository;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Takes a request to the API through the checks of the server's router to its handler. */
final class ApiDispatcher {
    private static final String OWNER_SCOPE = "owner";

    private final Instance instance;
    private final RouteTable table;
    private final Routes routes;
    private final RepositoryAssignment repositories;

    ApiDispatcher(Instance instance, Routes routes) {
        this.instance = instance;
        this.routes = routes;
        this.table = RouteTable.of(instance.line().number());
        this.repositories = new RepositoryAssignment(instance);
    }

    static Answer pageNotFound() {
        return Answer.text(404, "text/plain; charset=utf-8", "404 page not found\n");
    }

    Answer answer(IncomingRequest request, Caller signedIn) {
        Caller caller = actingAs(request, signedIn);
        String method = request.method().equals("HEAD") ? "GET" : request.method();
        RouteMatch match = table.match(method, request.path().substring(Application.API.length()));
        Route route = match.route();
        if (route != null) {
            return answer(request, caller, route, match);
        }
        if (match.otherMethods().isEmpty()) {
            return pageNotFound();
        }
        return Answer.empty(405).with("Allow", String.join(", ", new TreeSet<>(match.otherMethods())));
    }

    private Caller actingAs(IncomingRequest request, Caller caller) {
        String name = new Query(request.query()).text("sudo").orElse(request.header("Sudo"));
        if (name.isEmpty()) {
            return caller;
        }
        if (!caller.isSiteAdmin()) {
            throw Refusal.messageOnly(403, "Only administrators allowed to sudo.");
        }
        User other = instance.store().accounts().find(name).orElseThrow(Refusal::notFound);
        return caller.actingAs(other);
    }

    private Answer answer(IncomingRequest request, Caller caller, Route route, RouteMatch match) {
        if (!route.template().startsWith("/repos/{owner}/{repo}")) {
            checkScopes(caller, route, null);
            return handle(route, new Call(instance, request, match.parameters(), caller, null));
        }
        boolean byOwner = route.scopes().contains(OWNER_SCOPE);
        if (!byOwner) {
            checkScopes(caller, route, null);
        }
        RepositoryAssignment.Result assigned = repositories.assign(match.parameters(), request);
        Repository repository = assigned.repository();
        if (repository == null) {
            return assigned.answer();
        }
        repositories.checkVisible(caller, repository);
        if (byOwner) {
            checkScopes(caller, route, repository);
        }
        return handle(route, new Call(instance, request, match.parameters(), caller, repository));
    }

    private static void checkScopes(Caller caller, Route route, @Nullable Repository repository) {
        List<String> kinds = repository == null
                ? route.scopes()
                : List.of(repository.owner().organization() ? "organization" : "user");
        caller.missingScopes(route.method(), kinds).ifPresent(missing -> {
            throw Refusal.forbidden(
                    "token does not have at least one of required scope(s): [" + String.join(" ", missing) + "]");
        });
    }

    private Answer handle(Route route, Call call) {
        Optional<Routes.Entry> entry = routes.find(route);
        if (entry.isEmpty()) {
            instance.troubles().missing(route.method(), Application.API + route.template());
            return Answer.json(
                    501, Json.object().put("message", route.key() + " is not implemented by the embedded forge"));
        }
        return entry.get().alone() ? locked(entry.get(), call) : handle(entry.get(), call);
    }

    private static Answer locked(Routes.Entry entry, Call call) {
        ReentrantLock lock = call.lock();
        lock.lock();
        try {
            return handle(entry, call);
        } finally {
            lock.unlock();
        }
    }

    private static Answer handle(Routes.Entry entry, Call call) {
        for (Guard guard : entry.guards()) {
            guard.check(call);
        }
        return entry.handler().handle(call);
    }
}
