package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Routes;

/** Names the handlers of what connects a repository with people and other repositories. */
final class RepositoryPeopleRoutes {
    private static final String REPOSITORY = " /repos/{owner}/{repo}";

    void register(Routes routes) {
        keys(routes);
        mirrors(routes);
        people(routes);
        transfers(routes);
    }

    private static void keys(Routes routes) {
        String keys = REPOSITORY + "/keys";
        routes.on("GET" + keys, DeployKeys::list, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.on("POST" + keys, DeployKeys::create, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.on("GET" + keys + "/{id}", DeployKeys::get, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.on("DELETE" + keys + "/{id}", DeployKeys::delete, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
    }

    private static void mirrors(Routes routes) {
        String mirrors = REPOSITORY + "/push_mirrors";
        routes.on("GET" + mirrors, PushMirrors::list, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.on("POST" + mirrors, PushMirrors::create, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.on("GET" + mirrors + "/{name}", PushMirrors::get, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.on("DELETE" + mirrors + "/{name}", PushMirrors::delete, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.onUnlocked("POST" + mirrors + "-sync", PushMirrors::sync, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.on(
                "POST" + REPOSITORY + "/mirror-sync",
                Mirrors::sync,
                Guards.SIGNED_IN,
                Guards.REPOSITORY_WRITER,
                Guards.NOT_ARCHIVED);
        routes.onUnlocked("POST /repos/migrate", Mirrors::migrate, Guards.SIGNED_IN);
    }

    private static void people(Routes routes) {
        String subscription = REPOSITORY + "/subscription";
        routes.on("GET" + REPOSITORY + "/assignees", Candidates::assignees, Guards.SIGNED_IN);
        routes.on("GET" + REPOSITORY + "/reviewers", Candidates::reviewers, Guards.SIGNED_IN);
        routes.on("GET" + REPOSITORY + "/subscribers", Watching::watchers);
        routes.on("GET" + subscription, Watching::get, Guards.SIGNED_IN);
        routes.on("PUT" + subscription, Watching::watch, Guards.SIGNED_IN);
        routes.on("DELETE" + subscription, Watching::unwatch, Guards.SIGNED_IN);
        routes.on("GET" + REPOSITORY + "/notifications", Notifications::ofRepository, Guards.SIGNED_IN);
        routes.on("PUT" + REPOSITORY + "/notifications", Notifications::readOfRepository, Guards.SIGNED_IN);
    }

    private static void transfers(Routes routes) {
        String transfer = REPOSITORY + "/transfer";
        routes.on("POST" + transfer, Transfers::start, Guards.SIGNED_IN, Guards.REPOSITORY_OWNER);
        routes.on("POST" + transfer + "/accept", Transfers::accept, Guards.SIGNED_IN);
        routes.on("POST" + transfer + "/reject", Transfers::reject, Guards.SIGNED_IN);
    }
}
