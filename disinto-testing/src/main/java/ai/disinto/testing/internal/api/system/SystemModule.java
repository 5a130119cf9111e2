package ai.disinto.testing.internal.api.system;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Routes;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.json.Json;

/** What the server says about itself. */
public final class SystemModule implements ApiModule {
    @Override
    public void register(Routes routes) {
        routes.onUnlocked("GET /version", SystemModule::version);
        routes.onUnlocked("GET /settings/api", SystemModule::settings);
    }

    private static Answer version(Call call) {
        return Answer.ok(Json.object().put("version", call.instance().line().version()));
    }

    private static Answer settings(Call call) {
        return Answer.ok(Json.object()
                .put("max_response_items", 50)
                .put("default_paging_num", 30)
                .put("default_git_trees_per_page", 1000)
                .put("default_max_blob_size", 10_485_760));
    }
}
