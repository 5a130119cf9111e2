package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.json.Json;

/** What everybody may know of the server's settings. */
final class ServerFacts {
    private ServerFacts() {}

    static Answer repositorySettings(Call call) {
        return Answer.ok(Json.object()
                .put("mirrors_disabled", false)
                .put("http_git_disabled", false)
                .put("migrations_disabled", false)
                .put("stars_disabled", false)
                .put("forks_disabled", false)
                .put("time_tracking_disabled", false)
                .put("lfs_disabled", true));
    }

    /** Federation is off: there is no such page. */
    static Answer nodeInfo(Call call) {
        return Answer.text(404, "text/plain; charset=utf-8", "404 page not found\n");
    }

    /** There is no key: commits are not signed. */
    static Answer signingKey(Call call) {
        return Answer.empty(200);
    }
}
