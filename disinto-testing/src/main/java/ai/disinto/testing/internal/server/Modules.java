package ai.disinto.testing.internal.server;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Routes;
import ai.disinto.testing.internal.api.commits.CommitsModule;
import ai.disinto.testing.internal.api.contents.ContentsModule;
import ai.disinto.testing.internal.api.hooks.HooksModule;
import ai.disinto.testing.internal.api.issues.IssuesModule;
import ai.disinto.testing.internal.api.people.PeopleModule;
import ai.disinto.testing.internal.api.protection.ProtectionModule;
import ai.disinto.testing.internal.api.pulls.PullsModule;
import ai.disinto.testing.internal.api.refs.RefsModule;
import ai.disinto.testing.internal.api.releases.ReleasesModule;
import ai.disinto.testing.internal.api.repos.RepositoriesModule;
import ai.disinto.testing.internal.api.system.SystemModule;
import ai.disinto.testing.internal.api.users.UsersModule;
import java.util.List;

/** All subjects of the API, in the order in which they hear of events. */
final class Modules {
    static final List<ApiModule> ALL = List.of(
            new SystemModule(),
            new UsersModule(),
            new RepositoriesModule(),
            new RefsModule(),
            new CommitsModule(),
            new ContentsModule(),
            new ReleasesModule(),
            new IssuesModule(),
            new ProtectionModule(),
            new PullsModule(),
            new HooksModule(),
            new PeopleModule());

    private Modules() {}

    static Routes routes() {
        Routes routes = new Routes();
        ALL.forEach(module -> module.register(routes));
        return routes;
    }
}
