package ai.disinto.testing.internal.api.automation;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.json.Json;
import ai.disinto.testing.internal.store.ActionsVariable;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Variables of one kind of owner. */
final class Variables {
    private final Function<Call, Owner> owner;

    Variables(Function<Call, Owner> owner) {
        this.owner = owner;
    }

    /** Before line 15 without the values. */
    Answer list(Call call) {
        boolean shown = call.instance().line().atLeast(15);
        Owner whose = owner.apply(call);
        return Listing.of(call, List.copyOf(whose.variables().values()))
                .withoutLinks()
                .answer(variable -> render(whose, variable.name(), shown ? variable.data() : ""));
    }

    Answer get(Call call) {
        ActionsVariable variable = named(call);
        return Answer.ok(render(owner.apply(call), variable.name(), variable.data()));
    }

    Answer create(Call call) {
        String value = call.body().required("value", "Value");
        String wanted = call.parameter("variablename");
        if (owner.apply(call).variables().containsKey(wanted.toUpperCase(Locale.ROOT))) {
            throw Refusal.conflict("variable name " + wanted + " already exists");
        }
        String name = ValueNames.ofVariable(wanted, call.instance().line());
        owner.apply(call).variables().put(name, new ActionsVariable(name, value));
        return Answer.noContent();
    }

    /** Also under another name. */
    Answer edit(Call call) {
        String value = call.body().required("value", "Value");
        ActionsVariable present = named(call);
        String wanted = call.body().text("name").filter(name -> !name.isEmpty()).orElse(present.name());
        String name = ValueNames.ofVariable(wanted, call.instance().line());
        owner.apply(call).variables().remove(present.name());
        owner.apply(call).variables().put(name, new ActionsVariable(name, value));
        return Answer.noContent();
    }

    Answer delete(Call call) {
        owner.apply(call).variables().remove(named(call).name());
        return Answer.noContent();
    }

    private ActionsVariable named(Call call) {
        String name = call.parameter("variablename").toUpperCase(Locale.ROOT);
        ActionsVariable variable = owner.apply(call).variables().get(name);
        if (variable == null) {
            throw Refusal.of(404, "variable not found");
        }
        return variable;
    }

    private static ObjectNode render(Owner owner, String name, String data) {
        return Json.object()
                .put("owner_id", owner.accountId())
                .put("repo_id", owner.repositoryId())
                .put("name", name)
                .put("data", data);
    }
}
