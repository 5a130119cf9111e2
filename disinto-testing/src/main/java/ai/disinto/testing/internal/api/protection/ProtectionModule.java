package ai.disinto.testing.internal.api.protection;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Guard;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Routes;
import ai.disinto.testing.internal.instance.Instance;

/** Names the handlers of this package. */
public final class ProtectionModule implements ApiModule {
    private static final String RULES = " /repos/{owner}/{repo}/branch_protections";
    private static final Guard[] READS = {Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN};
    private static final Guard[] WRITES = {Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN, Guards.NOT_ARCHIVED};

    @Override
    public void register(Routes routes) {
        routes.on("GET" + RULES, Protections::list, READS);
        routes.on("POST" + RULES, Protections::create, WRITES);
        routes.on("GET" + RULES + "/{name}", Protections::get, READS);
        routes.on("PATCH" + RULES + "/{name}", Protections::edit, WRITES);
        routes.on("DELETE" + RULES + "/{name}", Protections::delete, WRITES);
    }

    @Override
    public void listen(Instance instance) {
        instance.pushPolicies().add(new PushProtection(instance));
    }
}
