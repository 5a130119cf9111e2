package ai.disinto.testing.internal.api.people;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Routes;

/** Names the handlers of this package. */
public final class PeopleModule implements ApiModule {
    private static final String KEYS = " /repos/{owner}/{repo}/keys";
    private static final String PUSH_MIRRORS = " /repos/{owner}/{repo}/push_mirrors";

    @Override
    public void register(Routes routes) {
        routes.on("POST /orgs", Organizations::create, Guards.SIGNED_IN);
        routes.on("GET /orgs/{org}", Organizations::get);
        routes.on("POST /orgs/{org}/repos", Organizations::createRepository, Guards.SIGNED_IN);
        routes.on("GET" + KEYS, DeployKeys::list, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.on("POST" + KEYS, DeployKeys::create, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.on("GET" + PUSH_MIRRORS, PushMirrors::list, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
    }
}
