package ai.disinto.testing.internal.api.automation;

import ai.disinto.testing.internal.api.Guard;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Routes;

/** Secrets and variables of repositories, organisations and people. */
public final class Automation {
    private Automation() {}

    /** Names the handlers. */
    public static void register(Routes routes, Guard organizationOwner) {
        String repository = "/repos/{owner}/{repo}/actions/";
        Guard[] ofRepository = {Guards.SIGNED_IN, Guards.REPOSITORY_OWNER};
        Secrets secrets = new Secrets(Owner.REPOSITORY);
        routes.on("GET " + repository + "secrets", secrets::list, ofRepository);
        secrets(routes, repository, secrets, ofRepository);
        variables(routes, repository, new Variables(Owner.REPOSITORY), ofRepository);

        String organization = "/orgs/{org}/actions/";
        Guard[] ofOrganization = {Guards.SIGNED_IN, organizationOwner};
        Secrets shared = new Secrets(Owner.ORGANIZATION);
        routes.on("GET " + organization + "secrets", shared::list, ofOrganization);
        secrets(routes, organization, shared, ofOrganization);
        variables(routes, organization, new Variables(Owner.ORGANIZATION), ofOrganization);

        secrets(routes, "/user/actions/", new Secrets(Owner.ACCOUNT), Guards.SIGNED_IN);
        variables(routes, "/user/actions/", new Variables(Owner.ACCOUNT), Guards.SIGNED_IN);
    }

    private static void secrets(Routes routes, String place, Secrets secrets, Guard... guards) {
        routes.on("PUT " + place + "secrets/{secretname}", secrets::put, guards);
        routes.on("DELETE " + place + "secrets/{secretname}", secrets::delete, guards);
    }

    private static void variables(Routes routes, String place, Variables variables, Guard... guards) {
        String named = place + "variables/{variablename}";
        routes.on("GET " + place + "variables", variables::list, guards);
        routes.on("GET " + named, variables::get, guards);
        routes.on("POST " + named, variables::create, guards);
        routes.on("PUT " + named, variables::edit, guards);
        routes.on("DELETE " + named, variables::delete, guards);
    }
}
