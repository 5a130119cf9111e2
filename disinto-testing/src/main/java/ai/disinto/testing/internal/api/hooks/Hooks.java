package ai.disinto.testing.internal.api.hooks;

import ai.disinto.testing.internal.api.Call;
import ai.disinto.testing.internal.api.Listing;
import ai.disinto.testing.internal.http.Answer;
import ai.disinto.testing.internal.http.Refusal;
import ai.disinto.testing.internal.render.HookRenderer;
import ai.disinto.testing.internal.store.Hook;
import java.util.List;
import java.util.function.Function;

/** The webhooks of one place: a repository, an account or the instance. */
final class Hooks {
    private final Function<Call, List<Hook>> place;

    Hooks(Function<Call, List<Hook>> place) {
        this.place = place;
    }

    Answer list(Call call) {
        return Listing.of(call, place.apply(call)).withoutLinks().answer(HookRenderer::hook);
    }

    /** The list of the instance, which lines before 15 do not count. */
    Answer listOfInstance(Call call) {
        Listing<Hook> hooks = Listing.of(call, place.apply(call));
        return (call.instance().line().atLeast(15) ? hooks.withoutLinks() : hooks.withoutCount())
                .answer(HookRenderer::hook);
    }

    Answer create(Call call) {
        Hook hook = new HookForm(call).make();
        place.apply(call).add(hook);
        return Answer.created(HookRenderer.hook(hook));
    }

    Answer get(Call call) {
        return Answer.ok(HookRenderer.hook(named(call)));
    }

    Answer edit(Call call) {
        Hook hook = named(call);
        new HookForm(call).change(hook);
        return Answer.ok(HookRenderer.hook(hook));
    }

    /** What is on its way to it is not delivered any more. */
    Answer delete(Call call) {
        Hook hook = named(call);
        hook.active(false);
        place.apply(call).remove(hook);
        return Answer.noContent();
    }

    Hook named(Call call) {
        long id = call.number("id");
        return place.apply(call).stream()
                .filter(hook -> hook.id() == id)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
