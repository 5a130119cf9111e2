package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Routes;
import ai.disinto.testing.internal.api.users.Tokens;

/** Names the handlers of what belongs to accounts, and of what site administrators do with them. */
final class AccountRoutes {
    private static final String ADMINISTERED = " /admin/users/{username}";

    void register(Routes routes) {
        keys(routes);
        notifications(routes);
        lists(routes);
        administration(routes);
        server(routes);
    }

    private static void keys(Routes routes) {
        routes.on("GET /user/keys", UserKeys::listOwn, Guards.SIGNED_IN);
        routes.onUnlocked("POST /user/keys", UserKeys::createOwn, Guards.SIGNED_IN);
        routes.on("GET /user/keys/{id}", UserKeys::get, Guards.SIGNED_IN);
        routes.on("DELETE /user/keys/{id}", UserKeys::deleteOwn, Guards.SIGNED_IN);
        routes.on("GET /users/{username}/keys", UserKeys::listOf);
        routes.onUnlocked("POST" + ADMINISTERED + "/keys", UserKeys::createFor, Guards.SIGNED_IN, Guards.SITE_ADMIN);
        routes.on("DELETE" + ADMINISTERED + "/keys/{id}", UserKeys::deleteOf, Guards.SIGNED_IN, Guards.SITE_ADMIN);
    }

    private static void notifications(Routes routes) {
        routes.onUnlocked("GET /notifications", Notifications::list, Guards.SIGNED_IN);
        routes.onUnlocked("PUT /notifications", Notifications::read, Guards.SIGNED_IN);
        routes.onUnlocked("GET /notifications/new", Notifications::available, Guards.SIGNED_IN);
        routes.onUnlocked("GET /notifications/threads/{id}", Notifications::thread, Guards.SIGNED_IN);
        routes.onUnlocked("PATCH /notifications/threads/{id}", Notifications::readThread, Guards.SIGNED_IN);
    }

    private static void lists(Routes routes) {
        routes.on("GET /users/search", AccountLists::search);
        routes.on("GET /user/repos", RepositoryLists::ofCaller, Guards.SIGNED_IN);
        routes.on("GET /users/{username}/repos", RepositoryLists::of);
        routes.on("GET /repos/search", RepositoryLists::search);
        routes.on("GET /user/subscriptions", Watching::ofCaller, Guards.SIGNED_IN);
        routes.on("GET /users/{username}/subscriptions", Watching::of);
    }

    private static void administration(Routes routes) {
        String tokens = ADMINISTERED + "/tokens";
        routes.onUnlocked("DELETE" + ADMINISTERED, Administration::deleteUser, Guards.SIGNED_IN, Guards.SITE_ADMIN);
        routes.on(
                "POST" + ADMINISTERED + "/repos",
                Administration::createRepository,
                Guards.SIGNED_IN,
                Guards.SITE_ADMIN);
        routes.on("GET" + tokens, Tokens::list, Guards.SIGNED_IN, Guards.SITE_ADMIN);
        routes.on("POST" + tokens, Tokens::create, Guards.SIGNED_IN, Guards.SITE_ADMIN);
        routes.on("DELETE" + tokens + "/{token}", Tokens::delete, Guards.SIGNED_IN, Guards.SITE_ADMIN);
        routes.on("GET /admin/cron", Administration::tasks, Guards.SIGNED_IN, Guards.SITE_ADMIN);
        routes.on("POST /admin/cron/{task}", Administration::run, Guards.SIGNED_IN, Guards.SITE_ADMIN);
    }

    private static void server(Routes routes) {
        routes.on("POST /markdown", Markdown::render);
        routes.on("POST /markdown/raw", Markdown::raw);
        routes.on("GET /settings/repository", ServerFacts::repositorySettings);
        routes.on("GET /nodeinfo", ServerFacts::nodeInfo);
        routes.on("GET /signing-key.gpg", ServerFacts::signingKey);
        routes.on("GET /repos/{owner}/{repo}/signing-key.gpg", ServerFacts::signingKey);
    }
}
