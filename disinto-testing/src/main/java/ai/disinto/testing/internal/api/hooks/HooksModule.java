package ai.disinto.testing.internal.api.hooks;

import ai.disinto.testing.internal.api.ApiModule;
import ai.disinto.testing.internal.api.Guard;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Routes;
import ai.disinto.testing.internal.api.applications.OAuthApplications;
import ai.disinto.testing.internal.api.automation.Automation;
import ai.disinto.testing.internal.api.deliveries.Deliveries;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.instance.Instance;
import ai.disinto.testing.internal.store.Store;

public final class HooksModule implements ApiModule {
    private static final Guard ORGANIZATION_OWNER = call -> {
        boolean owner = call.instance().access().isOwner(call.organization("org"), call.user());
        if (!owner && !call.caller().isSiteAdmin()) {
            throw Refusal.forbidden("Must be an organization owner");
        }
    };

    @Override
    public void register(Routes routes) {
        Hooks ofRepository = new Hooks(call -> call.repository().hooks());
        hooks(routes, "/repos/{owner}/{repo}", ofRepository, Guards.SIGNED_IN, Guards.REPOSITORY_ADMIN);
        routes.on(
                "POST /repos/{owner}/{repo}/hooks/{id}/tests",
                call -> TestDelivery.send(call, ofRepository.named(call)),
                Guards.SIGNED_IN,
                Guards.REPOSITORY_ADMIN);
        hooks(
                routes,
                "/orgs/{org}",
                new Hooks(call -> store(call.instance()).hooksOf(call.organization("org"))),
                Guards.SIGNED_IN,
                ORGANIZATION_OWNER);
        hooks(routes, "/user", new Hooks(call -> store(call.instance()).hooksOf(call.user())), Guards.SIGNED_IN);
        Hooks ofInstance = new Hooks(call -> store(call.instance()).systemHooks());
        routes.on("GET /admin/hooks", ofInstance::listOfInstance, Guards.SIGNED_IN, Guards.SITE_ADMIN);
        changes(routes, "/admin", ofInstance, Guards.SIGNED_IN, Guards.SITE_ADMIN);
        OAuthApplications.register(routes);
        Automation.register(routes, ORGANIZATION_OWNER);
    }

    private static Store store(Instance instance) {
        return instance.store();
    }

    private static void hooks(Routes routes, String place, Hooks hooks, Guard... guards) {
        routes.on("GET " + place + "/hooks", hooks::list, guards);
        changes(routes, place, hooks, guards);
    }

    private static void changes(Routes routes, String place, Hooks hooks, Guard... guards) {
        routes.on("POST " + place + "/hooks", hooks::create, guards);
        routes.on("GET " + place + "/hooks/{id}", hooks::get, guards);
        routes.on("PATCH " + place + "/hooks/{id}", hooks::edit, guards);
        routes.on("DELETE " + place + "/hooks/{id}", hooks::delete, guards);
    }

    @Override
    public void listen(Instance instance) {
        new Deliveries(instance).listen();
    }
}
