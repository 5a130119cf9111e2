package ai.disinto.testing.internal.api.automation;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.ActionsSecret;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Secrets of one kind of owner: written, listed by name, never shown. */
final class Secrets {
    private final Function<Call, Owner> owner;

    Secrets(Function<Call, Owner> owner) {
        this.owner = owner;
    }

    Answer list(Call call) {
        return Listing.of(call, List.copyOf(owner.apply(call).secrets().values()))
                .withoutLinks()
                .answer(secret ->
                        Json.object().put("name", secret.name()).put("created_at", Json.time(secret.created())));
    }

    Answer put(Call call) {
        String data = call.body().required("data", "Data");
        String name = ValueNames.ofSecret(
                call.parameter("secretname"), call.instance().line());
        ActionsSecret present = owner.apply(call).secrets().get(name);
        if (present != null) {
            present.data(data);
            return Answer.noContent();
        }
        owner.apply(call)
                .secrets()
                .put(name, new ActionsSecret(name, call.instance().now(), data));
        return Answer.empty(201);
    }

    Answer delete(Call call) {
        String name = call.parameter("secretname").toUpperCase(Locale.ROOT);
        if (owner.apply(call).secrets().remove(name) == null) {
            throw Refusal.of(404, "secret was not found [name: ]");
        }
        return Answer.noContent();
    }
}
