package ai.disinto.testing.internal.api.repos;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Routes;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.json.Json;

/** Names the handlers of this package. */
public final class RepositoriesModule implements ApiModule {
    private static final String REPOSITORY = " /repos/{owner}/{repo}";
    private static final String TOPICS = REPOSITORY + "/topics";
    private static final String COLLABORATORS = REPOSITORY + "/collaborators";

    @Override
    public void register(Routes routes) {
        routes.on("POST /user/repos", RepositoryCreation::forCaller, Guards.SIGNED_IN);
        routes.on("GET" + REPOSITORY, RepositoryCalls::get);
        routes.on("PATCH" + REPOSITORY, RepositoryEditing::edit, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.on("DELETE" + REPOSITORY, RepositoryCalls::delete, Guards.SIGNED_IN, Guards.REPOSITORY_OWNER);
        routes.on("GET" + REPOSITORY + "/forks", Forks::list);
        routes.on("POST" + REPOSITORY + "/forks", Forks::create, Guards.SIGNED_IN);
        routes.on("GET" + REPOSITORY + "/languages", call -> Answer.ok(Json.object()));
        routes.on("GET" + TOPICS, Topics::list);
        routes.on("PUT" + TOPICS, Topics::replace, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.on("PUT" + TOPICS + "/{topic}", Topics::add, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.on("DELETE" + TOPICS + "/{topic}", Topics::remove, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.on("GET /repositories/{id}", RepositoryCalls::byId, Guards.SIGNED_IN);
        routes.on("GET" + COLLABORATORS, Collaborators::list, Guards.SIGNED_IN);
        routes.on("GET" + COLLABORATORS + "/{collaborator}", Collaborators::check, Guards.SIGNED_IN);
        routes.on("GET" + COLLABORATORS + "/{collaborator}/permission", Collaborators::permission, Guards.SIGNED_IN);
        routes.on(
                "PUT" + COLLABORATORS + "/{collaborator}",
                Collaborators::add,
                Guards.SIGNED_IN,
                Guards.REPOSITORY_ADMIN);
        routes.on(
                "DELETE" + COLLABORATORS + "/{collaborator}",
                Collaborators::remove,
                Guards.SIGNED_IN,
                Guards.REPOSITORY_ADMIN);
    }
}
