package ai.disinto.testing.internal.ci.api;

import ai.disinto.testing.internal.access.Caller;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.render.UserRenderer;
import ai.disinto.testing.internal.store.User;

/** Who asks. */
final class AccountCalls {
    private final SignIn signIn;

    AccountCalls(SignIn signIn) {
        this.signIn = signIn;
    }

    void register(CiRoutes routes) {
        routes.on("GET /user", AccountCalls::get);
        routes.on("POST /user/token", call -> CiApplication.text(200, signIn.token(call.user())));
    }

    private static Answer get(CiCall call) {
        User user = call.user();
        String avatar = new UserRenderer(call.ci().forge().view(Caller.ANONYMOUS))
                .anonymous(user)
                .get("avatar_url")
                .stringValue();
        return Answer.ok(Json.object()
                .put("id", user.id())
                .put("forge_id", 1)
                .put("forge_remote_id", String.valueOf(user.id()))
                .put("login", user.name())
                .put("email", user.email())
                .put("avatar_url", avatar)
                .put("admin", call.isAdmin())
                .put("org_id", user.id()));
    }
}
