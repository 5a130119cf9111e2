package ai.disinto.testing.internal.api.users;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Routes;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.UserRenderer;
import ai.disinto.testing.internal.store.User;

/** Names the handlers of this package. */
public final class UsersModule implements ApiModule {
    @Override
    public void register(Routes routes) {
        routes.on("GET /user", UsersModule::self, Guards.SIGNED_IN);
        routes.on("GET /users/{username}", UsersModule::user);
        routes.on("POST /admin/users", AdminUsers::create, Guards.SIGNED_IN, Guards.SITE_ADMIN);
        routes.on("GET /admin/users", AdminUsers::list, Guards.SIGNED_IN, Guards.SITE_ADMIN);
        routes.on("PATCH /admin/users/{username}", AdminUsers::edit, Guards.SIGNED_IN, Guards.SITE_ADMIN);
        routes.on("GET /users/{username}/tokens", Tokens::list, Guards.PASSWORD, Guards.SELF_OR_SITE_ADMIN);
        routes.on("POST /users/{username}/tokens", Tokens::create, Guards.PASSWORD, Guards.SELF_OR_SITE_ADMIN);
        routes.on(
                "DELETE /users/{username}/tokens/{token}", Tokens::delete, Guards.PASSWORD, Guards.SELF_OR_SITE_ADMIN);
    }

    private static Answer self(Call call) {
        return Answer.ok(new UserRenderer(call.view()).user(call.user()));
    }

    private static Answer user(Call call) {
        User user = call.account("username");
        if (!call.instance().access().isVisible(user, call.caller().user())) {
            throw Refusal.notFoundIn("GetUserByName", "user does not exist [name: " + user.name() + "]");
        }
        return Answer.ok(new UserRenderer(call.view()).user(user));
    }
}
