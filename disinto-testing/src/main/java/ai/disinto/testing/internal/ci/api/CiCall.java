package ai.disinto.testing.internal.ci.api;

import ai.disinto.testing.internal.ci.model.CiPipeline;
import ai.disinto.testing.internal.ci.model.CiRepo;
import ai.disinto.testing.internal.ci.run.CiInstance;
import ai.disinto.testing.internal.ci.run.CiRefusal;
import ai.disinto.testing.internal.http.IncomingRequest;
import ai.disinto.testing.internal.http.Query;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.Permission;
import ai.disinto.testing.internal.store.User;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A request to an operation that the server has. */
record CiCall(
        CiInstance ci,
        IncomingRequest request,
        Map<String, String> parameters,
        @Nullable User caller,
        Admins admins,
        @Nullable CiRepo found) {
    private static final int LARGEST_PAGE = 50;

    Query query() {
        return new Query(request.query());
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** A parameter that has to be a number. */
    long number(String name) {
        try {
            return Long.parseLong(parameter(name));
        } catch (NumberFormatException e) {
            throw CiRefusal.of(400);
        }
    }

    /** Who asks; nobody in particular is refused. */
    User user() {
        if (caller == null) {
            throw CiRefusal.of(401, "User not authorized");
        }
        return caller;
    }

    boolean isAdmin() {
        return caller != null && admins.contains(caller);
    }

    /** The repository in the path, if the caller may see it. */
    CiRepo repo() {
        if (found == null) {
            throw CiRefusal.of(caller == null ? 401 : 404);
        }
        boolean open =
                found.visibility().equals("public") || (found.visibility().equals("internal") && caller != null);
        if (!open && !may(Permission.READ)) {
            throw CiRefusal.of(caller == null ? 401 : 404);
        }
        return found;
    }

    /** The repository in the path, if the caller may push to it. */
    CiRepo repoToPush() {
        return repoFor(Permission.WRITE);
    }

    /** The repository in the path, if the caller administers it. */
    CiRepo repoToAdminister() {
        return repoFor(Permission.ADMIN);
    }

    private CiRepo repoFor(Permission needed) {
        CiRepo repo = repo();
        user();
        if (!may(needed)) {
            throw CiRefusal.of(403, "User not authorized");
        }
        return repo;
    }

    private boolean may(Permission needed) {
        return isAdmin()
                || (found != null
                        && ci.forge().access().of(caller, found.repository()).atLeast(needed));
    }

    /** The pipeline in the path. */
    CiPipeline pipeline() {
        return repo().pipeline((int) number("number")).orElseThrow(() -> CiRefusal.of(404));
    }

    /** The body, an empty object if there is none. */
    JsonNode body() {
        if (request.body().length == 0) {
            return Json.object();
        }
        try {
            return Json.parse(request.body());
        } catch (JacksonException e) {
            throw CiRefusal.of(400);
        }
    }

    /** The part of a list that is asked for. */
    <T> List<T> page(List<T> all) {
        int size = Math.min(LARGEST_PAGE, Math.max(1, query().number("perPage").orElse(LARGEST_PAGE)));
        int page = Math.max(1, query().number("page").orElse(1));
        long from = Math.min(all.size(), (page - 1L) * size);
        return all.subList((int) from, (int) Math.min(all.size(), from + size));
    }
}
