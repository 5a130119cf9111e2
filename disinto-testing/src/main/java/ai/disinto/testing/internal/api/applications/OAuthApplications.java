package ai.disinto.testing.internal.api.applications;

import ai.disinto.testing.internal.api.Body;
import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Guards;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.api.Routes;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.OAuthApplication;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The applications of an account. Their secret is shown when it is made, and every change makes a new one. */
public final class OAuthApplications {
    private static final String PLACE = "/user/applications/oauth2";
    private static final int SECRET_BYTES = 26;

    private OAuthApplications() {}

    /** Names the handlers. */
    public static void register(Routes routes) {
        routes.on("GET " + PLACE, OAuthApplications::list, Guards.SIGNED_IN);
        routes.on("POST " + PLACE, OAuthApplications::create, Guards.SIGNED_IN);
        routes.on("GET " + PLACE + "/{id}", OAuthApplications::get, Guards.SIGNED_IN);
        routes.on("PATCH " + PLACE + "/{id}", OAuthApplications::edit, Guards.SIGNED_IN);
        routes.on("DELETE " + PLACE + "/{id}", OAuthApplications::delete, Guards.SIGNED_IN);
    }

    private static Answer list(Call call) {
        List<OAuthApplication> own = call.instance().store().applications().stream()
                .filter(application -> application.owner() == call.user())
                .toList();
        return Listing.of(call, own).withoutLinks().answer(application -> render(application, ""));
    }

    private static Answer create(Call call) {
        OAuthApplication application = new OAuthApplication(
                call.instance().store().nextId(OAuthApplication.class),
                call.user(),
                UUID.randomUUID().toString(),
                call.instance().now(),
                call.body().required("name", "Name"),
                newSecret(call));
        apply(call.body(), application);
        call.instance().store().applications().add(application);
        return Answer.created(render(application, application.clientSecret()));
    }

    private static Answer get(Call call) {
        return Answer.ok(render(own(call), ""));
    }

    private static Answer edit(Call call) {
        OAuthApplication application = named(call);
        application.name(call.body().required("name", "Name"));
        if (application.owner() != call.user()) {
            throw Refusal.internalError();
        }
        apply(call.body(), application);
        application.clientSecret(newSecret(call));
        return Answer.ok(render(application, application.clientSecret()));
    }

    private static Answer delete(Call call) {
        call.instance().store().applications().remove(own(call));
        return Answer.noContent();
    }

    private static void apply(Body body, OAuthApplication application) {
        application.confidential(body.isTrue("confidential_client"));
        application.redirectUris().clear();
        application.redirectUris().addAll(body.texts("redirect_uris").orElse(List.of()));
    }

    private static String newSecret(Call call) {
        return "gto_" + call.instance().secrets().hex(SECRET_BYTES);
    }

    private static OAuthApplication named(Call call) {
        long id = call.number("id");
        return call.instance().store().applications().stream()
                .filter(application -> application.id() == id)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static OAuthApplication own(Call call) {
        OAuthApplication application = named(call);
        if (application.owner() != call.user()) {
            throw Refusal.notFound();
        }
        return application;
    }

    private static ObjectNode render(OAuthApplication application, String secret) {
        ObjectNode node = Json.object()
                .put("id", application.id())
                .put("name", application.name())
                .put("client_id", application.clientId())
                .put("client_secret", secret)
                .put("confidential_client", application.confidential());
        node.set("redirect_uris", Json.texts(application.redirectUris()));
        return node.put("created", Json.time(application.created()));
    }
}
